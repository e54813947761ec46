-- A provider that waits for the city to admit it, and one that two managers suspended: what there is to decide and to see.
select set_config('app.actor', 'demonstration', true);

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, facts_state, facts_source,
    facts_on, listed_from, listed_until)
select nextval('organisation_id'), 'PROVIDER', code, name, county, address, '服务窗口', phone, 'CONFIRMED',
       '法人证书、营业执照（示范）', day, listed, until
  from (values
    (1, '12330600MA0000904T', '绍兴示例职业学院材料实验室', '330604', '上虞区示例路 41 号', '0575-00000041', date '2017-03-02', null::date, null::date),
    (2, '91330600MA0000912G', '绍兴示例计量服务有限公司', '330602', '越城区示例路 42 号', '0575-00000042', date '2017-01-05', date '2017-01-05', date '2017-02-19')
  ) as provider(position, code, name, county, address, phone, day, listed, until)
 order by position;

create function pg_temp.provider(p_code text) returns bigint language sql stable as $$
  select id from organisation where credit_code = p_code
$$;
create function pg_temp.person(p_login text) returns bigint language sql stable as $$
  select id from account where login = p_login
$$;

insert into organisation_event (id, organisation_id, event, to_state, actor, at)
select nextval('organisation_event_id'), pg_temp.provider(code), event, 'CONFIRMED', pg_temp.person(login), at
  from (values
    (1, '12330600MA0000904T', 'REGISTER', 'generated', timestamptz '2017-03-02 09:10:00+08'),
    (2, '91330600MA0000912G', 'REGISTER', 'generated', timestamptz '2017-01-03 10:00:00+08'),
    (3, '91330600MA0000912G', 'LIST', 'city-manager-b', timestamptz '2017-01-05 09:40:00+08'),
    (4, '91330600MA0000912G', 'UNLIST', 'city-manager-a', timestamptz '2017-02-17 15:20:00+08')
  ) as happened(position, code, event, login, at)
 order by position;

insert into provider_service (id, provider_id, service_kind, description, price_from, price_since, state)
select nextval('provider_service_id'), pg_temp.provider(code), service, description, price, since, state
  from (values
    (1, '12330600MA0000904T', 'INSTRUMENT', '万能试验机、金相显微镜机时', 260.00, date '2017-03-02', 'PROPOSED'),
    (2, '12330600MA0000904T', 'TESTING', '金属材料力学性能检测', 450.00, date '2017-03-02', 'PROPOSED'),
    (3, '91330600MA0000912G', 'TESTING', '计量器具检测', 380.00, date '2017-01-05', 'OFFERED')
  ) as offer(position, code, service, description, price, since, state)
 order by position;

insert into qualification (id, provider_id, service_kind, name, number, issuer, valid_until)
select nextval('qualification_id'), pg_temp.provider(code), 'TESTING', '检验检测机构资质认定证书（示范）', number, '示例省市场监管局', until
  from (values (1, '12330600MA0000904T', '示例20160041', date '2019-06-30'),
               (2, '91330600MA0000912G', '示例20140042', date '2017-02-14')) as proof(position, code, number, until)
 order by position;

insert into provider_listing (id, provider_id, institution, state, applied_on, moved_at)
values (nextval('provider_listing_id'), pg_temp.provider('12330600MA0000904T'), 'LABORATORY', 'APPLIED', '2017-03-02',
    '2017-03-02 09:30:00+08');
insert into provider_listing (id, provider_id, institution, state, applied_on, since, reason, put_proposed_by, put_by,
    moved_at)
values (nextval('provider_listing_id'), pg_temp.provider('91330600MA0000912G'), 'TESTING_BODY', 'SUSPENDED', '2017-01-03',
    '2017-02-20', '资质证书到期未续，请更新后申请恢复', pg_temp.person('city-manager-b'), pg_temp.person('city-manager-a'),
    '2017-02-17 15:20:00+08');

insert into provider_listing_event (id, provider_listing_id, from_state, event, to_state, actor, at, note)
select nextval('provider_listing_event_id'), l.id, before, event, after, pg_temp.person(login), at, said
  from (values
    (1, '12330600MA0000904T', null, 'APPLY', 'APPLIED', 'generated', timestamptz '2017-03-02 09:30:00+08', null),
    (2, '91330600MA0000912G', null, 'APPLY', 'APPLIED', 'generated', timestamptz '2017-01-03 10:20:00+08', null),
    (3, '91330600MA0000912G', 'APPLIED', 'PROPOSE_ADMISSION', 'PROPOSED', 'city-manager-a', timestamptz '2017-01-04 14:00:00+08', '2017-01-05 材料齐全'),
    (4, '91330600MA0000912G', 'PROPOSED', 'ADMIT', 'LISTED', 'city-manager-b', timestamptz '2017-01-05 09:40:00+08', '2017-01-05 材料齐全'),
    (5, '91330600MA0000912G', 'LISTED', 'PROPOSE_SUSPENSION', 'LISTED', 'city-manager-b', timestamptz '2017-02-16 10:30:00+08', '2017-02-20 资质证书到期未续，请更新后申请恢复'),
    (6, '91330600MA0000912G', 'LISTED', 'SUSPEND', 'SUSPENDED', 'city-manager-a', timestamptz '2017-02-17 15:20:00+08', '2017-02-20 资质证书到期未续，请更新后申请恢复')
  ) as happened(position, code, before, event, after, login, at, said)
  join provider_listing l on l.provider_id = pg_temp.provider(code)
 order by position;
