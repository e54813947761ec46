-- An office's list begins with what is due first, however many applications there are.
create index application_due on application ((coalesce(due_on, date '9999-12-31')), id) where submitted_on is not null;
create index application_due_county on application (county_code, (coalesce(due_on, date '9999-12-31')), id)
  where submitted_on is not null;
