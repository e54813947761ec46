-- Applications of six counties and of twelve rounds in six years, up to ${total} in all: most were decided long ago, a few in
-- a hundred are under way. The n-th has the id 600000000 + n. Without triggers: it is reading that is timed.
set session_replication_role = replica;

insert into fiscal_year select generate_series(2012, 2016) on conflict do nothing;
insert into round (id, code, fiscal_year, owner, measure_group, name_zh, name_en, opens_on, closes_on, mode, state, pool,
    firm_year_cap, share, tax_basis, redeemer, proposed_by, in_force_by)
select 910000200 + n, 'BENCH-' || n, 2012 + n / 2, '330600', 'POOL-V', '历年批次' || n, 'Past round ' || n,
       make_date(2012 + n / 2, 1, 1), make_date(2012 + n / 2, 12, 15), 'REVIEWED', case when n < 10 then 'CLOSED' else 'IN_FORCE' end,
       1000000000, 100000, 0.5, 'NET', 'PROVIDER', (select id from account where login = 'city-manager-a'),
       (select id from account where login = 'city-manager-b')
  from generate_series(0, 11) n on conflict do nothing;
insert into round_county select 910000200 + n, c.code from generate_series(0, 11) n, county c where c.code <> '330600'
  on conflict do nothing;
insert into round_measure select 910000200 + n, 'V-TEST' from generate_series(0, 11) n on conflict do nothing;

create temporary table place as
  select code, row_number() over (order by code) - 1 as at, count(*) over () as many from county where code <> '330600';

insert into application (id, number, round_id, organisation_id, county_code, state, requested, purpose, commitment, amount,
    facts, trace, submitted_on, decided_on, due_on, created_by, version)
select 600000000 + n, 'A' || (2012 + r / 2) || '-B' || lpad(n::text, 9, '0'), 910000200 + r, 300000001 + n % ${firms}, p.code,
       s.state, 1000 * (1 + n % 100), '新产品检测与工艺验证', true, 1000 * (1 + n % 100),
       '{"firm.staff": ' || n % 300 || '}', '[{"measure": "V-TEST", "version": 1, "result": "PASSED"}]', d.day,
       case when s.state in ('AWARDED', 'REJECTED') then d.day + 12 end,
       case when s.state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED', 'RETURNED') then d.day + 14 end, 200000001, 3
  from generate_series((select count(*) from application where id > 600000000) + 1, ${total}) n
 cross join lateral (select (hashint8(n) & 1073741823) % 12 as r, (hashint8(n + 17) & 1073741823) % 1000 as chance) h
 cross join lateral (select make_date(2012 + r / 2, 1, 5) + (hashint8(n + 31) & 1073741823) % 330 as day) d
 cross join lateral (select case when chance < 860 then 'AWARDED' when chance < 920 then 'REJECTED' when chance < 970
     then 'WITHDRAWN' when chance < 976 then 'RETURNED' when chance < 990 then 'SUBMITTED' when chance < 998
     then 'COUNTY_APPROVED' else 'OFFERED' end as state) s
  join place p on p.at = (hashint8(n + 47) & 1073741823) % p.many;

drop table place;
set session_replication_role = origin;
