-- Each fact of a firm has a source of its own: who said it and when, what it was compared with, of which day, by whom.
create sequence organisation_fact_id increment by 50 start with 50;
create table organisation_fact (
  id              bigint primary key,
  organisation_id bigint not null references organisation,
  fact            text   not null check (fact in ('NAME', 'COUNTY', 'INDUSTRY', 'FOUNDED', 'STAFF', 'REVENUE', 'ASSETS',
                                                  'TECHNOLOGY_SME')),
  value           text,
  declared_by     bigint references account,
  declared_on     date,
  source          text,
  source_on       date,
  confirmed_by    bigint references account,
  import_id       bigint,
  unique (organisation_id, fact),
  check ((source is null) = (source_on is null)),
  check (source is not null or confirmed_by is null and import_id is null)
);
create index organisation_fact_import on organisation_fact (import_id) where import_id is not null;
revoke delete on organisation_fact from kc_app;
call audit.watch('organisation_fact', 'id');

-- Nobody confirms a fact of an organisation he or she belongs to, not by a register either.
create function own_fact_refused() returns trigger language plpgsql as $$
begin
  if exists (select from organisation_member m
              where m.account_id = new.confirmed_by and m.organisation_id = new.organisation_id) then
    raise exception 'account % belongs to the organisation it decides on', new.confirmed_by using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger own_fact after insert or update of confirmed_by on organisation_fact for each row
  execute function own_fact_refused();

-- What is known of earlier days: facts were confirmed together, with one source for all. Who said them was the firm's
-- administrator, on the day that its history tells, if it tells one.
select set_config('app.actor', 'migration', true);
insert into organisation_fact (id, organisation_id, fact, value, declared_by, declared_on, source, source_on, confirmed_by)
select nextval('organisation_fact_id'), o.id, known.fact, known.value, said.actor,
       (said.at at time zone 'Asia/Shanghai')::date,
       case when o.facts_state = 'CONFIRMED' then coalesce(o.facts_source, '区县核对（依据未留存）') end,
       case when o.facts_state = 'CONFIRMED' then o.facts_on end,
       case when o.facts_state = 'CONFIRMED' then o.confirmed_by end
  from organisation o
 cross join lateral (values ('NAME', o.name), ('COUNTY', o.county_code), ('INDUSTRY', o.industry_code),
        ('FOUNDED', o.founded::text), ('STAFF', o.staff::text), ('REVENUE', o.revenue::text), ('ASSETS', o.assets::text),
        ('TECHNOLOGY_SME', o.technology_sme::text)) as known(fact, value)
  left join lateral (select e.actor, e.at from organisation_event e
                      where e.organisation_id = o.id and e.event in ('REGISTER', 'DECLARE')
                      order by e.id desc limit 1) said on true
 where o.kind = 'FIRM'
 order by o.id, known.fact;
