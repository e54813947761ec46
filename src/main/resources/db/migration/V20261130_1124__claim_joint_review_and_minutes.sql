-- Where a round says so, the finance office agrees 联审 to an approved claim before it is published; and nothing is published
-- before the minutes 会议纪要 of the meeting that decided on it are on record.
alter table round add column joint_review boolean not null default false;

alter table claim add column agreed_by bigint references account;
alter table claim add column minutes_number text check (length(minutes_number) between 1 and 60);
alter table claim add column minutes_on date;
alter table claim add constraint claim_minutes_whole check ((minutes_number is null) = (minutes_on is null));
-- Whoever checked or approved is not the third to look.
alter table claim add constraint claim_three_persons check (agreed_by <> checked_by and agreed_by <> approved_by);

create trigger own_agreement after insert or update of agreed_by on claim for each row
  execute function own_organisation_refused('agreed_by');

create function unready_publication_refused() returns trigger language plpgsql as $$
begin
  if new.minutes_number is null then
    raise exception 'claim % has no minutes', new.id using errcode = 'check_violation', constraint = 'claim_has_minutes';
  end if;
  if new.agreed_by is null and (select r.joint_review from voucher v join round r on r.id = v.round_id
                                 where v.id = new.voucher_id) then
    raise exception 'finance has not agreed to claim %', new.id
      using errcode = 'check_violation', constraint = 'claim_jointly_reviewed';
  end if;
  return null;
end $$;
create trigger ready_for_publication after update of state on claim for each row
  when (new.state = 'PUBLISHED' and old.state = 'APPROVED') execute function unready_publication_refused();

create trigger published_basis after update on claim for each row
  when (old.state in ('PUBLISHED', 'DUE', 'PAID'))
  execute function refuse_other_content('agreed_by', 'minutes_number', 'minutes_on');
