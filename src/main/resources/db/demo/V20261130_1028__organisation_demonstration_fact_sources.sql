-- Each fact of the demonstration's firms with its source: plainly that of a demonstration where it is confirmed, and the
-- firm's bare word where it waits. An older installation has them already, from the migration that began to keep them.
select set_config('app.actor', 'demonstration', true);

insert into organisation_fact (id, organisation_id, fact, value, declared_by, declared_on, source, source_on, confirmed_by)
select nextval('organisation_fact_id'), o.id, known.fact, known.value, said.actor,
       (said.at at time zone 'Asia/Shanghai')::date, case when o.facts_state = 'CONFIRMED' then o.facts_source end,
       case when o.facts_state = 'CONFIRMED' then o.facts_on end,
       case when o.facts_state = 'CONFIRMED' then o.confirmed_by end
  from organisation o
 cross join lateral (values ('NAME', o.name), ('COUNTY', o.county_code), ('INDUSTRY', o.industry_code),
        ('FOUNDED', o.founded::text), ('STAFF', o.staff::text), ('REVENUE', o.revenue::text), ('ASSETS', o.assets::text),
        ('TECHNOLOGY_SME', o.technology_sme::text)) as known(fact, value)
  left join lateral (select e.actor, e.at from organisation_event e
                      where e.organisation_id = o.id and e.event in ('REGISTER', 'DECLARE')
                      order by e.id desc limit 1) said on true
 where o.kind = 'FIRM' and not exists (select from organisation_fact f where f.organisation_id = o.id)
 order by o.id, known.fact;
