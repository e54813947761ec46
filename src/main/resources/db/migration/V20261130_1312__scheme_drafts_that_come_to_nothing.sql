-- A draft of a round that nobody wants any more is given up; what happened to it stays.
alter table round drop constraint round_state_check;
alter table round add constraint round_state_check
  check (state in ('DRAFT', 'PROPOSED', 'IN_FORCE', 'CLOSED', 'DISCARDED'));
alter table round drop constraint round_proposed_by_someone;
alter table round add constraint round_proposed_by_someone
  check (state in ('DRAFT', 'DISCARDED') or proposed_by is not null);
