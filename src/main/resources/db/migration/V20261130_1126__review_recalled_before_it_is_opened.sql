-- A decision can be taken back until somebody of the next stage has opened the case: so it is on record who did, and when.
-- A case that moves lies unopened before whoever comes next, and one that was opened is not taken back, whichever way the
-- write comes.
alter table application add column opened_at timestamptz;
alter table application add column opened_by bigint references account;
alter table application add constraint application_opened check ((opened_at is null) = (opened_by is null));
alter table claim add column opened_at timestamptz;
alter table claim add column opened_by bigint references account;
alter table claim add constraint claim_opened check ((opened_at is null) = (opened_by is null));

create function case_lies_unopened() returns trigger language plpgsql as $$
begin
  if old.opened_at is not null and new.state = 'SUBMITTED' and old.state in ('COUNTY_APPROVED', 'CHECKED') then
    raise exception '% % was opened by %', tg_table_name, new.id, old.opened_by
      using errcode = 'check_violation', constraint = 'recalled_before_opening';
  end if;
  new.opened_at := null;
  new.opened_by := null;
  return new;
end $$;
create trigger lies_unopened before update of state on application for each row
  when (new.state <> old.state) execute function case_lies_unopened();
create trigger lies_unopened before update of state on claim for each row
  when (new.state <> old.state) execute function case_lies_unopened();
