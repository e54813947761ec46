-- ${firms} firms of six counties, of all sizes and some trades, three in four of them confirmed, and ${titles} titles. The n-th
-- firm has the id 700000000 + n. Without triggers: it is the matching that is timed.
set session_replication_role = replica;

create temporary table place as
  select code, row_number() over (order by code) - 1 as at, count(*) over () as many from county where code <> '330600';
create temporary table trade as
  select code, row_number() over (order by code) - 1 as at, count(*) over () as many from industry;

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state, facts_source, facts_on)
select 700000000 + n, 'FIRM', pg_temp.credit_code(p.code, 'N' || to_char(n, 'FM0000000')), '示例企业' || n, p.code,
       '示例路 1 号', '经办人', '0575-00000000', t.code, 5 + chance % 900, 500000 + chance::numeric * 97531,
       (array['MICRO', 'MICRO', 'SMALL', 'SMALL', 'SMALL', 'SMALL', 'SMALL', 'MEDIUM', 'MEDIUM', 'LARGE'])[1 + chance % 10],
       date '2009-04-16', case when n % 4 = 0 then 'DECLARED' else 'CONFIRMED' end,
       case when n % 4 <> 0 then '示范' end, case when n % 4 <> 0 then date '2017-01-05' end
  from generate_series(1, ${firms}) n
 cross join lateral (select (hashint8(n) & 1073741823) % 10000 as chance) h
  join place p on p.at = n % p.many
  join trade t on t.at = chance % t.many;

insert into organisation_fact (id, organisation_id, fact, source, source_on)
select 700000000 + n * 4::bigint + f.at, 700000000 + n, f.fact, '示范名录', date '2017-01-05'
  from generate_series(1, ${firms}) n, (values (0, 'COUNTY'), (1, 'INDUSTRY'), (2, 'STAFF'), (3, 'REVENUE')) as f(at, fact)
 where n % 4 <> 0;

insert into recognition (list, credit_code, name, number, valid_from, valid_until, source, source_on, import_id)
select case when n % 5 = 0 then 'TECHNOLOGY_SME' else 'HIGH_TECH' end, o.credit_code, o.name, 'BENCH-' || n,
       make_date(2013 + n % 4, 11, 21), make_date(2016 + n % 4, 11, 20), '示范名录', date '2016-12-31',
       (select max(id) from register_import where kind = 'RECOGNITIONS')
  from generate_series(1, ${titles}) n join organisation o on o.id = 700000001 + n * 7 % ${firms};

set session_replication_role = origin;
