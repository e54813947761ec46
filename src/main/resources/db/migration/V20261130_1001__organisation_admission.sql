-- Whoever registers a credit code first acts for the firm only when its county has seen licence and letter of authority.
-- What came by other ways - lists, earlier registrations - was looked at by whoever brought it.
alter table organisation
  add column admission      text not null default 'ADMITTED'
    check (admission in ('REGISTERED', 'PENDING', 'RETURNED', 'ADMITTED', 'REJECTED')),
  add column admission_note text check (length(admission_note) <= 500),
  add column admission_on   date,
  add column admission_by   bigint references account;
create index organisation_admission on organisation (county_code, id) where admission = 'PENDING';

-- A code that somebody took without right is free for the firm it belongs to.
alter table organisation drop constraint organisation_credit_code_key;
create unique index organisation_credit_code on organisation (credit_code) where admission <> 'REJECTED';

-- Nobody decides on an organisation he or she belongs to, whichever way the write comes: the column that says who decided,
-- and the one that says on which organisation.
create function own_decision_refused() returns trigger language plpgsql as $$
begin
  if exists (select from organisation_member m where m.account_id = (to_jsonb(new) ->> tg_argv[0])::bigint
                and m.organisation_id = (to_jsonb(new) ->> tg_argv[1])::bigint) then
    raise exception 'account % belongs to the organisation it decides on', to_jsonb(new) ->> tg_argv[0]
      using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger own_admission after insert or update of admission_by on organisation for each row
  execute function own_decision_refused('admission_by', 'id');
