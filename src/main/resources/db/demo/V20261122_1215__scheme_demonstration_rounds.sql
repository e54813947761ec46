-- Four rounds, so that each way of deciding meets each way of redeeming. The city's serves its three districts and
-- shares the cost with them evenly; the other three counties pay alone.
select set_config('app.actor', 'demonstration', true);

insert into round (id, code, fiscal_year, owner, measure_group, name_zh, name_en, opens_on, closes_on, mode, state, pool,
    firm_year_cap, share, tax_basis, redeemer, validity_months, proposed_by, in_force_by)
select nextval('round_id'), code, 2017, owner, 'POOL-V', name_zh, name_en, date '2017-01-01', date '2017-12-15', mode,
       'IN_FORCE', pool, cap, 0.5, basis, redeemer, months,
       (select id from account where login = manager || '-manager-a'),
       (select id from account where login = manager || '-manager-b')
  from (values
    (1, 'V2017-SX', '330600', 'city', '绍兴市 2017 年科技创新券', 'Shaoxing innovation vouchers 2017',
        'REVIEWED', 20000000.00, 100000.00, 'NET', 'PROVIDER', 12),
    (2, 'V2017-XC', '330624', 'xinchang', '新昌县 2017 年科技创新券', 'Xinchang innovation vouchers 2017',
        'FIRST_COME', 2000000.00, 100000.00, 'NET', 'FIRM', 12),
    (3, 'V2017-ZJ', '330681', 'zhuji', '诸暨市 2017 年科技创新券', 'Zhuji innovation vouchers 2017',
        'REVIEWED', 3000000.00, 150000.00, 'GROSS', 'FIRM', 12),
    (4, 'V2017-SZ', '330683', 'shengzhou', '嵊州市 2017 年科技创新券', 'Shengzhou innovation vouchers 2017',
        'FIRST_COME', 1000000.00, 50000.00, 'GROSS', 'PROVIDER', 6)
  ) as terms(position, code, owner, manager, name_zh, name_en, mode, pool, cap, basis, redeemer, months)
 order by position;

insert into round_county (round_id, county_code)
select round.id, county from round, unnest(array['330602', '330603', '330604']) county where code = 'V2017-SX'
union all
select id, owner from round where code in ('V2017-XC', 'V2017-ZJ', 'V2017-SZ');

insert into round_measure (round_id, measure_code)
select id, measure from round, unnest(array['V-TEST', 'V-RND']) measure where fiscal_year = 2017;

insert into round_excluded_service (round_id, service_kind)
select id, service from round, unnest(array['MANDATORY_TESTING', 'STATUTORY_TESTING', 'BATCH_TESTING']) service
 where fiscal_year = 2017;

-- The city pays first and the district takes the rest of a fen; who pays alone takes all of it.
insert into round_share (round_id, county_code, position, level, budget_id, weight)
select served.round_id, served.county_code, 1, 'CITY', budget.id, 1
  from round_county served join round on round.id = served.round_id and round.code = 'V2017-SX'
  join budget on budget.code = '2017-330600-KJ-CXQ'
union all
select served.round_id, served.county_code, 2, 'COUNTY', budget.id, 1
  from round_county served join round on round.id = served.round_id and round.fiscal_year = 2017
  join budget on budget.code = '2017-' || served.county_code || '-KJ-CXQ';
