-- A patent is rewarded at 6, 9 and 15 years: each step once, and not the patent once. A grant for technological development comes
-- to no more than its share of the audited cost, as that for major projects does.
select set_config('app.actor', 'migration', true);
update rule_condition set expression = 'award.timesAtStep == 0'
 where code = 'once-a-step' and rule_version_id in (select id from rule_version where measure_code = 'IP-KEEP' and source_status = 'SAMPLE');
update rule_version set terms = jsonb_set(terms::jsonb, '{formula}', terms::jsonb -> 'formula' ||
         '{"base": "project.accepted && project.audited < project.budget ? project.audited : project.budget",
           "zh": "研发预算；验收后为预算与审计研发支出中较低者", "en": "R&D budget; once accepted, audited R&D cost if it is lower"}'::jsonb)::text
 where measure_code = 'GR-RND' and terms is not null and source_status = 'SAMPLE';

-- What is held already keeps its meaning: those keys were of grants of patents and of buyers of technology.
