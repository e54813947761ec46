-- The people of the demonstration: roles, not persons. They get their one password when the secrets are made.
select set_config('app.actor', 'demonstration', true);

create function pg_temp.person(p_login text, p_name text, p_level text, p_county text, variadic p_roles text[])
  returns void language plpgsql as $$
declare
  v_id bigint := nextval('account_id');
begin
  insert into account (id, login, name, password_hash, level, county_code, demonstration)
    values (v_id, p_login, p_name, '!', p_level, p_county, true);
  insert into account_role (account_id, role) select v_id, unnest(p_roles);
end $$;

-- Firms and providers.
select pg_temp.person(login, name, null, null, role)
  from (values
    (1, 'keqiao-textile', '柯桥示例纺织科技·经办人', 'applicant'),
    (2, 'keqiao-dyeing', '柯桥示例印染·经办人', 'applicant'),
    (3, 'yuecheng-materials', '越城示例新材料·经办人', 'applicant'),
    (4, 'shangyu-water', '上虞示例环保科技·经办人', 'applicant'),
    (5, 'xinchang-bearings', '新昌示例轴承·经办人', 'applicant'),
    (6, 'zhuji-hosiery', '诸暨示例袜业·经办人', 'applicant'),
    (7, 'shengzhou-kitchens', '嵊州示例厨电·经办人', 'applicant'),
    (8, 'textile-institute', '示例大学纺织研究院·经办人', 'provider'),
    (9, 'testing-institute', '示例省检验检测研究院·经办人', 'provider')
  ) as person(position, login, name, role) order by position;

-- The city's offices.
select pg_temp.person(login, name, 'CITY', null, role)
  from (values
    (1, 'city-manager-a', '市级批次管理员甲', 'programme-manager'),
    (2, 'city-manager-b', '市级批次管理员乙', 'programme-manager'),
    (3, 'city-officer-a', '市级审核员甲', 'city-officer'),
    (4, 'city-officer-b', '市级审核员乙', 'city-officer'),
    (5, 'city-payer', '市级拨付经办', 'payment-maker'),
    (6, 'city-checker', '市级拨付复核', 'payment-checker')
  ) as person(position, login, name, role) order by position;

-- The counties' offices: a second officer everywhere, since a county that pays alone also decides alone.
select pg_temp.person(place || '-officer-' || letter, name_zh || '审核员' || person, 'COUNTY', code, 'county-officer')
  from (values ('330602', 'yuecheng'), ('330603', 'keqiao'), ('330604', 'shangyu'), ('330624', 'xinchang'),
               ('330681', 'zhuji'), ('330683', 'shengzhou')) as office(code, place)
  join county using (code), (values ('a', '甲'), ('b', '乙')) as officer(letter, person) order by code, letter;
select pg_temp.person(place || '-' || word, name_zh || '拨付' || duty, 'COUNTY', code, role)
  from (values ('330602', 'yuecheng'), ('330603', 'keqiao'), ('330604', 'shangyu'), ('330624', 'xinchang'),
               ('330681', 'zhuji'), ('330683', 'shengzhou')) as office(code, place)
  join county using (code),
       (values ('payment-maker', 'payer', '经办'), ('payment-checker', 'checker', '复核')) as payer(role, word, duty)
 order by code, role desc;
-- Rounds of their own are kept by their own people.
select pg_temp.person(place || '-manager-' || letter, name_zh || '批次管理员' || person, 'COUNTY', code, 'programme-manager')
  from (values ('330624', 'xinchang'), ('330681', 'zhuji'), ('330683', 'shengzhou')) as office(code, place)
  join county using (code), (values ('a', '甲'), ('b', '乙')) as manager(letter, person) order by code, letter;

select pg_temp.person('auditor', '审计员', null, null, 'auditor');
select pg_temp.person('administrator', '账号管理员', null, null, 'administrator');

-- Whoever the generated firms' papers came from: an account that nobody can log in with.
insert into account (id, login, name, password_hash, demonstration, active)
  values (nextval('account_id'), 'generated', '示范数据', '!', true, false);
