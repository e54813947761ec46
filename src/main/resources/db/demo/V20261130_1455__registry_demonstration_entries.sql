-- A handful of entries in each register for fictional firms, so that every page has something to show and more measures pay;
-- the titles of the older demonstration list move over first.
select set_config('app.actor', 'demonstration', true);
call move_recognitions();

create temporary table entered on commit drop as
  select nextval('register_entry_id') as id, x.position, x.kind, coalesce(x.code, s.credit_code) as code, x.entry_key, x.year,
         x.from_on::date, x.until_on::date, x.parties,
         (case when x.code is null then jsonb_build_object('creditCode', s.credit_code) else '{}'::jsonb end
          || x.cells::jsonb)::text as cells
    from (values
      (1, 'TITLE', '91330604MA00000E1H', 'KEY_LAB/SYS-2016-031', 2016, '2016-09-01', null::text, '',
        '{"creditCode": "91330604MA00000E1H", "list": "KEY_LAB", "certificate": "SYS-2016-031", '
        '"level": "PROVINCIAL", "validFrom": "2016-09-01"}'),
      (2, 'TITLE', '91330604MA00000E1H', 'ENTERPRISE_INSTITUTE/YJY-2016-118', 2016, '2016-11-10', null::text, '',
        '{"creditCode": "91330604MA00000E1H", "list": "ENTERPRISE_INSTITUTE", "certificate": "YJY-2016-118", '
        '"level": "PROVINCIAL", "validFrom": "2016-11-10", "site": "1600", "equipment": "12500000.00", '
        '"labStaff": "64", "labSenior": "30", "byFirm": "true"}'),
      (3, 'TITLE', '91330602MA00000A99', 'RND_CENTRE/YFZX-2016-207', 2016, '2016-10-18', null::text, '',
        '{"creditCode": "91330602MA00000A99", "list": "RND_CENTRE", "certificate": "YFZX-2016-207", '
        '"level": "PROVINCIAL", "validFrom": "2016-10-18"}'),
      (4, 'TITLE', '91330683MA00000J26', 'TECHNOLOGY_SME/KJX-2016-0452', 2016, '2016-10-09', null::text, '',
        '{"creditCode": "91330683MA00000J26", "list": "TECHNOLOGY_SME", "certificate": "KJX-2016-0452", '
        '"level": "PROVINCIAL", "validFrom": "2016-10-09"}'),
      (5, 'TITLE', null::text, 'MAKER_SPACE/ZCKJ-2015-012', 2015, '2015-12-01', null::text, '',
        '{"list": "MAKER_SPACE", "certificate": "ZCKJ-2015-012", "level": "PROVINCIAL", '
        '"validFrom": "2015-12-01"}'),
      (6, 'POOL', '91330600MA00000K0R', '2016', 2016, '2016-05-16', null::text, '',
        '{"creditCode": "91330600MA00000K0R", "year": "2016", "poolClass": "TRANSFER", "score": "78", '
        '"validFrom": "2016-05-16"}'),
      (7, 'POOL', '91330624MA00000G88', '2016', 2016, '2016-05-16', null::text, '',
        '{"creditCode": "91330624MA00000G88", "year": "2016", "poolClass": "RESEARCH", "score": "66", '
        '"validFrom": "2016-05-16"}'),
      (8, 'RESERVE', '91330604MA00000E1H', '2016', 2016, '2016-02-22', null::text, '',
        '{"creditCode": "91330604MA00000E1H", "year": "2016", "reserve": "2000000.00", "filedOn": "2016-02-22"}'),
      (9, 'RETURN', '91330604MA00000E1H', '2015', 2015, null::text, null::text, '',
        '{"creditCode": "91330604MA00000E1H", "year": "2015", "revenue": "351000000.00", '
        '"statistics": "12000000.00", "tax": "12500000.00", "staff": "598", "researchers": "57", '
        '"designatedSince": "2010", "netAssets": "210000000.00", "designated": "true", '
        '"separateAccounts": "true"}'),
      (10, 'RETURN', '91330604MA00000E1H', '2016', 2016, null::text, null::text, '',
        '{"creditCode": "91330604MA00000E1H", "year": "2016", "revenue": "380000000.00", '
        '"statistics": "15600000.00", "tax": "15000000.00", "staff": "620", "researchers": "62", '
        '"designatedSince": "2010", "netAssets": "226000000.00", "designated": "true", '
        '"separateAccounts": "true"}'),
      (11, 'RETURN', '91330600MA00000K0R', '2015', 2015, null::text, null::text, '',
        '{"creditCode": "91330600MA00000K0R", "year": "2015", "revenue": "55000000.00", '
        '"statistics": "2400000.00", "tax": "2450000.00", "staff": "290", "researchers": "24", '
        '"separateAccounts": "true", "designated": "false", "netAssets": "41000000.00"}'),
      (12, 'RETURN', '91330600MA00000K0R', '2016', 2016, null::text, null::text, '',
        '{"creditCode": "91330600MA00000K0R", "year": "2016", "revenue": "62000000.00", '
        '"statistics": "3200000.00", "tax": "3100000.00", "staff": "310", "researchers": "28", '
        '"designatedSince": "2016", "netAssets": "45000000.00", "designated": "true", "separateAccounts": "true"}'),
      (13, 'HOSTED', null::text, 'RZ-2015-003', 2015, '2015-06-01', null::text, '91330683MA00000J26',
        '{"agreement": "RZ-2015-003", "guestName": "嵊州示例厨电有限公司", "guestCode": "91330683MA00000J26", '
        '"validFrom": "2015-06-01"}'),
      (14, 'PATENT', '91330603MA00000C5D', 'ZL201410000001.X', 2016, '2016-06-22', null::text, '',
        '{"creditCode": "91330603MA00000C5D", "patentNumber": "ZL201410000001.X", "patentKind": "INVENTION", '
        '"patentTitle": "一种低盐活性染色方法（示例）", "appliedOn": "2014-03-12", "grantedOn": "2016-06-22", '
        '"firstPatentee": "true", "cost": "9200.00", "inForce": "true"}'),
      (15, 'PATENT', '91330602MA00000A99', 'ZL201520000002.1', 2016, '2016-02-17', null::text, '',
        '{"creditCode": "91330602MA00000A99", "patentNumber": "ZL201520000002.1", "patentKind": "UTILITY", '
        '"patentTitle": "一种聚乳酸切片干燥装置（示例）", "appliedOn": "2015-08-03", "grantedOn": "2016-02-17", '
        '"firstPatentee": "true", "cost": "1000.00", "inForce": "true"}'),
      (16, 'PATENT', '91330604MA00000E1H', 'ZL201010000003.5', 2012, '2012-11-28', null::text, '',
        '{"creditCode": "91330604MA00000E1H", "patentNumber": "ZL201010000003.5", "patentKind": "INVENTION", '
        '"patentTitle": "一种高速纺机主轴（示例）", "appliedOn": "2010-04-09", "grantedOn": "2012-11-28", '
        '"firstPatentee": "true", "cost": "8600.00", "inForce": "true"}'),
      (17, 'PATENT', '91330604MA00000E1H', 'ZL201310000004.2', 2015, '2015-09-30', null::text, '',
        '{"creditCode": "91330604MA00000E1H", "patentNumber": "ZL201310000004.2", "patentKind": "INVENTION", '
        '"patentTitle": "一种化纤卷绕头（示例）", "appliedOn": "2013-05-20", "grantedOn": "2015-09-30", '
        '"firstPatentee": "true", "cost": "8800.00", "inForce": "true", "prize": "PROVINCE_EXCELLENT", '
        '"prizeYear": "2016"}'),
      (18, 'CONTRACT', '91330603MA00000C5D', '2016330603000018', 2016, '2016-09-20', null::text, '123300000000000196 12330600000000035T',
        '{"buyerCode": "91330603MA00000C5D", "contractNumber": "2016330603000018", "contractKind": "DEVELOPMENT", '
        '"subject": "功能面料低盐染整工艺开发", "supplierName": "示例大学纺织研究院", "supplierCode": "123300000000000196", '
        '"brokerName": "绍兴示例科技信息研究院", "brokerCode": "12330600000000035T", "operatorName": "绍兴示例科技大市场", '
        '"contractAmount": "500000.00", "technologyAmount": "480000.00", "paid": "300000.00", '
        '"received": "300000.00", "registeredOn": "2016-09-20", "related": "false", "landed": "true", '
        '"localParty": "true", "contractor": "false"}'),
      (19, 'BROKER', '12330600000000035T', 'JJ-2016-0151', 2016, '2016-04-11', null::text, '',
        '{"creditCode": "12330600000000035T", "brokerName": "绍兴示例科技信息研究院", "natural": "false", '
        '"recordNumber": "JJ-2016-0151", "trainedOn": "2016-03-25", "validFrom": "2016-04-11"}'),
      (20, 'BROKER', '12330600000000035T', 'JJ-2016-0152', 2016, '2016-04-11', null::text, '',
        '{"creditCode": "12330600000000035T", "brokerName": "示例经纪人", "natural": "true", '
        '"recordNumber": "JJ-2016-0152", "trainedOn": "2016-03-25", "validFrom": "2016-04-11"}'),
      (21, 'DISPATCH', '123300000000000196', 'TP-2016-007/2016', 2016, null::text, null::text, '',
        '{"creditCode": "123300000000000196", "agreement": "TP-2016-007", "year": "2016", '
        '"dispatchKind": "COMMISSIONER", "sentTo": "绍兴柯桥示例纺织科技有限公司", "people": "3", "score": "85"}'),
      (22, 'INSTITUTE', '12330600000000035T', 'GJ-2015-002/2016', 2016, null::text, null::text, '',
        '{"creditCode": "12330600000000035T", "agreement": "GJ-2015-002", "partner": "示例大学", "year": "2016", '
        '"score": "83", "budget": "3200000.00"}'),
      (23, 'TEAM', '91330600MA00000K0R', 'TD-2016-009', 2016, '2016-12-05', null::text, '',
        '{"creditCode": "91330600MA00000K0R", "teamName": "示例抗体药物团队", "certificate": "TD-2016-009", '
        '"level": "PROVINCIAL", "validFrom": "2016-12-05", "members": "6", "provincialFund": "5000000.00", '
        '"input": "25000000.00"}'),
      (24, 'LOAN', '91330602MA00000A99', 'JK-2016-0088', 2016, '2016-01-12', '2017-01-11', '',
        '{"creditCode": "91330602MA00000A99", "loanNumber": "JK-2016-0088", "loanKind": "PLEDGE", '
        '"bankName": "示例银行绍兴分行", "loanAmount": "2000000.00", "pledgeNumber": "Y2016330000012", '
        '"pledgeShare": "0.6", "benchmark": "0.0435", "days": "360", "repaid": "true", "subsidised": "false", '
        '"listed": "true", "lossConfirmed": "false", "validFrom": "2016-01-12", "validUntil": "2017-01-11"}'),
      (25, 'INSURANCE', '91330602MA00000A99', 'BX-2016-0031', 2016, '2016-03-01', '2017-02-28', '',
        '{"creditCode": "91330602MA00000A99", "policyNumber": "BX-2016-0031", "insuranceKind": "PRODUCT", '
        '"insurerName": "示例财产保险绍兴中心支公司", "premium": "60000.00", "otherSupport": "0.00", "supportedYears": "0", '
        '"validFrom": "2016-03-01", "validUntil": "2017-02-28"}'),
      (26, 'GRANT', '91330603MA00000C5D', '示例经信部门/2016/JX2016-118/数码印花生产线节能改造', 2016, null::text, null::text, '',
        '{"creditCode": "91330603MA00000C5D", "department": "示例经信部门", "projectTitle": "数码印花生产线节能改造", '
        '"projectNumber": "JX2016-118", "grantAmount": "200000.00", "year": "2016"}')
    ) as x(position, kind, code, entry_key, year, from_on, until_on, parties, cells)
   cross join lateral (select o.credit_code from space p join organisation o on o.id = p.organisation_id order by o.id limit 1) s;

create temporary table register_source on commit drop as
  select * from (values ('TITLE', '2016 年度省级创新载体认定文件（示范）'),
    ('POOL', '2016 年高企培育库入库公告（示范）'),
    ('RESERVE', '研发准备金备案表（示范）'),
    ('RETURN', '2016 年度企业研发统计和税务申报核对表（示范）'),
    ('HOSTED', '孵化器入驻协议台账（示范）'),
    ('PATENT', '2016 年度专利授权清单（示范）'),
    ('CONTRACT', '2016 年技术合同登记台账（示范）'),
    ('BROKER', '技术经纪人备案名册（示范）'),
    ('DISPATCH', '2016 年科技特派员派遣协议（示范）'),
    ('INSTITUTE', '2016 年共建研究院考核表（示范）'),
    ('TEAM', '省级领军型团队入选文件（示范）'),
    ('LOAN', '合作银行科技贷款台账（示范）'),
    ('INSURANCE', '科技保险保单清单（示范）'),
    ('GRANT', '2016 年度其他部门资助项目清单（示范）')) as s(kind, source);

insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, from_on, until_on, parties, cells,
    state, source, source_on)
select n.id, n.kind, n.code, n.entry_key, o.name, o.county_code, n.year, n.from_on, n.until_on, n.parties, n.cells,
       'CONFIRMED', s.source, date '2017-02-15'
  from entered n join register_source s on s.kind = n.kind
  join organisation o on o.credit_code = n.code and o.admission <> 'REJECTED'
 order by n.position;
insert into register_entry_event (id, entry_id, event, to_state, actor, at)
select nextval('register_entry_event_id'), n.id, 'ENTER', 'CONFIRMED', (select id from account where login = 'city-manager-a'),
       timestamptz '2017-02-16 09:30:00+08' + make_interval(mins => n.position::integer)
  from entered n join register_entry e on e.id = n.id order by n.position;

-- A decision of the year before rests on one return: nobody corrects it any more.
update register_entry set locked_for = '2016 年度研发补助决定（示范）'
 where kind = 'RETURN' and credit_code = '91330604MA00000E1H' and year = 2015;
insert into register_entry_event (id, entry_id, from_state, event, to_state, actor, at, note)
select nextval('register_entry_event_id'), id, 'CONFIRMED', 'LOCK', 'CONFIRMED', null, timestamptz '2017-02-20 10:00:00+08',
       '2016 年度研发补助决定（示范）'
  from register_entry where kind = 'RETURN' and credit_code = '91330604MA00000E1H' and year = 2015;

-- Two firms filed something that waits for their counties: a reserve with its rules, and the six requirements with proofs.
create temporary table filing on commit drop as
  select nextval('register_entry_id') as id, o.id as organisation, o.credit_code, o.name, o.county_code, f.*,
         (select id from account where login = f.login) as account
    from (values
      ('RESERVE', '91330603MA00000C5D', 'keqiao-textile', '2017', date '2017-02-27', 'RULES',
        '{"year": "2017", "reserve": "600000.00", "filedOn": "2017-02-27"}'),
      ('SIX_HAVES', '91330624MA00000G88', 'xinchang-bearings', '2016', null::date,
        'RESEARCH TEAM PRODUCTS PATENTS EQUIPMENT RULES',
        '{"year": "2016", "haveResearch": "true", "researchShare": "0.036", "haveTeam": "true", '
        '"technicians": "14", "staff": "112", '
        '"haveProducts": "true", "productShare": "0.52", "havePatents": "true", "inventions": "1", "otherRights": "4", '
        '"haveEquipment": "true", "equipment": "860000.00", "haveRules": "true", "rules": "1", "score": "68", "had": "6", '
        '"ready": "true"}')
    ) as f(kind, code, login, entry_key, from_on, proofs, cells)
    join organisation o on o.credit_code = f.code and o.admission <> 'REJECTED';
insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, from_on, cells, state, source, source_on)
select id, kind, credit_code, entry_key, name, county_code, entry_key::integer, from_on,
       (cells::jsonb || jsonb_build_object('creditCode', credit_code))::text, 'DECLARED', '', date '2017-02-27'
  from filing;
insert into register_entry_event (id, entry_id, event, to_state, actor, at)
select nextval('register_entry_event_id'), id, 'FILE', 'DECLARED', account, timestamptz '2017-02-27 15:20:00+08' from filing;
create temporary table proof on commit drop as
  select nextval('attachment_id') as file, f.id as entry, f.organisation, f.account, p.category,
         convert_to('%PDF-1.4' || E'\n' || '% ' || f.kind || ' ' || p.category || E'\n' || '%%EOF', 'UTF8') as content
    from filing f, unnest(string_to_array(f.proofs, ' ')) as p(category);
insert into attachment (id, owner_kind, owner_id, category, file_name, media_type, size, sha256, scan, uploaded_by,
    organisation_id, uploaded_at)
select file, 'register-entry', entry, category, '佐证材料（示范）.pdf', 'application/pdf', length(content),
       encode(sha256(content), 'hex'), 'CLEAN', account, organisation, timestamptz '2017-02-27 15:10:00+08'
  from proof;
insert into attachment_content (attachment_id, content) select file, content from proof;
