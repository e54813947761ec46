-- ${firms} firms of six counties, of all sizes and some trades, three in four of them confirmed, ${titles} titles, returns and patents. The n-th
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

insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, from_on, until_on, cells, state, source,
    source_on, import_id)
select 700000000 + n, 'TITLE', o.credit_code, t.list || '/BENCH-' || n, o.name, o.county_code, extract(year from t.from_on),
       t.from_on, t.from_on + interval '3 years' - interval '1 day', jsonb_build_object('list', t.list, 'creditCode',
       o.credit_code, 'certificate', 'BENCH-' || n, 'level', t.level, 'validFrom', t.from_on, 'validUntil',
       (t.from_on + interval '3 years' - interval '1 day')::date)::text, 'CONFIRMED', '示范名录', date '2016-12-31',
       (select max(id) from register_import where kind = 'RECOGNITIONS')
  from generate_series(1, ${titles}) n join organisation o on o.id = 700000001 + n * 7 % ${firms}
 cross join lateral (select case when n % 5 = 0 then 'TECHNOLOGY_SME' else 'HIGH_TECH' end as list,
                            case when n % 5 = 0 then 'PROVINCIAL' else 'NATIONAL' end as level,
                            make_date(2013 + n % 4, 11, 21) as from_on) t;
-- Every second firm has returns of two years, as all would have in practice; every tenth a patent.
insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, cells, state, source, source_on)
select 710000000 + n * 2::bigint + y.before, 'RETURN', o.credit_code, (2016 - y.before)::text, o.name, o.county_code,
       2016 - y.before, jsonb_build_object('creditCode', o.credit_code, 'year', (2016 - y.before)::text, 'revenue',
       to_char(o.revenue, 'FM999999999990.00'), 'statistics', to_char(100000 * (n % 90), 'FM999999999990.00'), 'tax',
       to_char(95000 * (n % 90), 'FM999999999990.00'), 'designated', case when n % 3 = 0 then 'true' else 'false' end,
       'separateAccounts', 'true')::text, 'CONFIRMED', '示范年报', date '2017-01-20'
  from generate_series(1, ${firms}, 2) n join organisation o on o.id = 700000000 + n, (values (0), (1)) as y(before);
insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, from_on, cells, state, source, source_on)
select 720000000 + n, 'PATENT', o.credit_code, 'ZL2016' || n, o.name, o.county_code, 2016, date '2016-06-01',
       jsonb_build_object('creditCode', o.credit_code, 'patentNumber', 'ZL2016' || n, 'patentKind', 'INVENTION', 'patentTitle',
       '示例', 'grantedOn', '2016-06-01', 'firstPatentee', 'true', 'cost', '5000.00', 'inForce', 'true')::text, 'CONFIRMED',
       '示范名录', date '2017-01-20'
  from generate_series(1, ${firms}, 10) n join organisation o on o.id = 700000000 + n;

set session_replication_role = origin;
