-- The year's cash: one tree, year -> city and counties -> science fund -> innovation vouchers. A node's cap is what its
-- children add up to. The city's half of 20,000,000 face is 10,000,000; a district could carry the other half alone, so
-- it is never the district that is short; the three that pay alone have all of their own pool.
select set_config('app.actor', 'demonstration', true);

insert into fiscal_year (year) values (2017), (2018);

create temporary table office on commit drop as
  select * from (values
    ('330600', 'CITY', 10000000.00),
    ('330602', 'COUNTY', 10000000.00), ('330603', 'COUNTY', 10000000.00), ('330604', 'COUNTY', 10000000.00),
    ('330624', 'COUNTY', 2000000.00), ('330681', 'COUNTY', 3000000.00), ('330683', 'COUNTY', 1000000.00)
  ) as office(owner, level, cap);

insert into budget (id, fiscal_year, depth, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, 0, '2017', '2017 年度', 'Fiscal year 2017', sum(cap) from office;

insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, year.id, 1, office.level, office.owner, '2017-' || office.owner,
       case office.level when 'CITY' then '市本级' else county.name_zh end,
       case office.level when 'CITY' then 'City' else county.name_en end, office.cap
  from office join county on county.code = office.owner, budget year where year.code = '2017'
 order by office.owner;

insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, id, 2, level, owner, code || '-KJ', '科技专项资金', 'Science fund', cap
  from budget where depth = 1 and fiscal_year = 2017 order by code;

insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, id, 3, level, owner, code || '-CXQ', '科技创新券', 'Innovation vouchers', cap
  from budget where depth = 2 and fiscal_year = 2017 order by code;
