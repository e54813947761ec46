-- Measures and their versioned rules, rounds with their pools, and the registers that rules ask.

create table service_kind (
  code         text primary key,
  name_zh      text not null,
  name_en      text not null,
  position     integer not null
);

create table measure (
  code        text primary key,
  name_zh     text not null,
  name_en     text not null,
  instrument  text not null check (instrument in ('VOUCHER', 'GRANT', 'EQUITY', 'SUBSIDY', 'REWARD', 'PURCHASE')),
  measure_group text not null,
  summary_zh  text not null,
  summary_en  text not null,
  position    integer not null
);

-- Which service is paid by which measure; a service that is in no row is paid by none.
create table measure_service (
  measure_code text not null references measure,
  service_kind text not null references service_kind,
  primary key (measure_code, service_kind)
);

create sequence rule_version_id increment by 50 start with 50;
create table rule_version (
  id             bigint  primary key,
  measure_code   text    not null references measure,
  number         integer not null,
  effective_from date    not null,
  effective_to   date,
  source         text    not null,
  source_status  text    not null check (source_status in ('SAMPLE', 'CONFIRMED')),
  version        bigint  not null default 0,
  unique (measure_code, number),
  check (effective_to is null or effective_to >= effective_from)
);

-- One condition: a Common Expression Language predicate over named facts, and what a person reads.
create sequence rule_condition_id increment by 50 start with 50;
create table rule_condition (
  id              bigint  primary key,
  rule_version_id bigint  not null references rule_version,
  stage           text    not null check (stage in ('ELIGIBLE', 'ORDERABLE', 'PAYABLE')),
  position        integer not null,
  code            text    not null,
  expression      text    not null,
  text_zh         text    not null,
  text_en         text    not null,
  unique (rule_version_id, stage, code)
);

create sequence round_id increment by 50 start with 50;
create table round (
  id                  bigint  primary key,
  code                text    not null unique,
  fiscal_year         integer not null references fiscal_year,
  owner               text    not null references county,
  measure_group       text    not null,
  name_zh             text    not null,
  name_en             text    not null,
  opens_on            date    not null,
  closes_on           date    not null,
  mode                text    not null check (mode in ('FIRST_COME', 'REVIEWED')),
  state               text    not null check (state in ('DRAFT', 'IN_FORCE', 'CLOSED')),
  pool                numeric(18,2) not null check (pool > 0),
  firm_year_cap       numeric(18,2) not null check (firm_year_cap > 0),
  minimum_unit        numeric(18,2) not null default 1000 check (minimum_unit > 0),
  share               numeric(5,4)  not null check (share > 0 and share <= 1),
  tax_basis           text    not null check (tax_basis in ('NET', 'GROSS')),
  redeemer            text    not null check (redeemer in ('PROVIDER', 'FIRM')),
  validity_months     integer not null default 12 check (validity_months between 1 and 36),
  redemption_months   integer not null default 3 check (redemption_months between 0 and 12),
  order_answer_days   integer not null default 10 check (order_answer_days between 1 and 60),
  notice_days         integer not null default 5 check (notice_days between 1 and 30),
  count_notice_day    boolean not null default false,
  spot_check_rate     numeric(5,4) not null default 0.05 check (spot_check_rate between 0 and 1),
  registration_from   numeric(18,2) not null default 100000,
  proposed_by         bigint references account,
  in_force_by         bigint references account,
  version             bigint  not null default 0,
  check (opens_on <= closes_on),
  check (proposed_by <> in_force_by)
);

create table round_county (
  round_id    bigint not null references round,
  county_code text   not null references county,
  primary key (round_id, county_code)
);
create table round_measure (
  round_id     bigint not null references round,
  measure_code text   not null references measure,
  primary key (round_id, measure_code)
);
create table round_excluded_service (
  round_id     bigint not null references round,
  service_kind text   not null references service_kind,
  primary key (round_id, service_kind)
);
-- Who carries the cost for a firm of a county: integer weights in payment order, the last party takes the rest.
create table round_share (
  round_id    bigint  not null references round,
  county_code text    not null references county,
  position    integer not null,
  level       text    not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  budget_id   bigint  not null references budget,
  weight      integer not null check (weight > 0),
  primary key (round_id, county_code, position)
);

-- Projects of the city's plan, imported per year; work they fund takes no voucher the year after.
create sequence city_project_id increment by 50 start with 50;
create table city_project (
  id               bigint  primary key,
  number           text    not null,
  title            text    not null,
  normalised_title text    not null,
  credit_code      text    not null,
  year             integer not null,
  source           text    not null,
  unique (number, credit_code)
);
create index city_project_firm on city_project (credit_code, year);

-- A key that may support one payment only, across all measures and years; freed when its holder falls away.
create table duplicate_key (
  kind       text   not null check (kind in ('CONTRACT', 'INVOICE')),
  key        text   not null,
  holder     text   not null check (holder in ('ORDER', 'CLAIM')),
  holder_id  bigint not null,
  taken_on   date   not null,
  primary key (kind, key)
);
create index duplicate_key_holder on duplicate_key (holder, holder_id);

call audit.watch('measure', 'code');
call audit.watch('measure_service', 'measure_code');
call audit.watch('rule_version', 'id');
call audit.watch('rule_condition', 'id');
call audit.watch('round', 'id');
call audit.watch('round_county', 'round_id');
call audit.watch('round_measure', 'round_id');
call audit.watch('round_excluded_service', 'round_id');
call audit.watch('round_share', 'round_id');
call audit.watch('city_project', 'id');
call audit.watch('duplicate_key', 'key');
