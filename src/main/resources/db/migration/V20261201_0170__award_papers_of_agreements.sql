-- When a paper is due stands with the rule: with the application, or while the agreement runs. What is bought names whom it is for.
alter table agreement add column beneficiary text check (length(beneficiary) between 1 and 200);

select set_config('app.actor', 'migration', true);
update rule_version v set terms = jsonb_set(v.terms::jsonb, '{evidence}', (
         select jsonb_agg(e || case when e->>'code' in ('task-contract', 'mid-term-report', 'special-audit', 'acceptance-opinion', 'acceptance',
                  'final-accounts', 'audited-accounts', 'inspection', 'contract', 'acceptance-report', 'invoices', 'attendance')
                then '{"later": true}'::jsonb else '{}'::jsonb end order by place)
           from jsonb_array_elements(v.terms::jsonb->'evidence') with ordinality as x(e, place)))::text
  from measure m
 where m.code = v.measure_code and m.instrument in ('GRANT', 'PURCHASE') and v.source_status = 'SAMPLE' and v.terms is not null
   and jsonb_array_length(coalesce(v.terms::jsonb->'evidence', '[]'::jsonb)) > 0;
