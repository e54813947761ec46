-- A firm asks (application), the bureau commits (voucher). Every move of a state is a row of the event table.

-- Public numbers count up per year without gaps that matter; the check digit is added in Java.
create sequence application_number;
create sequence voucher_number;
create sequence service_order_number;
create sequence claim_number;

create sequence application_id increment by 50 start with 50;
create table application (
  id                bigint  primary key,
  number            text    not null unique,
  round_id          bigint  not null references round,
  organisation_id   bigint  not null references organisation,
  county_code       text    not null references county,
  state             text    not null check (state in ('DRAFT', 'SUBMITTED', 'COUNTY_APPROVED', 'OFFERED', 'RETURNED',
                      'REJECTED', 'WITHDRAWN', 'AWARDED')),
  requested         numeric(18,2) check (requested > 0),
  purpose           text    check (length(purpose) <= 2000),
  commitment        boolean not null default false,
  amount            numeric(18,2) check (amount > 0),
  facts             text,
  trace             text,
  submitted_on      date,
  county_decided_by bigint  references account,
  city_decided_by   bigint  references account,
  decided_on        date,
  due_on            date,
  created_by        bigint  not null references account,
  version           bigint  not null default 0,
  constraint application_two_persons check (county_decided_by <> city_decided_by),
  check (state in ('DRAFT', 'WITHDRAWN') or (requested is not null and commitment and submitted_on is not null))
);
create index application_firm on application (organisation_id, id);
create index application_task on application (state, county_code, due_on, id);
create index application_round on application (round_id, state);

create sequence application_event_id increment by 50 start with 50;
create table application_event (
  id             bigint primary key,
  application_id bigint not null references application,
  from_state     text,
  event          text   not null,
  to_state       text   not null,
  actor          bigint references account,
  at             timestamptz not null,
  note           text   check (length(note) <= 2000)
);
create index application_event_of on application_event (application_id, id);

create sequence voucher_id increment by 50 start with 50;
create table voucher (
  id              bigint  primary key,
  number          text    not null unique,
  application_id  bigint  not null unique references application,
  round_id        bigint  not null references round,
  organisation_id bigint  not null references organisation,
  county_code     text    not null references county,
  face            numeric(18,2) not null check (face > 0),
  issued_on       date    not null,
  expires_on      date    not null,
  redeem_by       date    not null,
  state           text    not null check (state in ('ACTIVE', 'EXPIRED', 'VOID')),
  version         bigint  not null default 0,
  check (issued_on <= expires_on and expires_on <= redeem_by)
);
create index voucher_firm on voucher (organisation_id, id);
create index voucher_expiry on voucher (expires_on) where state = 'ACTIVE';
create index voucher_round on voucher (round_id, id);

create sequence voucher_event_id increment by 50 start with 50;
create table voucher_event (
  id         bigint primary key,
  voucher_id bigint not null references voucher,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index voucher_event_of on voucher_event (voucher_id, id);

call audit.watch('application', 'id');
call audit.watch('application_event', 'id');
call audit.watch('voucher', 'id');
call audit.watch('voucher_event', 'id');
