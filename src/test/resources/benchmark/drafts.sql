-- A first-come round of its own and, for each submission to come, a firm with an account, a token in use and a finished
-- draft. The n-th of each has an id that says what it is: 2 account, 3 firm, 4 application, then n in eight digits.
select set_config('app.actor', 'demonstration', true);

insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap) values
  (910000000, 2017, null,      0, null,     null,     'BENCH',          '基准测试', 'Benchmark', 2000000000),
  (910000001, 2017, 910000000, 1, 'CITY',   '330600', 'BENCH-1',        '基准测试', 'Benchmark', 1000000000),
  (910000002, 2017, 910000001, 2, 'CITY',   '330600', 'BENCH-1-KJ',     '基准测试', 'Benchmark', 1000000000),
  (910000003, 2017, 910000002, 3, 'CITY',   '330600', 'BENCH-1-KJ-CXQ', '基准测试', 'Benchmark', 1000000000),
  (910000011, 2017, 910000000, 1, 'COUNTY', '330603', 'BENCH-2',        '基准测试', 'Benchmark', 1000000000),
  (910000012, 2017, 910000011, 2, 'COUNTY', '330603', 'BENCH-2-KJ',     '基准测试', 'Benchmark', 1000000000),
  (910000013, 2017, 910000012, 3, 'COUNTY', '330603', 'BENCH-2-KJ-CXQ', '基准测试', 'Benchmark', 1000000000);

insert into round (id, code, fiscal_year, owner, measure_group, name_zh, name_en, opens_on, closes_on, mode, state, pool,
    firm_year_cap, share, tax_basis, redeemer, proposed_by, in_force_by)
values (910000100, 'BENCH', 2017, '330600', 'POOL-V', '基准测试', 'Benchmark', date '2017-01-01', date '2017-12-15',
    'FIRST_COME', 'IN_FORCE', 1000000000, 100000, 0.5, 'NET', 'PROVIDER',
    (select id from account where login = 'city-manager-a'), (select id from account where login = 'city-manager-b'));
insert into round_county values (910000100, '330602'), (910000100, '330603'), (910000100, '330604');
insert into round_measure values (910000100, 'V-TEST'), (910000100, 'V-RND');
insert into round_excluded_service values (910000100, 'MANDATORY_TESTING'), (910000100, 'STATUTORY_TESTING'),
  (910000100, 'BATCH_TESTING');
insert into round_share values (910000100, '330603', 1, 'CITY', 910000003, 1), (910000100, '330603', 2, 'COUNTY', 910000013, 1);

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

create temporary table n on commit drop as select generate_series(1, ${count}) as n;

insert into account (id, login, name, password_hash)
select 200000000 + n, 'benchmark-' || n, '基准测试',
       case when n <= 50 then (select password_hash from account where login = 'auditor') else '!' end from n;
insert into account_role select 200000000 + n, 'applicant' from n;
insert into api_token (id, account_id, token_hash, label, created_at, expires_at, used_at)
select 200000000 + n, 200000000 + n, encode(sha256(convert_to('kc_' || lpad(n::text, 43, '0'), 'UTF8')), 'hex'), 'benchmark',
       clock_timestamp(), clock_timestamp() + interval '1 day', clock_timestamp() + interval '1 day' from n;
insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state, facts_source, facts_on)
select 300000000 + n, 'FIRM', pg_temp.credit_code('330603', 'M' || to_char(n, 'FM0000000')), '示例企业' || n, '330603', '示例路 1 号', '经办人',
       '0575-00000000', 'C17', 86, 18500000, 'SMALL', date '2009-04-16', 'CONFIRMED', '示范', date '2017-01-05' from n;
insert into organisation_member select 300000000 + n, 200000000 + n, true from n;
insert into application (id, number, round_id, organisation_id, county_code, state, requested, purpose, commitment,
    created_by, version)
select 400000000 + n, pg_temp.public_number('A', 2017, 10000000 + n), 910000100, 300000000 + n, '330603', 'DRAFT', 1000, '新产品检测', true, 200000000 + n, 1
  from n;

-- What the portal numbers itself begins in ranges of their own, so that one logged submission can be read.
select setval('voucher_id', 510000000), setval('voucher_event_id', 520000000), setval('application_event_id', 530000000);
