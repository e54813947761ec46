-- Beside vouchers each office has a line for the rest of the policy package, and the city one for what the province adds.
select set_config('app.actor', 'demonstration', true);

create temporary table policy_line on commit drop as
  select * from (values
    ('330600', 'CITY', 20000000.00), ('330602', 'COUNTY', 8000000.00), ('330603', 'COUNTY', 8000000.00),
    ('330604', 'COUNTY', 8000000.00), ('330624', 'COUNTY', 6000000.00), ('330681', 'COUNTY', 6000000.00),
    ('330683', 'COUNTY', 4000000.00)) as line(owner, level, cap);

update budget set cap = budget.cap + line.cap from policy_line line
 where budget.fiscal_year = 2017 and budget.depth in (1, 2) and budget.owner = line.owner;
update budget set cap = cap + 5000000.00 where fiscal_year = 2017 and depth in (1, 2) and owner = '330600';
update budget set cap = cap + 5000000.00 + (select sum(cap) from policy_line) where fiscal_year = 2017 and depth = 0;

insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, parent.id, 3, line.level, line.owner, parent.code || '-ZC', '科技政策扶持', 'Policy package', line.cap
  from policy_line line join budget parent on parent.fiscal_year = 2017 and parent.depth = 2 and parent.owner = line.owner
 order by line.owner;
insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)
select nextval('budget_id'), 2017, id, 3, 'PROVINCE', '330600', code || '-SB', '省级补助', 'From the province', 5000000.00
  from budget where fiscal_year = 2017 and depth = 2 and owner = '330600';

insert into measure_fund (fiscal_year, level, owner, budget_id)
select 2017, level, owner, id from budget where fiscal_year = 2017 and depth = 3 and code like '%-ZC' or code like '%-SB';
