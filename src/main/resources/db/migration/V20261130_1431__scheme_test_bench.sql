-- Before a rule is proposed it is tried out: who would gain or lose against the one in force. Working papers like those of a
-- matching: they decide nothing, the next trial of the same version replaces them, and they leave no trail.
create sequence bench_run_id increment by 50 start with 50;
create table bench_run (
  id              bigint  primary key,
  rule_version_id bigint  not null,
  started_by      bigint  not null references account,
  started_at      timestamptz not null default clock_timestamp(),
  finished_at     timestamptz,
  broken          boolean not null default false,
  scope           text    not null check (scope in ('CHOSEN', 'OFFICE', 'MATCHED')),
  chosen          text    not null default '',
  day             date    not null,
  total           integer not null default 0 check (total >= 0),
  firms           integer not null default 0 check (firms >= 0)
);
create index bench_run_of on bench_run (rule_version_id, id);
create table bench_result (
  run_id          bigint not null,
  organisation_id bigint not null,
  change          text   not null check (change in ('GAINS', 'LOSES', 'MORE', 'LESS', 'SAME', 'NEITHER')),
  before_result   text   not null check (before_result in ('PASS', 'UNKNOWN', 'FAIL')),
  before_amount   numeric(18,2),
  after_result    text   not null check (after_result in ('PASS', 'UNKNOWN', 'FAIL')),
  after_amount    numeric(18,2),
  against         text   not null default '',
  missing         text   not null default '',
  primary key (run_id, organisation_id)
);
-- How many of each change, those without a row included, and what they come to.
create table bench_count (
  run_id        bigint  not null references bench_run,
  change        text    not null,
  firms         integer not null check (firms >= 0),
  before_amount numeric(18,2) not null,
  after_amount  numeric(18,2) not null,
  primary key (run_id, change)
);
revoke delete on bench_run from kc_app;
