-- 嵊州 pays small fees in full: a round with a tiered share and money of its own. 诸暨 has money that no round draws on yet,
-- so that a new one can be put into force. And every round of the demonstration says whom to ask.
select set_config('app.actor', 'demonstration', true);

create temporary table addition on commit drop as
  select * from (values
    ('330681', '-CXQ2', '科技创新券（新批次）', 'Innovation vouchers (new round)', 1000000.00),
    ('330683', '-CXQ2', '科技创新券（分段抵扣）', 'Innovation vouchers (tiered share)', 500000.00)
  ) as addition(owner, suffix, name_zh, name_en, cap);

insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, fund.id, 3, 'COUNTY', a.owner, fund.code || a.suffix, a.name_zh, a.name_en, a.cap
  from addition a join budget fund on fund.code = '2017-' || a.owner || '-KJ' order by a.owner;
update budget set cap = cap + (select cap from addition a where a.owner = budget.owner)
 where fiscal_year = 2017 and depth in (1, 2) and owner in (select owner from addition);
update budget set cap = cap + (select sum(cap) from addition) where fiscal_year = 2017 and depth = 0 and code = '2017';

insert into round (id, code, fiscal_year, owner, measure_group, name_zh, name_en, opens_on, closes_on, mode, state, pool,
    firm_year_cap, share, contract_cap, tax_basis, redeemer, validity_months, proposed_by, in_force_by)
select nextval('round_id'), 'V2017-330683-2', 2017, '330683', 'POOL-V', '嵊州市 2017 年创新券（分段抵扣）',
       'Shengzhou innovation vouchers with tiers 2017', date '2017-02-01', date '2017-12-15', 'FIRST_COME', 'IN_FORCE',
       500000.00, 50000.00, 0.5, 20000.00, 'GROSS', 'FIRM', 3,
       (select id from account where login = 'shengzhou-manager-a'),
       (select id from account where login = 'shengzhou-manager-b');
create temporary table tiered on commit drop as select id from round where code = 'V2017-330683-2';
insert into round_county (round_id, county_code) select id, '330683' from tiered;
insert into round_measure (round_id, measure_code) select id, 'V-TIER' from tiered;
insert into round_tier (round_id, position, up_to, share)
select id, position, up_to, share from tiered, (values (1, 10000.00, 1.0), (2, null, 0.5)) as tier(position, up_to, share);
insert into round_excluded_service (round_id, service_kind)
select id, service from tiered, unnest(array['MANDATORY_TESTING', 'STATUTORY_TESTING', 'BATCH_TESTING']) service;
insert into round_share (round_id, county_code, position, level, budget_id, weight)
select tiered.id, '330683', 1, 'COUNTY', budget.id, 1 from tiered, budget where budget.code = '2017-330683-KJ-CXQ2';
insert into round_event (id, round_id, from_state, event, to_state, actor, at)
select nextval('round_event_id'), r.id, step.from_state, step.event, step.to_state, step.actor,
       (date '2017-01-20' + step.hour) at time zone 'Asia/Shanghai'
  from tiered join round r using (id)
  cross join lateral (values
    (1, null, 'DRAFT', 'DRAFT', r.proposed_by, time '09:30'),
    (2, 'DRAFT', 'PROPOSE', 'PROPOSED', r.proposed_by, time '10:10'),
    (3, 'PROPOSED', 'PUT_IN_FORCE', 'IN_FORCE', r.in_force_by, time '15:20'))
    as step(place, from_state, event, to_state, actor, hour)
 order by step.place;

update round set phone = contact.phone, address_zh = contact.zh, address_en = contact.en
  from (values
    ('330600', '0575-00000600', '绍兴市示例路 600 号科技局创新券窗口', 'Voucher desk, 600 Example Road, Shaoxing'),
    ('330624', '0575-00000624', '新昌县示例路 624 号科技局创新券窗口', 'Voucher desk, 624 Example Road, Xinchang'),
    ('330681', '0575-00000681', '诸暨市示例路 681 号科技局创新券窗口', 'Voucher desk, 681 Example Road, Zhuji'),
    ('330683', '0575-00000683', '嵊州市示例路 683 号科技局创新券窗口', 'Voucher desk, 683 Example Road, Shengzhou')
  ) as contact(owner, phone, zh, en)
 where round.owner = contact.owner and round.fiscal_year = 2017;
