-- A patent is rewarded at 6, 9 and 15 years: each step once, and not the patent once. A grant for technological development comes
-- to no more than its share of the audited cost, as that for major projects does.
select set_config('app.actor', 'migration', true);
update rule_condition set expression = 'award.timesAtStep == 0'
 where code = 'once-a-step' and rule_version_id in (select id from rule_version where measure_code = 'IP-KEEP' and source_status = 'SAMPLE');
update rule_version set terms = jsonb_set(terms::jsonb, '{formula}', terms::jsonb -> 'formula' ||
         '{"base": "project.accepted && project.audited < project.budget ? project.audited : project.budget",
           "zh": "研发预算；验收后为预算与审计研发支出中较低者", "en": "R&D budget; once accepted, audited R&D cost if it is lower"}'::jsonb)::text
 where measure_code = 'GR-RND' and terms is not null and source_status = 'SAMPLE';

-- What is held already names what it was taken for, too.
update duplicate_key k set key = k.key || case r.measure_code
         when 'IP-KEEP' then '/kept/' || coalesce((r.facts::jsonb ->> 'patent.age'), '')
         when 'IP-AWARD' then '/prize/' || coalesce((r.facts::jsonb ->> 'prize.year'), '')
         when 'TT-BROKER' then '/broker' else '/supplier' end
  from support_request r
 where k.holder = 'REQUEST' and r.id = k.holder_id and (k.kind = 'PATENT' and r.measure_code in ('IP-KEEP', 'IP-AWARD')
    or k.kind = 'CONTRACT' and r.measure_code in ('TT-BROKER', 'TT-INSTMATCH'));
insert into duplicate_key (kind, key, holder, holder_id, taken_on)
select k.kind, regexp_replace(k.key, '/kept/.*$', '/kept-in/' || r.policy_year), k.holder, k.holder_id, k.taken_on
  from duplicate_key k join support_request r on r.id = k.holder_id
 where k.holder = 'REQUEST' and k.kind = 'PATENT' and r.measure_code = 'IP-KEEP';
