-- What the first two months have already given out of the city's 20,000,000: 198 vouchers of 100,000 and one of 50,000
-- = 19,850,000 face, half of it the city's and half the districts'. 150,000 is left, where the demonstration begins.
select set_config('app.actor', 'demonstration', true);

-- GB 11714: the check character of an organisation code's eight characters.
create function pg_temp.organisation_check(p_eight text) returns text language sql immutable as $$
  select substr('0123456789X0', 12 - (sum((strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(p_eight, i, 1)) - 1)
         * (array[3, 7, 9, 10, 5, 8, 4, 2])[i]) % 11)::integer, 1)
    from generate_series(1, 8) i
$$;

-- GB 32100: the code of an enterprise (91) of a region, complete with both check characters.
create function pg_temp.credit_code(p_region text, p_eight text) returns text language sql immutable as $$
  with code as (select '91' || p_region || p_eight || pg_temp.organisation_check(p_eight) as text)
  select code.text || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', (1 + (31 - sum(
           (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code.text, i, 1)) - 1)
           * (array[1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])[i]) % 31) % 31)::integer, 1)
    from code, generate_series(1, 17) i group by code.text
$$;

-- A public number with its check digit (ISO 7064, MOD 11,10), as the portal makes them.
create function pg_temp.public_number(p_kind text, p_year integer, p_n bigint) returns text language plpgsql immutable as $$
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

-- Working days from the calendar's own table, numbered from the year's first.
create temporary table working_day on commit drop as
  select day::date, row_number() over (order by day) as n
    from generate_series(timestamp '2017-01-01', '2017-02-28', interval '1 day') day
    left join calendar_day special using (day)
   where coalesce(special.working, extract(isodow from day) < 6);

-- Every ordinary small firm is one of these.
create temporary table generated on commit drop as
  with trade (t, industry, word) as (
    values (0, 'C17', '纺织'), (1, 'C18', '服饰'), (2, 'C26', '化工'), (3, 'C28', '化纤'), (4, 'C34', '机械'),
           (5, 'C35', '装备'), (6, 'C38', '电气'), (7, 'C39', '电子'), (8, 'C27', '医药'), (9, 'I65', '软件')
  ), place (p, county, name) as (
    values (0, '330602', '越城'), (1, '330603', '柯桥'), (2, '330604', '上虞')
  ), firm as (
    select i, pg_temp.credit_code(county, 'MAK' || to_char(i, 'FM00000')) as code,
           '绍兴' || place.name || '示例' || word || '企业' || to_char(i, 'FM000') || '有限公司' as name, county, industry,
           case when small then 20 + i * 37 % 79 else 4 + i % 6 end as staff,
           ((case when small then 300 + i * 173 % 1690 else 40 + i * 29 % 210 end) * 10000)::numeric(18,2) as revenue,
           case when small then 'SMALL' else 'MICRO' end as size_class, i % 4 = 1 as technology_sme,
           date '2001-03-01' + i * 26 as founded,
           case when i = 199 then 50000.00 else 100000.00 end as face,
           case when i = 199 then 50000.00 when i % 10 = 0 then 120000.00 else 100000.00 end as requested,
           submitted.day as submitted_on, checked.day as checked_on, decided.day as issued_on
      from (select i, i % 5 <> 3 as small, 6 + (i - 1) * 33 / 199 as n from generate_series(1, 199) i) counted
      join trade on t = i / 3 % 10
      join place on p = (i - 1) % 3
      join working_day submitted on submitted.n = counted.n - 5
      join working_day checked on checked.n = counted.n - 2
      join working_day decided on decided.n = counted.n
     order by i
  )
  select *, nextval('organisation_id') as firm, nextval('application_id') as application, nextval('voucher_id') as voucher
    from firm;

insert into organisation (id, kind, credit_code, name, county_code, address, industry_code, staff, revenue, size_class,
    technology_sme, founded, facts_state, facts_source, facts_on, confirmed_by)
select firm, 'FIRM', g.code, name, g.county, c.name_zh || '示例工业园 ' || i || ' 号', industry, staff, revenue, size_class,
       technology_sme, founded, 'CONFIRMED', '2016 年度企业年报和统计名录（示范）', submitted_on,
       (select id from account a where a.county_code = g.county and login like '%-officer-b')
  from generated g join county c on c.code = g.county order by i;

-- The frozen facts and what the two measures' rules said about them, in the form in which decisions keep them.
create temporary table judged on commit drop as
  select g.*, round.id as round_id, round.redemption_months, round.validity_months,
         json_build_object('applicant.kind', 'FIRM', 'firm.creditCodeType', '91', 'firm.county', g.county,
           'firm.industry', industry, 'firm.staff', staff, 'firm.revenue', revenue::text, 'firm.size', size_class,
           'firm.technologySme', technology_sme, 'firm.barred', false, 'firm.factsConfirmed', true,
           'round.counties', round.counties, 'round.measures', round.measures, 'round.excludedServices', round.services,
           'round.registrationFrom', round.registration_from::text, 'today', submitted_on) as facts
    from generated g,
         (select r.*, (select json_agg(county_code order by county_code) from round_county where round_id = r.id) as counties,
                 (select json_agg(measure_code order by measure_code) from round_measure where round_id = r.id) as measures,
                 (select json_agg(service_kind order by service_kind) from round_excluded_service where round_id = r.id) as services
            from round r where code = 'V2017-SX') round
   order by i;

create temporary table trace on commit drop as
  select j.application,
         json_agg(json_build_object('measure', version.measure_code, 'stage', 'ELIGIBLE', 'day', j.submitted_on,
           'ruleVersion', version.id, 'ruleNumber', version.number, 'result', 'PASS', 'conditions', conditions)
           order by version.measure_code)::text as text
    from judged j
    join rule_version version on version.measure_code in ('V-TEST', 'V-RND') and version.number = 1
    cross join lateral (
      select json_agg(json_build_object('condition', c.code, 'result', 'PASS', 'zh', c.text_zh, 'en', c.text_en,
               'facts', (select json_object_agg(used.key, used.value) from json_each(j.facts) used
                          where strpos(c.expression, used.key) > 0),
               'missing', json_build_array()) order by c.position) as conditions
        from rule_condition c where c.rule_version_id = version.id and c.stage = 'ELIGIBLE') condition
   group by j.application;

insert into application (id, number, round_id, organisation_id, county_code, state, requested, purpose, commitment, amount,
    facts, trace, submitted_on, county_decided_by, city_decided_by, decided_on, created_by, version)
select application, pg_temp.public_number('A', 2017, nextval('application_number')), round_id, firm, county, 'AWARDED',
       requested, (array['新产品性能检测和对比试验', '新工艺委托开发', '关键部件检测与大型仪器使用', '立项查新和样品检测'])[1 + i % 4],
       true, face, facts::text, trace.text, submitted_on,
       (select id from account a where a.county_code = county and login like '%-officer-a'),
       (select id from account where login = case when i % 2 = 0 then 'city-officer-a' else 'city-officer-b' end), issued_on,
       (select id from account where login = 'generated'), 3
  from judged join trace using (application) order by i;

insert into application_event (id, application_id, from_state, event, to_state, actor, at)
select nextval('application_event_id'), a.id, move.from_state, move.event, move.to_state, move.actor,
       (move.day + move.hour + j.i % 60 * interval '1 minute') at time zone 'Asia/Shanghai'
  from judged j join application a on a.id = j.application
  cross join lateral (values
    (1, 'DRAFT', 'SUBMIT', 'SUBMITTED', a.created_by, j.submitted_on, interval '9 hours'),
    (2, 'SUBMITTED', 'APPROVE', 'COUNTY_APPROVED', a.county_decided_by, j.checked_on, interval '10 hours'),
    (3, 'COUNTY_APPROVED', 'AWARD', 'AWARDED', a.city_decided_by, j.issued_on, interval '14 hours')
  ) as move(step, from_state, event, to_state, actor, day, hour)
 order by j.i, move.step;

insert into voucher (id, number, application_id, round_id, organisation_id, county_code, face, issued_on, expires_on,
    redeem_by, state)
select voucher, pg_temp.public_number('V', 2017, nextval('voucher_number')), application, round_id, firm, county, face,
       issued_on, expires_on, (expires_on + make_interval(months => redemption_months))::date, 'ACTIVE'
  from judged, lateral (select (issued_on + make_interval(months => validity_months))::date - 1 as expires_on) validity
 order by i;

insert into voucher_event (id, voucher_id, event, to_state, actor, at)
select nextval('voucher_event_id'), voucher, 'ISSUE', 'ACTIVE', a.city_decided_by,
       (issued_on + interval '14 hours' + i % 60 * interval '1 minute') at time zone 'Asia/Shanghai'
  from judged join application a on a.id = application order by i;

-- One commit per voucher, by the one function that moves money.
select ledger_post('issue:application:' || j.application, 'COMMIT', 'voucher', j.voucher, j.issued_on, jsonb_build_array(
         jsonb_build_object('ceiling', 'VOUCHER', 'subject', j.voucher, 'scope', '', 'amount', 0.00,
           'cap', j.face, 'year', 2017, 'owner', '330600'),
         jsonb_build_object('ceiling', 'FIRM_YEAR', 'subject', j.firm, 'scope', '2017/330600/POOL-V', 'amount', j.face,
           'cap', r.firm_year_cap, 'year', 2017, 'owner', '330600'),
         jsonb_build_object('ceiling', 'FACE_POOL', 'subject', r.id, 'scope', '', 'amount', j.face,
           'cap', r.pool, 'year', 2017, 'owner', '330600'),
         jsonb_build_object('budget', city.budget_id, 'amount', round(j.face / 2, 2)),
         jsonb_build_object('budget', district.budget_id, 'amount', j.face - round(j.face / 2, 2))))
  from (select * from judged order by i) j join round r on r.id = j.round_id
  join round_share city on city.round_id = r.id and city.county_code = j.county and city.position = 1
  join round_share district on district.round_id = r.id and district.county_code = j.county and district.position = 2;
