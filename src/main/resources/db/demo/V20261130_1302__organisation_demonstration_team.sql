-- One maker space of 新昌 with one admitted team, so that a team's way can be walked: the county's round pays teams too, and
-- the space redeems for its team.
select set_config('app.actor', 'demonstration', true);

-- Where the demonstration has its password already, the newcomer has the same.
insert into account (id, login, name, password_hash, demonstration)
select nextval('account_id'), 'xinchang-space', '新昌示例众创空间·经办人', password_hash, true
  from account where login = 'keqiao-textile';
insert into account_role (account_id, role) select id, 'applicant' from account where login = 'xinchang-space';
insert into account_event (id, account_id, event, to_state, actor, at, note)
select nextval('account_event_id'), id, 'OPEN', 'OPEN', id, created_at, 'applicant'
  from account where login = 'xinchang-space';
insert into recipient (account_id, phone, mail)
select id, '10000000099', login || '@example.com' from account where login = 'xinchang-space';

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state, facts_source, facts_on, confirmed_by)
values (nextval('organisation_id'), 'FIRM', '91330624MA0000R09Q', '新昌示例众创空间管理有限公司', '330624', '新昌县示例路 31 号',
    '经办人', '0575-00000031', 'M75', 18, 2400000.00, 'SMALL', '2015-06-18', 'CONFIRMED', '2016 年度企业年报和统计名录（示范）',
    date '2017-01-05', (select id from account where login = 'xinchang-officer-a'));
insert into organisation_member (organisation_id, account_id, administrator)
select o.id, a.id, true from organisation o, account a
 where o.credit_code = '91330624MA0000R09Q' and a.login = 'xinchang-space';
insert into space (organisation_id, kind, registered_from, reason, recorded_by)
select o.id, 'MAKER_SPACE', date '2017-01-06', '2016 年度备案众创空间名单（示范）', a.id from organisation o, account a
 where o.credit_code = '91330624MA0000R09Q' and a.login = 'xinchang-manager-a';

insert into organisation (id, kind, host_id, name, county_code, address, contact, phone, facts_state, facts_source, facts_on,
    confirmed_by, admission, admission_note, admission_on, admission_by)
select nextval('organisation_id'), 'TEAM', o.id, '示例微型传动创业团队', o.county_code, o.address, o.contact, o.phone, 'CONFIRMED',
       '入驻协议、团队成员名单（示范）', date '2017-02-10', a.id, 'ADMITTED', '入驻协议、团队成员名单（示范）', date '2017-02-10', a.id
  from organisation o, account a where o.credit_code = '91330624MA0000R09Q' and a.login = 'xinchang-officer-a';
insert into team (organisation_id, project, hosted_since)
select id, '桌面机械臂用微型谐波减速器', date '2016-11-01' from organisation where kind = 'TEAM';
insert into team_member (id, team_id, name, role)
select nextval('team_member_id'), t.organisation_id, m.name, m.role
  from team t, (values (1, '成员甲', '负责人'), (2, '成员乙', '结构设计'), (3, '成员丙', '检测与试验')) as m(position, name, role)
 order by position;

insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at, note)
select nextval('organisation_event_id'), o.id, step.before, step.event, step.after, a.id, step.at, step.note
  from organisation o, account a,
       (values (1, 'FIRM', null, 'REGISTER', 'DECLARED', 'xinchang-space', timestamptz '2017-01-05 08:30:00+08', null),
               (2, 'FIRM', 'DECLARED', 'CONFIRM', 'CONFIRMED', 'xinchang-officer-a', '2017-01-05 08:50:00+08',
                '2016 年度企业年报和统计名录（示范）'),
               (3, 'FIRM', 'CONFIRMED', 'RECORD_SPACE', 'CONFIRMED', 'xinchang-manager-a', '2017-01-06 09:10:00+08',
                '2016 年度备案众创空间名单（示范）'),
               (4, 'TEAM', null, 'REGISTER', 'DECLARED', 'xinchang-space', '2017-02-08 10:00:00+08', null),
               (5, 'TEAM', 'REGISTERED', 'HAND_IN', 'PENDING', 'xinchang-space', '2017-02-08 10:12:00+08', null),
               (6, 'TEAM', 'PENDING', 'ADMIT', 'ADMITTED', 'xinchang-officer-a', '2017-02-10 15:20:00+08',
                '入驻协议、团队成员名单（示范）')) as step(place, kind, before, event, after, login, at, note)
 where a.login = step.login and o.kind = step.kind
   and (o.credit_code = '91330624MA0000R09Q' or o.host_id = (select id from organisation where credit_code = '91330624MA0000R09Q'))
 order by step.place;

insert into round_measure (round_id, measure_code) select id, 'V-TEAM' from round where code = 'V2017-XC';
