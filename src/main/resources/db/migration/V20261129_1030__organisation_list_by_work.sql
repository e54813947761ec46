-- An office's list begins with the firms whose facts wait for it, however many are confirmed.
create index organisation_work on organisation
  ((case facts_state when 'DECLARED' then 1 when 'QUERIED' then 2 else 3 end), id);
create index organisation_work_county on organisation
  (county_code, (case facts_state when 'DECLARED' then 1 when 'QUERIED' then 2 else 3 end), id);
