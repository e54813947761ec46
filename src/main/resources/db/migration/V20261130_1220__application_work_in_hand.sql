-- What waits is a small part of what was ever handed in: tasks, their number and what is in decision are read from here.
create index application_in_hand on application (state, due_on, number)
  include (round_id, organisation_id, county_code, county_decided_by, amount, submitted_on)
  where state in ('SUBMITTED', 'COUNTY_APPROVED');
create index application_deciding on application (round_id, state) include (amount)
  where state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED');
