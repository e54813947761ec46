-- Who is entitled to what and has not asked (免申即享): all firms of an office are held against all measures in one run.
create sequence matching_run_id increment by 50 start with 50;
create table matching_run (
  id          bigint  primary key,
  owner       text    not null check (owner ~ '^3306[0-9]{2}$'),
  policy_year integer not null check (policy_year between 2000 and 2100),
  day         date    not null,
  state       text    not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  started_by  bigint  not null references account,
  started_at  timestamptz not null,
  finished_at timestamptz,
  total       integer check (total >= 0),
  firms       integer not null default 0 check (firms >= 0),
  version     bigint  not null default 0,
  check ((state = 'RUNNING') = (finished_at is null))
);
create unique index matching_run_one_at_a_time on matching_run (owner) where state = 'RUNNING';
create index matching_run_of on matching_run (owner, id);

-- Working papers of a run, millions of rows that the next run replaces: they decide nothing, whoever decides asks the rules
-- anew. So they leave no trail, and their references are not checked row by row.
create table matching_result (
  run_id          bigint not null,
  measure_code    text   not null,
  organisation_id bigint not null,
  rule_version_id bigint not null,
  matter          text   not null default '',
  result          text   not null check (result in ('PASS', 'UNKNOWN')),
  amount          numeric(18,2) check (amount >= 0),
  missing         text   not null default '',
  primary key (run_id, measure_code, organisation_id)
);
create table matching_count (
  run_id          bigint  not null references matching_run,
  measure_code    text    not null references measure,
  rule_version_id bigint  not null references rule_version,
  passed          integer not null check (passed >= 0),
  amount          numeric(18,2) not null check (amount >= 0),
  likely          integer not null check (likely >= 0),
  unknown         integer not null check (unknown >= 0),
  failed          integer not null check (failed >= 0),
  against         text,
  turned_away     integer not null default 0 check (turned_away between 0 and failed),
  primary key (run_id, measure_code)
);

revoke delete on matching_run from kc_app;
revoke update on matching_result, matching_count from kc_app;
call audit.watch('matching_run', 'id');
