-- Another bank account is proposed with a proof, and paid to only when an officer has confirmed it. The first account comes
-- with the registration and is seen with it.
alter table bank_account
  add column state         text   not null default 'CONFIRMED'
    check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  add column proposed_by   bigint references account,
  add column decided_by    bigint references account,
  add column decided_on    date,
  add column decision_note text   check (length(decision_note) <= 500),
  add check (state = 'CONFIRMED' or not current),
  add check (state <> 'REFUSED' or decided_by is not null),
  add check (proposed_by is null or state <> 'CONFIRMED' or decided_by is not null),
  add check (decided_by <> proposed_by);
create unique index bank_account_proposed on bank_account (organisation_id) where state = 'PROPOSED';
grant update (state, decided_by, decided_on, decision_note) on bank_account to kc_app;
create trigger own_bank_account after insert or update of decided_by on bank_account for each row
  execute function own_decision_refused('decided_by', 'organisation_id');
