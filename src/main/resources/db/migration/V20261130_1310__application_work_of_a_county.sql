-- A county's waiting applications in the order of their last days, with all that their list and their number need.
drop index application_task;
create index application_task on application (state, county_code, due_on, number)
  include (organisation_id, round_id, amount);
