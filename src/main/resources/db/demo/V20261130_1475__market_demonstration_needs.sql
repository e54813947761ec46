-- What the demonstration's firms ask for: one need in each state, offers on some of them, a related party among those who
-- offer, and wished policies with and without an answer. All of it is made up.
select set_config('app.actor', 'demonstration', true);

create function pg_temp.need_firm(p_code text) returns bigint language sql stable as $$
  select id from organisation where credit_code = p_code
$$;
create function pg_temp.need_person(p_login text) returns bigint language sql stable as $$
  select id from account where login = p_login
$$;
create function pg_temp.need_at(p_day date, p_hour text) returns timestamptz language sql immutable as $$
  select (p_day || ' ' || p_hour || '+08')::timestamptz
$$;
-- A public number with its check digit (ISO 7064, MOD 11,10), as the portal makes them.
create function pg_temp.need_number(p_kind text, p_year integer, p_n bigint) returns text language plpgsql immutable as $$
declare
  v_digits  text    := to_char(p_year, 'FM0000') || to_char(p_n, 'FM00000000');
  v_product integer := 10;
  v_sum     integer;
begin
  for i in 1 .. length(v_digits) loop
    v_sum := (substr(v_digits, i, 1)::integer + v_product) % 10;
    v_product := (case v_sum when 0 then 10 else v_sum end) * 2 % 11;
  end loop;
  return p_kind || substr(v_digits, 1, 4) || '-' || substr(v_digits, 5, 4) || '-' || substr(v_digits, 9, 4) || '-'
    || (11 - v_product) % 10;
end $$;

create temporary table asked (
  position integer, code text, login text, officer text, kind text, title text, about text, description text,
  budget_from numeric, budget_to numeric, region text, shown boolean, submitted date, opened date, until date, state text
) on commit drop;
insert into asked values
  (1, '91330603MA00000C5D', 'keqiao-textile', 'keqiao-officer-a', 'TECHNOLOGY', '涤棉混纺面料低温染色工艺', 'C17',
   '涤棉混纺面料目前两浴法染色，能耗高、批差大。希望把染色温度降到 100 ℃ 以下，色牢度不低于 4 级，批差不超过 0.8。已试过三种助剂，得色偏浅。',
   100000, 300000, '330600', true, '2017-02-13', '2017-02-15', '2017-08-31', 'OPEN'),
  (2, '91330603MA00000D38', 'keqiao-dyeing', 'keqiao-officer-a', 'SERVICE', '印染助剂禁用物质检测', 'TESTING',
   '每月约 30 个批次助剂，按出口标准检测禁用物质，三个工作日内出报告。', null, 20000, '330603', false,
   '2017-02-20', '2017-02-22', '2017-06-30', 'OPEN'),
  (3, '91330602MA00000A99', 'yuecheng-materials', 'yuecheng-officer-a', 'SERVICE', '阻燃母粒项目立项查新', 'NOVELTY_SEARCH',
   '阻燃母粒项目申报前的国内外查新，附查新报告。', null, 5000, '330602', true, '2017-01-10', '2017-01-12', '2017-04-30',
   'SETTLED'),
  (4, '91330624MA00000G88', 'xinchang-bearings', 'xinchang-officer-a', 'SERVICE', '轴承套圈三坐标测量机时', 'INSTRUMENT',
   '精密轴承套圈几何量测量，约 60 小时机时，需出具测量数据。', 30000, 60000, '330624', false, '2017-02-06', '2017-02-08',
   '2017-06-30', 'MATCHED'),
  (5, '91330681MA00000H6L', 'zhuji-hosiery', 'zhuji-officer-a', 'SERVICE', '运动袜新品外观设计', 'DESIGN',
   '运动袜系列外观和包装设计，一季二十款。', 20000, 50000, '330600', true, '2017-01-09', '2017-01-11', '2017-02-28', 'LAPSED'),
  (6, '91330683MA00000J26', 'shengzhou-kitchens', 'shengzhou-officer-a', 'TECHNOLOGY', '集成灶吸风口降噪', 'C38',
   '集成灶最大风量时噪声 68 dB，希望在风量不变时降到 62 dB 以下，单台成本增加不超过 60 元。', null, null, '330600', true,
   '2017-03-03', null, '2017-09-01', 'SUBMITTED'),
  (7, '91330603MA00000D38', 'keqiao-dyeing', 'keqiao-officer-a', 'POLICY', '希望补助中水回用技术改造', 'OTHER',
   '印染企业中水回用投入大、回收期长，现有政策只支持新产品研发。希望对节水技术改造按投入给予后补助。', null, null, '330600',
   false, '2017-02-21', '2017-02-23', null, 'OPEN'),
  (8, '91330624MA00000G88', 'xinchang-bearings', 'xinchang-officer-a', 'POLICY', '希望支持周末工程师', 'TALENT',
   '县里难以全职引进高级工程师，希望对柔性引进、每月到岗四天以上的工程师给予交通和住宿补助。', null, null, '330600', true,
   '2017-02-16', '2017-02-17', null, 'OPEN'),
  (9, '91330602MA00000A99', 'yuecheng-materials', 'yuecheng-officer-a', 'POLICY', '希望补助专利保险保费', 'FINANCE',
   '首次投保专利执行保险，保费较高，希望给予部分补助。', null, null, '330600', false, '2017-01-16', '2017-01-17', null, 'ANSWERED'),
  (10, '91330602MA00000A99', 'yuecheng-materials', 'yuecheng-officer-a', 'TECHNOLOGY', '母粒色差在线检测', 'C26',
   '希望在挤出线上连续检测母粒色差，发现偏差自动报警。详情请电话联系本单位技术部。', 50000, 150000, '330600', true, '2017-03-01', null,
   '2017-08-31', 'RETURNED');

insert into need (id, number, organisation_id, county_code, kind, title, service_kind, industry_code, theme, description,
    budget_from, budget_to, region, name_shown, open_until, state, reason, submitted_on, looked_by, opened_on, answer,
    answered_by, answered_on, published_on, settled_on, settled_with)
select nextval('need_id'), pg_temp.need_number('X', 2017, nextval('need_number')), o.id, o.county_code, a.kind, a.title,
       case a.kind when 'SERVICE' then a.about end, case a.kind when 'TECHNOLOGY' then a.about end,
       case a.kind when 'POLICY' then a.about end, a.description, a.budget_from, a.budget_to, a.region, a.shown, a.until,
       a.state, case a.state when 'RETURNED' then '说明里有联系方式的内容，请删去后再提交。' end, a.submitted,
       case when a.opened is not null or a.state = 'RETURNED' then pg_temp.need_person(a.officer) end, a.opened,
       case a.state when 'ANSWERED' then '2017 年起，企业投保专利执行保险和侵权责任保险的保费可申请补助，标准见政策目录。' end,
       case a.state when 'ANSWERED' then pg_temp.need_person('city-manager-a') end,
       case a.state when 'ANSWERED' then date '2017-02-14' end, case a.state when 'ANSWERED' then date '2017-02-14' end,
       case a.state when 'SETTLED' then date '2017-01-25' end,
       case a.state when 'SETTLED' then '绍兴示例科技信息研究院' end
  from asked a join organisation o on o.credit_code = a.code
 order by a.position;

insert into need_event (id, need_id, from_state, event, to_state, actor, at, note)
select nextval('need_event_id'), n.id, step.before, step.event, step.after, step.actor, step.at, step.said
  from asked a join need n on n.organisation_id = pg_temp.need_firm(a.code) and n.title = a.title
  cross join lateral (values
    (1, null, 'DRAFT', 'DRAFT', pg_temp.need_person(a.login), pg_temp.need_at(a.submitted, '09:10'), null, true),
    (2, 'DRAFT', 'SUBMIT', 'SUBMITTED', pg_temp.need_person(a.login), pg_temp.need_at(a.submitted, '09:40'), null, true),
    (3, 'SUBMITTED', 'RETURN', 'RETURNED', pg_temp.need_person(a.officer), pg_temp.need_at(a.submitted + 1, '10:00'),
        n.reason, a.state = 'RETURNED'),
    (4, 'SUBMITTED', 'RELEASE', 'OPEN', pg_temp.need_person(a.officer), pg_temp.need_at(a.opened, '10:20'), null,
        a.opened is not null),
    (5, 'OPEN', 'MATCH', 'MATCHED', pg_temp.need_person(a.login), pg_temp.need_at('2017-02-27', '14:00'), null,
        a.state = 'MATCHED'),
    (6, 'OPEN', 'SETTLE', 'SETTLED', pg_temp.need_person(a.login), pg_temp.need_at('2017-01-25', '15:30'), n.settled_with,
        a.state = 'SETTLED'),
    (7, 'OPEN', 'LAPSE', 'LAPSED', null, pg_temp.need_at(a.until + 1, '00:01'), null, a.state = 'LAPSED'),
    (8, 'OPEN', 'ANSWER', 'ANSWERED', pg_temp.need_person('city-manager-a'), pg_temp.need_at('2017-02-14', '11:00'), n.answer,
        a.state = 'ANSWERED'),
    (9, 'ANSWERED', 'PUBLISH', 'ANSWERED', pg_temp.need_person('city-manager-a'), pg_temp.need_at('2017-02-14', '11:00'),
        null, a.state = 'ANSWERED')
  ) as step(place, before, event, after, actor, at, said, happened)
 where step.happened
 order by a.position, step.place;

insert into need_offer (id, need_id, provider_id, words, price, days, state, made_on, answered_on)
select nextval('need_offer_id'), n.id, pg_temp.need_firm(provider), words, price, days, offer.state, made, answered
  from (values
    (1, '涤棉混纺面料低温染色工艺', '123300000000000196',
     '分散染料低温载体染色加活性染料一浴法，小试、中试到大货跟样，交付工艺文件和色牢度报告。', 260000, 180, 'OFFERED',
     date '2017-02-24', null::date),
    (2, '涤棉混纺面料低温染色工艺', '91330600MA00000L9N', '助剂筛选和工艺参数优化，提供小样和检测报告。', 180000, 120, 'OFFERED',
     '2017-02-27', null),
    (3, '轴承套圈三坐标测量机时', '123300000000000271', '三坐标测量 60 小时，含夹具和数据报告。', 45000, 30, 'ACCEPTED', '2017-02-20',
     '2017-02-27')
  ) as offer(position, title, provider, words, price, days, state, made, answered)
  join need n on n.title = offer.title
 order by position;

insert into need_offer_event (id, need_offer_id, from_state, event, to_state, actor, at, note)
select nextval('need_offer_event_id'), f.id, null, 'OFFER', 'OFFERED',
       coalesce(member.account_id, pg_temp.need_person('generated')),
       pg_temp.need_at(f.made_on, '10:30'), to_char(f.price, 'FM999,999,990.00') || ' / ' || f.days
  from need_offer f left join lateral (select m.account_id from organisation_member m where m.organisation_id = f.provider_id
                                        order by m.account_id limit 1) member on true
 order by f.id;
insert into need_offer_event (id, need_offer_id, from_state, event, to_state, actor, at, note)
select nextval('need_offer_event_id'), f.id, 'OFFERED', 'ACCEPT', 'ACCEPTED', pg_temp.need_person('xinchang-bearings'),
       pg_temp.need_at(f.answered_on, '14:00'), to_char(f.price, 'FM999,999,990.00') || ' / ' || f.days
  from need_offer f where f.state = 'ACCEPTED';
