-- What every feature leans on: settings, operation keys, drafts, jobs. None of it is business data.

create table setting (
  key   text primary key,
  value text not null
);
-- Business time is database time plus this many whole days; only the demonstration moves it, forward only.
insert into setting values ('clock.offset-days', '0');

-- One effect per operation key: written in the same transaction as the effect, together with its answer.
create table op (
  account  bigint      not null,
  kind     text        not null,
  key      text        not null check (length(key) between 1 and 64),
  request  bytea       not null,
  status   integer,
  answer   text,
  at       timestamptz not null default clock_timestamp(),
  primary key (account, kind, key)
);

create table draft (
  account  bigint      not null,
  page     text        not null,
  object   text        not null,
  body     text        not null check (length(body) <= 262144),
  saved_at timestamptz not null default clock_timestamp(),
  primary key (account, page, object)
);

-- A job is claimed for the length of its lease; the token fences off a node that woke up too late.
create table job (
  name        text        primary key,
  token       bigint      not null default 0,
  holder      text,
  lease_until timestamptz not null default '-infinity',
  last_run    timestamptz,
  last_result text
);

create table calendar_year (
  year   integer primary key,
  source text    not null
);
-- Only the days that differ from Monday-to-Friday: holidays (working = false) and make-up days (working = true).
create table calendar_day (
  day     date    primary key,
  working boolean not null,
  name_zh text    not null,
  year    integer not null references calendar_year
);

create table county (
  code    text primary key check (code ~ '^[0-9]{6}$'),
  name_zh text not null,
  name_en text not null,
  parent  text references county
);
