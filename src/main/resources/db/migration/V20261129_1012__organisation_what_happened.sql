-- What happened to a firm or a provider stands on its page; only the auditor reads the trail.
create sequence organisation_event_id increment by 50 start with 50;
create table organisation_event (
  id              bigint primary key,
  organisation_id bigint not null references organisation,
  from_state      text,
  event           text   not null,
  to_state        text   not null,
  actor           bigint references account,
  at              timestamptz not null,
  note            text   check (length(note) <= 2000)
);
create index organisation_event_of on organisation_event (organisation_id, id);
revoke update, delete on organisation_event from kc_app;
call audit.watch('organisation_event', 'id');

-- What the tables still know of earlier days. A question that was asked left neither its day nor who asked, so it has no
-- row. A day without an hour counts from its beginning, though not from before the registration.
select set_config('app.actor', 'system', true);

-- Whoever registered a firm is its administrator. The account was opened in the same act, at a real time.
insert into organisation_event (id, organisation_id, event, to_state, actor, at)
select nextval('organisation_event_id'), o.id, 'REGISTER', 'DECLARED', first.id, first.created_at + offset_days
  from organisation o
  join lateral (select a.id, a.created_at from organisation_member m join account a on a.id = m.account_id
                 where m.organisation_id = o.id and m.administrator and not a.demonstration
                 order by a.created_at, a.id limit 1) first on true,
       (select make_interval(days => value::integer) as offset_days from setting where key = 'clock.offset-days') clock
 where o.kind = 'FIRM'
 order by o.id;

insert into organisation_event (id, organisation_id, event, to_state, at, note)
select nextval('organisation_event_id'), id, 'LIST', facts_state, listed_from::timestamp at time zone 'Asia/Shanghai',
       'common.carried-over'
  from organisation
 where kind = 'PROVIDER' and listed_from is not null
 order by id;

insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at, note)
select nextval('organisation_event_id'), o.id, 'DECLARED', 'CONFIRM', 'CONFIRMED', o.confirmed_by,
       greatest(o.facts_on::timestamp at time zone 'Asia/Shanghai', registered.at), o.facts_source
  from organisation o
  join organisation_event registered on registered.organisation_id = o.id and registered.event = 'REGISTER'
 where o.facts_state = 'CONFIRMED' and o.confirmed_by is not null
 order by o.id;

-- The first account came with the registration. Later ones were put in use by the administrator, if there is only one.
insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at, note)
select nextval('organisation_event_id'), o.id, o.facts_state, 'CHANGE_ACCOUNT', o.facts_state, only_one.id,
       b.created_at + offset_days, case when only_one.id is null then 'common.carried-over' else b.bank end
  from (select *, row_number() over (partition by organisation_id order by id) as place from bank_account) b
  join organisation o on o.id = b.organisation_id
  left join lateral (select min(m.account_id) as id from organisation_member m
                      where m.organisation_id = o.id and m.administrator having count(*) = 1) only_one on true,
       (select make_interval(days => value::integer) as offset_days from setting where key = 'clock.offset-days') clock
 where b.place > 1
 order by b.id;
