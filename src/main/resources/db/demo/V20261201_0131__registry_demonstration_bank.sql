-- A bank of 越城 that the register of bodies names, with an account, so that a partner's way can be walked; the loan of the
-- demonstration is one that it gave.
select set_config('app.actor', 'demonstration', true);

-- Where the demonstration has its password already, the newcomer has the same.
insert into account (id, login, name, password_hash, demonstration)
select nextval('account_id'), 'yuecheng-bank', '示例银行绍兴分行·经办人', password_hash, true
  from account where login = 'keqiao-textile';
insert into account_role (account_id, role) select id, 'applicant' from account where login = 'yuecheng-bank';
insert into account_event (id, account_id, event, to_state, actor, at, note)
select nextval('account_event_id'), id, 'OPEN', 'OPEN', id, created_at, 'applicant'
  from account where login = 'yuecheng-bank';
insert into recipient (account_id, phone, mail)
select id, '10000000098', login || '@example.com' from account where login = 'yuecheng-bank';

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state, facts_source, facts_on, confirmed_by)
values (nextval('organisation_id'), 'FIRM', '91330602MA0000B152', '示例银行绍兴分行', '330602', '越城区示例路 41 号',
    '经办人', '0575-00000041', 'J66', 160, 98000000.00, 'MEDIUM', '2011-03-15', 'CONFIRMED', '2016 年度企业年报和统计名录（示范）',
    date '2017-01-05', (select id from account where login = 'yuecheng-officer-a'));
insert into organisation_member (organisation_id, account_id, administrator)
select o.id, a.id, true from organisation o, account a
 where o.credit_code = '91330602MA0000B152' and a.login = 'yuecheng-bank';
insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at, note)
select nextval('organisation_event_id'), o.id, step.before, step.event, step.after, a.id, step.at, step.note
  from organisation o, account a,
       (values (1, null, 'REGISTER', 'DECLARED', 'yuecheng-bank', timestamptz '2017-01-05 08:30:00+08', null),
               (2, 'DECLARED', 'CONFIRM', 'CONFIRMED', 'yuecheng-officer-a', '2017-01-05 08:50:00+08',
                '2016 年度企业年报和统计名录（示范）')) as step(place, before, event, after, login, at, note)
 where o.credit_code = '91330602MA0000B152' and a.login = step.login order by step.place;

with entered as (
  insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, from_on, until_on, parties, cells, state,
      source, source_on)
  select nextval('register_entry_id'), 'BODY', o.credit_code, 'BANK', o.name, o.county_code, 2016, date '2016-01-04', null, '',
         '{"creditCode": "91330602MA0000B152", "body": "BANK", "recordNumber": "示例合作 2016-01", "validFrom": "2016-01-04"}',
         'CONFIRMED', '科技金融合作银行名单（示范）', date '2017-01-05'
    from organisation o where o.credit_code = '91330602MA0000B152'
  returning id)
insert into register_entry_event (id, entry_id, event, to_state, actor, at)
select nextval('register_entry_event_id'), id, 'ENTER', 'CONFIRMED', (select id from account where login = 'city-manager-a'),
       timestamptz '2017-01-06 09:30:00+08' from entered;

update register_entry set parties = '91330602MA0000B152',
       cells = (cells::jsonb || '{"bankCode": "91330602MA0000B152"}')::text
 where kind = 'LOAN' and entry_key = 'JK-2016-0088' and locked_for is null;
