-- A case belongs to an office; who in it has taken it in hand, and who stands in for whom, the office has to know.

-- In whose hands a case of an office is. A case that came to another office lies in other hands there.
create sequence handling_id increment by 50 start with 50;
create table handling (
  id       bigint primary key,
  kind     text   not null check (length(kind) <= 40),
  case_key text   not null check (length(case_key) <= 64),
  office   text   not null check (length(office) <= 10),
  state    text   not null check (state in ('FREE', 'TAKEN')),
  handler  bigint references account,
  version  bigint not null default 0,
  unique (kind, case_key, office),
  check ((state = 'TAKEN') = (handler is not null))
);
create index handling_of on handling (handler, kind) where state = 'TAKEN';
revoke delete on handling from kc_app;
call audit.watch('handling', 'id');

create sequence handling_event_id increment by 50 start with 50;
create table handling_event (
  id          bigint primary key,
  handling_id bigint not null references handling,
  from_state  text,
  event       text   not null,
  to_state    text   not null,
  actor       bigint references account,
  to_account  bigint references account,
  at          timestamptz not null,
  note        text   check (length(note) <= 2000)
);
create index handling_event_of on handling_event (handling_id, id);
revoke update, delete on handling_event from kc_app;
call audit.watch('handling_event', 'id');

-- An officer who is away has a deputy of the same office; the first and the last day count.
create sequence absence_id increment by 50 start with 50;
create table absence (
  id           bigint primary key,
  account_id   bigint not null references account,
  deputy_id    bigint not null references account,
  from_day     date   not null,
  until_day    date   not null,
  announced_by bigint not null references account,
  version      bigint not null default 0,
  constraint absence_deputy_is_another check (account_id <> deputy_id),
  check (until_day >= from_day - 1 and until_day - from_day <= 366)
);
create index absence_of on absence (account_id, until_day);
create index absence_deputy on absence (deputy_id, until_day);
revoke delete on absence from kc_app;
call audit.watch('absence', 'id');

create function business_day() returns date language sql stable as $$
  select ((clock_timestamp() + make_interval(days => (select value::integer from setting where key = 'clock.offset-days')))
          at time zone 'Asia/Shanghai')::date $$;

-- Who stands in for somebody is not another person than that one: not for a case on which one of the two has acted since
-- the deputy began. Arguments: the column of the first person, of the second, of the day since when it counts.
create function deputy_as_second_refused() returns trigger language plpgsql as $$
declare
  v_first  bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
  v_second bigint := (to_jsonb(new) ->> tg_argv[1])::bigint;
  v_since  date   := (to_jsonb(new) ->> tg_argv[2])::date;
begin
  if exists (select from absence a
              where (a.account_id = v_first and a.deputy_id = v_second or a.account_id = v_second and a.deputy_id = v_first)
                and a.from_day <= business_day() and a.until_day >= coalesce(v_since, a.from_day)) then
    raise exception '% % is decided by somebody and the deputy', tg_table_name, new.id
      using errcode = 'check_violation', constraint = tg_table_name || '_deputy_is_not_second';
  end if;
  return null;
end $$;
create trigger deputy_is_not_second after insert or update of city_decided_by on application for each row
  when (new.city_decided_by is not null and new.county_decided_by is not null)
  execute function deputy_as_second_refused('county_decided_by', 'city_decided_by', 'submitted_on');
create trigger deputy_is_not_second after insert or update of approved_by on claim for each row
  when (new.approved_by is not null and new.checked_by is not null)
  execute function deputy_as_second_refused('checked_by', 'approved_by', 'submitted_on');
create trigger deputy_is_not_second after insert or update of confirmed_by on payment_line for each row
  when (new.confirmed_by is not null and new.marked_by is not null)
  execute function deputy_as_second_refused('marked_by', 'confirmed_by', 'marked_on');
create trigger deputy_does_not_agree_to_check after insert or update of agreed_by on claim for each row
  when (new.agreed_by is not null) execute function deputy_as_second_refused('checked_by', 'agreed_by', 'submitted_on');
create trigger deputy_does_not_agree_to_approval after insert or update of agreed_by on claim for each row
  when (new.agreed_by is not null) execute function deputy_as_second_refused('approved_by', 'agreed_by', 'submitted_on');
