-- Fictional firms and providers with the credit codes made for tests, so that every rule meets someone it stops.
select set_config('app.actor', 'demonstration', true);

create function pg_temp.account(p_login text) returns bigint language sql stable as $$
  select id from account where login = p_login
$$;
create function pg_temp.organisation(p_code text) returns bigint language sql stable as $$
  select id from organisation where credit_code = p_code
$$;

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, technology_sme, founded, facts_state, facts_source, facts_on, confirmed_by)
select nextval('organisation_id'), 'FIRM', firm.code, name, county, name_zh || '示例路 ' || position || ' 号', '经办人',
       '0575-0000' || to_char(position, 'FM0000'), industry, staff, revenue, size, sme, founded,
       'CONFIRMED', '2016 年度企业年报和统计名录（示范）', date '2017-01-05',
       (select id from account where county_code = county and login like '%-officer-a')
  from (values
    (1, '91330603MA00000C5D', '绍兴柯桥示例纺织科技有限公司', '330603', 'C17', 86, 18500000.00, 'SMALL', false, date '2009-04-16'),
    (2, '91330603MA00000D38', '绍兴柯桥示例印染有限公司', '330603', 'C17', 140, 16800000.00, 'SMALL', false, '2006-09-12'),
    -- Medium-sized, and in no register that would make up for it: no voucher.
    (3, '91330604MA00000E1H', '绍兴上虞示例装备有限公司', '330604', 'C35', 620, 380000000.00, 'MEDIUM', false, '2003-11-03'),
    (4, '91330602MA00000A99', '绍兴越城示例新材料有限公司', '330602', 'C26', 58, 9600000.00, 'SMALL', true, '2012-05-21'),
    -- Barred for a breach of trust.
    (5, '91330602MA00000B74', '绍兴越城示例软件有限公司', '330602', 'I65', 24, 5200000.00, 'SMALL', false, '2013-08-08'),
    (7, '91330624MA00000G88', '新昌示例轴承有限公司', '330624', 'C34', 112, 17400000.00, 'SMALL', false, '2005-03-18'),
    (8, '91330681MA00000H6L', '诸暨示例袜业有限公司', '330681', 'C18', 95, 12300000.00, 'SMALL', false, '2008-10-27'),
    (9, '91330683MA00000J26', '嵊州示例厨电有限公司', '330683', 'C38', 18, 2600000.00, 'MICRO', false, '2014-02-24'),
    -- Medium-sized, but in the register of technology SMEs.
    (10, '91330600MA00000K0R', '绍兴示例生物医药有限公司', '330602', 'C27', 310, 62000000.00, 'MEDIUM', true, '2010-07-01')
  ) as firm(position, code, name, county, industry, staff, revenue, size, sme, founded)
  join county on county.code = county
 order by position;

-- Its facts are its own word so far: an officer of its county has to look.
insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state)
values (nextval('organisation_id'), 'FIRM', '91330604MA00000FX9', '绍兴上虞示例环保科技有限公司', '330604', '上虞区示例路 6 号',
    '经办人', '0575-00000006', 'N77', 33, 4100000.00, 'SMALL', '2015-06-11', 'DECLARED');

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, facts_state, facts_source,
    facts_on, listed_from)
select nextval('organisation_id'), 'PROVIDER', code, name, county, address, '服务窗口',
       '0575-0000' || to_char(20 + position, 'FM0000'), 'CONFIRMED', '创新券服务机构名录（示范）', date '2017-01-01', date '2017-01-01'
  from (values
    (1, '123300000000000196', '示例大学纺织研究院', null, '浙江省示例大学校内'),
    (2, '123300000000000271', '示例省检验检测研究院', null, '浙江省示例大道 1 号'),
    (3, '12330600000000035T', '绍兴示例科技信息研究院', '330602', '越城区示例路 33 号'),
    (4, '91330600MA00000L9N', '绍兴示例检测技术有限公司', '330603', '柯桥区示例路 34 号')
  ) as provider(position, code, name, county, address)
 order by position;

insert into provider_service (id, provider_id, service_kind, description, price_from)
select nextval('provider_service_id'), pg_temp.organisation(code), service, description, price
  from (values
    (1, '123300000000000196', 'TESTING', '纤维成分、色牢度、功能性整理效果检测', 600.00),
    (2, '123300000000000196', 'INSTRUMENT', '扫描电镜、热分析、高效液相色谱机时', 300.00),
    (3, '123300000000000196', 'COMMISSIONED_RND', '染整工艺、功能面料委托开发', null),
    (4, '123300000000000196', 'COOPERATIVE_RND', '新纤维材料合作开发', null),
    (5, '123300000000000271', 'TESTING', '理化、机械性能和环境可靠性检测', 800.00),
    (6, '123300000000000271', 'INSTRUMENT', '三坐标、光谱、能谱仪机时', 450.00),
    (7, '123300000000000271', 'MANDATORY_TESTING', '强制性产品认证检测（不可使用创新券）', 2000.00),
    (8, '12330600000000035T', 'NOVELTY_SEARCH', '立项、成果、专利查新与检索', 1200.00),
    (9, '12330600000000035T', 'ASSESSMENT', '科技评估、知识产权评估', 5000.00),
    (10, '12330600000000035T', 'APPRAISAL', '科技成果鉴定与评价', 8000.00),
    (11, '91330600MA00000L9N', 'TESTING', '纺织品、染化料检测', 500.00),
    (12, '91330600MA00000L9N', 'DESIGN', '工业设计、打样', 10000.00)
  ) as offer(position, code, service, description, price)
 order by position;

-- A provider that holds three tenths of a firm: vouchers may not pass between the two.
insert into related_party (id, one_id, other_id, kind, share, source, known_on)
values (nextval('related_party_id'), pg_temp.organisation('91330600MA00000L9N'), pg_temp.organisation('91330603MA00000C5D'),
    'SHARES', 0.3, '企业信用信息公示：股东及出资信息（示范）', date '2017-01-05');

insert into bar (id, organisation_id, from_day, until_day, reason)
values (nextval('bar_id'), pg_temp.organisation('91330602MA00000B74'), date '2016-06-15', date '2019-06-14',
    '2015 年度项目经费使用失信（示范）');

-- The city's plan of the year before: what it funded takes no voucher in 2017.
insert into city_project (id, number, title, normalised_title, credit_code, year, source)
select nextval('city_project_id'), number, title, normalised, code, 2016, '2016 年度市级科技计划项目清单（示范）'
  from (values
    ('2016B70012', '活性染料低盐染色工艺（一期）研究', '活性染料低盐染色工艺一期研究', '91330603MA00000C5D'),
    ('2016B70031', '聚乳酸纤维·改性技术开发', '聚乳酸纤维改性技术开发', '91330602MA00000A99'),
    ('2016A22008', '高速纺机主轴关键技术攻关', '高速纺机主轴关键技术攻关', '91330604MA00000E1H')
  ) as project(number, title, normalised, code)
 order by number;

insert into organisation_member (organisation_id, account_id, administrator)
select pg_temp.organisation(code), pg_temp.account(login), true
  from (values
    ('91330603MA00000C5D', 'keqiao-textile'), ('91330603MA00000D38', 'keqiao-dyeing'),
    ('91330602MA00000A99', 'yuecheng-materials'), ('91330604MA00000FX9', 'shangyu-water'),
    ('91330624MA00000G88', 'xinchang-bearings'), ('91330681MA00000H6L', 'zhuji-hosiery'),
    ('91330683MA00000J26', 'shengzhou-kitchens'), ('123300000000000196', 'textile-institute'),
    ('123300000000000271', 'testing-institute')
  ) as member(code, login);
