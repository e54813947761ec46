-- The demonstration's firms with a login are confirmed, so that each can get a voucher at once; another one waits for its
-- county, so that there is something to confirm.
select set_config('app.actor', 'demonstration', true);

create temporary table confirmed on commit drop as
  with confirmed as (
    update organisation set facts_state = 'CONFIRMED', facts_source = '2016 年度企业年报和统计名录（示范）',
           facts_on = date '2017-01-05', version = version + 1,
           confirmed_by = (select id from account where login = 'shangyu-officer-a')
     where credit_code = '91330604MA00000FX9' and facts_state = 'DECLARED' and version = 0
    returning id, confirmed_by, facts_source, facts_on)
  select * from confirmed;

insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at, note)
select nextval('organisation_event_id'), id, 'DECLARED', 'CONFIRM', 'CONFIRMED', confirmed_by,
       (facts_on + time '08:50') at time zone 'Asia/Shanghai', facts_source
  from confirmed;

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state)
values (nextval('organisation_id'), 'FIRM', '91330604MA0000M07W', '绍兴上虞示例新能源科技有限公司', '330604', '上虞区示例路 11 号',
    '经办人', '0575-00000011', 'C38', 41, 5600000.00, 'SMALL', '2016-05-17', 'DECLARED');

insert into organisation_event (id, organisation_id, event, to_state, actor, at)
select nextval('organisation_event_id'), id, 'REGISTER', 'DECLARED', (select id from account where login = 'generated'),
       timestamptz '2017-03-03 10:20:00+08'
  from organisation where credit_code = '91330604MA0000M07W';
