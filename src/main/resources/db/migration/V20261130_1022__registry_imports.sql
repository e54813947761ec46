-- Lists from elsewhere come in as files, are looked at before they count, and can be taken back as a whole.
create sequence register_import_id increment by 50 start with 50;
create table register_import (
  id            bigint  primary key,
  kind          text    not null check (kind in ('FIRMS', 'SHAREHOLDERS', 'PROJECTS', 'RECOGNITIONS')),
  state         text    not null check (state in ('READING', 'CHECKED', 'FAILED', 'DONE', 'UNDONE', 'DISCARDED')),
  source        text    not null check (length(source) between 1 and 200),
  source_on     date    not null,
  county_code   text    references county,
  attachment_id bigint  not null unique references attachment,
  fresh         integer not null default 0 check (fresh >= 0),
  changed       integer not null default 0 check (changed >= 0),
  same          integer not null default 0 check (same >= 0),
  wrong         integer not null default 0 check (wrong >= 0),
  failure       text,
  failure_detail text   not null default '',
  confirmed_by  bigint  references account,
  version       bigint  not null default 0,
  check (state not in ('DONE', 'UNDONE') or confirmed_by is not null and wrong = 0)
);
create index register_import_county on register_import (county_code, id);

create sequence register_import_event_id increment by 50 start with 50;
create table register_import_event (
  id         bigint primary key,
  import_id  bigint not null references register_import,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index register_import_event_of on register_import_event (import_id, id);

-- The rows as they were read, what is wrong with them, and what confirming the import did to which row of which list:
-- working papers of the file, which is kept itself, and of the lists, whose every change is in the trail.
create table register_import_row (
  import_id bigint  not null references register_import,
  number    integer not null check (number > 0),
  cells     jsonb   not null,
  outcome   text    check (outcome in ('FRESH', 'CHANGED', 'SAME', 'WRONG')),
  primary key (import_id, number)
);
create table register_import_problem (
  id        bigint  generated always as identity primary key,
  import_id bigint  not null references register_import,
  number    integer not null,
  place     text    not null,
  content   text    not null,
  message   text    not null,
  arguments text    not null
);
create index register_import_problem_of on register_import_problem (import_id, number, id);
create table register_import_change (
  import_id bigint  not null references register_import,
  number    integer not null,
  target    text    not null,
  target_id bigint  not null,
  before    jsonb,
  after     jsonb,
  primary key (import_id, target, target_id)
);

-- The firm register: what it says, beside what firms say themselves.
create table firm_entry (
  id            bigint  generated always as identity primary key,
  credit_code   text    not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name          text    not null,
  county_code   text    not null references county,
  industry_code text    references industry,
  founded       date,
  staff         integer check (staff >= 0),
  revenue       numeric(18,2) check (revenue >= 0),
  assets        numeric(18,2) check (assets >= 0),
  source        text    not null,
  source_on     date    not null,
  import_id     bigint  not null references register_import
);
create index firm_entry_import on firm_entry (import_id);

-- Who holds a firm. A holder that is an organisation of the portal is a related party of the firm besides.
create table shareholder (
  id          bigint  generated always as identity primary key,
  firm_code   text    not null,
  holder_key  text    not null,
  holder_code text,
  holder_name text    not null,
  share       numeric(5,4) check (share between 0 and 1),
  source      text    not null,
  source_on   date    not null,
  import_id   bigint  not null references register_import,
  unique (firm_code, holder_key)
);
create index shareholder_holder on shareholder (holder_code);
create index shareholder_import on shareholder (import_id);

-- Firms that some list recognises for a time.
create table recognition (
  id          bigint  generated always as identity primary key,
  list        text    not null check (list in ('TECHNOLOGY_SME', 'HIGH_TECH')),
  credit_code text    not null,
  name        text    not null,
  number      text    not null,
  valid_from  date    not null,
  valid_until date,
  source      text    not null,
  source_on   date    not null,
  import_id   bigint  not null references register_import,
  unique (list, credit_code, number),
  check (valid_from <= valid_until)
);
create index recognition_firm on recognition (credit_code);
create index recognition_import on recognition (import_id);

alter table city_project add column source_on date, add column import_id bigint references register_import;
create index city_project_import on city_project (import_id) where import_id is not null;
alter table organisation_fact add foreign key (import_id) references register_import;

revoke delete on register_import, register_import_change from kc_app;
revoke update, delete on register_import_event from kc_app;
call audit.watch('register_import', 'id');
call audit.watch('register_import_event', 'id');

-- Lists of fifty thousand rows come and go in one statement, which leaves one row of the trail: how many rows, and their
-- digest. What they said stands in the file, which is kept, and before and after in register_import_change.
create function audit.capture_list() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
  set timezone = 'UTC'
as $$
declare
  v_count  bigint := 0;
  v_import text;
  v_before text;
  v_after  text;
begin
  if tg_op <> 'INSERT' then
    select count(*), min(import_id), jsonb_build_object('rows', count(*), 'sha256',
           encode(sha256(convert_to(string_agg(to_jsonb(r)::text, E'\n' order by id), 'UTF8')), 'hex'))
      into v_count, v_import, v_before from rows_before r;
  end if;
  if tg_op <> 'DELETE' then
    select count(*), min(import_id), jsonb_build_object('rows', count(*), 'sha256',
           encode(sha256(convert_to(string_agg(to_jsonb(r)::text, E'\n' order by id), 'UTF8')), 'hex'))
      into v_count, v_import, v_after from rows_after r;
  end if;
  if v_count > 0 then
    perform audit.append(tg_table_name::text, v_import, tg_op, v_before, v_after);
  end if;
  return null;
end
$$;
alter function audit.capture_list() owner to kc_audit;
revoke all on function audit.capture_list() from public;
grant execute on function audit.capture_list() to kc_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['firm_entry', 'shareholder', 'recognition'] loop
    execute format('create trigger audit_capture after insert on %I referencing new table as rows_after'
      ' for each statement execute function audit.capture_list()', v_table);
    execute format('create trigger audit_capture_update after update on %I referencing old table as rows_before'
      ' new table as rows_after for each statement execute function audit.capture_list()', v_table);
    execute format('create trigger audit_capture_delete after delete on %I referencing old table as rows_before'
      ' for each statement execute function audit.capture_list()', v_table);
  end loop;
end $$;
