-- Who asked for what a measure gives for a year, or was offered it, whatever came of it: beside who is entitled to it.
create view benefit_asked as
  select organisation_id, measure_code, policy_year from award where state not in ('PROPOSED', 'SET_ASIDE')
  union
  select organisation_id, measure_code, policy_year from support_request where state not in ('DRAFT', 'WITHDRAWN')
  union
  select a.organisation_id, m.measure_code, r.fiscal_year - 1 from application a join round r on r.id = a.round_id
    join round_measure m on m.round_id = r.id where a.state not in ('DRAFT', 'WITHDRAWN');
grant select on benefit_asked to kc_app;
