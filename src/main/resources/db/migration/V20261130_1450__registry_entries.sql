-- The bureau's registers in one table: whose an entry is, by what it is known, what it says, since when and until when, and
-- where that comes from. What the cells hold is checked by the portal, register by register.
select set_config('app.actor', 'migration', true);

create sequence register_entry_id increment by 50 start with 50;
create table register_entry (
  id          bigint  primary key,
  kind        text    not null check (kind in ('TITLE', 'POOL', 'SIX_HAVES', 'RESERVE', 'RETURN', 'HOSTED', 'PATENT',
                        'CONTRACT', 'BROKER', 'DISPATCH', 'INSTITUTE', 'TEAM', 'LOAN', 'INSURANCE', 'GRANT')),
  credit_code text    not null check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  entry_key   text    not null check (length(entry_key) between 1 and 600),
  name        text    not null,
  county_code text    references county,
  year        integer check (year between 1900 and 2100),
  from_on     date,
  until_on    date,
  -- The other parties' credit codes, with blanks between them.
  parties     text    not null default '',
  cells       text    not null check (jsonb_typeof(cells::jsonb) = 'object'),
  state       text    not null check (state in ('DECLARED', 'CONFIRMED', 'REFUSED', 'EXITED')),
  source      text    not null,
  source_on   date    not null,
  import_id   bigint  references register_import,
  -- What decision rests on it: from then on nothing of it changes.
  locked_for  text    check (length(locked_for) between 1 and 500),
  version     bigint  not null default 0,
  unique (kind, credit_code, entry_key),
  check (from_on <= until_on),
  check (state not in ('CONFIRMED', 'EXITED') or source <> ''),
  check (state <> 'EXITED' or until_on is not null)
);
create index register_entry_firm on register_entry (credit_code);
create index register_entry_parties on register_entry using gin (string_to_array(parties, ' ')) where parties <> '';
create index register_entry_import on register_entry (import_id);
create index register_entry_list on register_entry (kind, state, id);
-- A firm has one place of the pool at a time.
create unique index register_entry_one_place on register_entry (credit_code) where kind = 'POOL' and state = 'CONFIRMED';

create sequence register_entry_event_id increment by 50 start with 50;
create table register_entry_event (
  id         bigint primary key,
  -- An entry that an undone list had brought goes with what happened to it; the trail keeps both.
  entry_id   bigint not null references register_entry on delete cascade,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000),
  was        text
);
create index register_entry_event_of on register_entry_event (entry_id, id);

-- How many there may be at a time, and how many the year's plan asks for.
create table register_quota (
  kind   text    primary key,
  places integer check (places > 0),
  target integer check (target > 0),
  began  integer check (began >= 0)
);
insert into register_quota (kind, places, target, began) values ('POOL', 300, null, null), ('BROKER', null, 250, 150);

-- What the figures of the six requirements have to reach, from a day on. Assumptions until the bureau confirms them.
create table six_haves_term (
  effective_from date    primary key,
  research       numeric(5,4) not null check (research between 0 and 1),
  team           numeric(5,4) not null check (team between 0 and 1),
  technicians    integer not null check (technicians >= 0),
  products       numeric(5,4) not null check (products between 0 and 1),
  inventions     integer not null check (inventions >= 0),
  other_rights   integer not null check (other_rights >= 0),
  equipment      numeric(18,2) not null check (equipment >= 0),
  rules          integer not null check (rules >= 0),
  score          integer not null check (score between 0 and 100)
);
insert into six_haves_term (effective_from, research, team, technicians, products, inventions, other_rights, equipment, rules,
    score)
values (date '2016-01-01', 0.03, 0.10, 3, 0.40, 1, 3, 500000, 1, 60);

-- One way of writing cells, so that equal ones are equal; a version for every change, whoever makes it; and nothing changes
-- of what a decision rests on.
create function register_entry_keep() returns trigger language plpgsql as $$
begin
  new.cells := new.cells::jsonb::text;
  if tg_op = 'UPDATE' then
    if old.locked_for is not null and (new.kind, new.credit_code, new.entry_key, new.cells, new.from_on, new.locked_for)
        is distinct from (old.kind, old.credit_code, old.entry_key, old.cells, old.from_on, old.locked_for) then
      raise exception 'entry % is locked: %', old.id, old.locked_for using errcode = 'check_violation';
    end if;
    if new.version = old.version then
      new.version := old.version + 1;
    end if;
  end if;
  return new;
end
$$;
create trigger register_entry_keep before insert or update on register_entry
  for each row execute function register_entry_keep();
create function register_entry_stays() returns trigger language plpgsql as $$
begin
  if old.locked_for is not null then
    raise exception 'entry % is locked: %', old.id, old.locked_for using errcode = 'check_violation';
  end if;
  return old;
end
$$;
create trigger register_entry_stays before delete on register_entry
  for each row execute function register_entry_stays();

-- Whoever comes second waits for the first and then counts with it.
create function register_places() returns trigger language plpgsql security definer set search_path = public as $$
declare
  v_places integer;
  v_taken  integer;
begin
  select places into v_places from register_quota where kind = 'POOL' for update;
  select count(*) into v_taken from register_entry where kind = 'POOL' and state = 'CONFIRMED';
  if v_taken > v_places then
    raise exception 'the pool has % places', v_places using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger register_places after insert or update of state on register_entry
  for each row when (new.kind = 'POOL' and new.state = 'CONFIRMED') execute function register_places();

-- Titles came in before: they are entries like all others now, and an import that brought them can still be taken back where
-- nothing changed since. Data of the demonstration that are older than this come in through the old table and are moved by
-- the same procedure; the portal itself does not know it any more.
create function recognition_as_entry(p_now register_entry, p_was jsonb) returns jsonb language sql as $$
  select to_jsonb(p_now) || jsonb_build_object('name', p_was->>'name', 'from_on', p_was->>'valid_from', 'until_on',
         p_was->>'valid_until', 'year', left(p_was->>'valid_from', 4)::integer, 'source', p_was->>'source', 'source_on',
         p_was->>'source_on', 'import_id', (p_was->>'import_id')::bigint, 'cells', (jsonb_strip_nulls(p_now.cells::jsonb
         || jsonb_build_object('validFrom', p_was->>'valid_from', 'validUntil', p_was->>'valid_until')))::text)
$$;
create procedure move_recognitions() language plpgsql as $$
begin
  insert into register_entry (id, kind, credit_code, entry_key, name, county_code, year, from_on, until_on, cells, state,
      source, source_on, import_id)
  select nextval('register_entry_id'), 'TITLE', r.credit_code, r.list || '/' || upper(normalize(btrim(r.number), nfkc)),
         r.name, coalesce(o.county_code, f.county_code), extract(year from r.valid_from), r.valid_from, r.valid_until,
         jsonb_strip_nulls(jsonb_build_object('list', r.list, 'creditCode', r.credit_code, 'certificate', r.number, 'level',
           case r.list when 'HIGH_TECH' then 'NATIONAL' else 'PROVINCIAL' end, 'validFrom', r.valid_from::text,
           'validUntil', r.valid_until::text))::text, 'CONFIRMED', r.source, r.source_on, r.import_id
    from recognition r
    left join organisation o on o.credit_code = r.credit_code and o.admission <> 'REJECTED'
    left join firm_entry f on f.credit_code = r.credit_code
   order by r.id;
  insert into register_entry_event (id, entry_id, event, to_state, actor, at, note)
  select nextval('register_entry_event_id'), e.id, 'IMPORT', 'CONFIRMED', v.actor, v.at, e.source
    from recognition r
    join register_entry e on e.kind = 'TITLE' and e.credit_code = r.credit_code
     and e.entry_key = r.list || '/' || upper(normalize(btrim(r.number), nfkc))
    join lateral (select actor, at from register_import_event v where v.import_id = e.import_id and v.event = 'CONFIRM'
                   order by v.id desc limit 1) v on true
   order by e.id;
  update register_import_change c
     set target = 'register_entry', target_id = e.id, before = recognition_as_entry(e, c.before),
         after = case when to_jsonb(r) @> c.after then to_jsonb(e) else recognition_as_entry(e, c.after) end
    from recognition r
    join register_entry e on e.kind = 'TITLE' and e.credit_code = r.credit_code
     and e.entry_key = r.list || '/' || upper(normalize(btrim(r.number), nfkc))
   where c.target = 'recognition' and c.target_id = r.id;
  update register_import_row w
     set cells = w.cells || jsonb_build_object('_kind', 'TITLE', '_holder', w.cells->>'creditCode', '_key',
         (w.cells->>'list') || '/' || upper(normalize(btrim(w.cells->>'certificate'), nfkc)), '_year',
         left(w.cells->>'validFrom', 4), '_from', w.cells->>'validFrom', '_parties', '', 'level',
         case w.cells->>'list' when 'HIGH_TECH' then 'NATIONAL' else 'PROVINCIAL' end)
    from register_import m
   where m.id = w.import_id and m.kind = 'RECOGNITIONS' and m.state in ('READING', 'CHECKED', 'DONE')
     and w.outcome is distinct from 'WRONG' and w.cells ? 'list' and not w.cells ? '_kind';
  delete from recognition;
end
$$;
revoke all on recognition from kc_app;
revoke execute on function recognition_as_entry(register_entry, jsonb) from public;
revoke execute on procedure move_recognitions() from public;

alter table register_import drop constraint register_import_kind_check;
alter table register_import add constraint register_import_kind_check check (kind in ('FIRMS', 'SHAREHOLDERS', 'PROJECTS',
  'RECOGNITIONS', 'POOL', 'RESERVES', 'RETURNS', 'HOSTED', 'PATENTS', 'CONTRACTS', 'BROKERS', 'DISPATCHES', 'INSTITUTES',
  'TEAMS', 'LOANS', 'INSURANCES', 'GRANTS'));

revoke update, delete on register_entry_event from kc_app;
revoke insert, delete on register_quota, six_haves_term from kc_app;
revoke update on six_haves_term from kc_app;
call audit.watch('register_entry', 'id');
call audit.watch('register_entry_event', 'id');
call audit.watch('register_quota', 'kind');
call audit.watch('six_haves_term', 'effective_from');
call move_recognitions();
