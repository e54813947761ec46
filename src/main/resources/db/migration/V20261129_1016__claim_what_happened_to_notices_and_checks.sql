-- What happened to a public notice stands on its page, what came of a look on the spot on its claim's. The columns of the
-- two tables know days only, and of a result not even the day it was recorded on: so each move leaves its row.
create sequence notice_event_id increment by 50 start with 50;
create table notice_event (
  id         bigint primary key,
  notice_id  bigint not null references notice,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index notice_event_of on notice_event (notice_id, id);

create sequence spot_check_event_id increment by 50 start with 50;
create table spot_check_event (
  id            bigint primary key,
  spot_check_id bigint not null references spot_check,
  from_state    text,
  event         text   not null,
  to_state      text   not null,
  actor         bigint references account,
  at            timestamptz not null,
  note          text   check (length(note) <= 2000)
);
create index spot_check_event_of on spot_check_event (spot_check_id, id);

revoke update, delete on notice_event, spot_check_event from kc_app;
call audit.watch('notice_event', 'id');
call audit.watch('spot_check_event', 'id');

-- Of earlier notices and looks, the claims' own rows of the same act know the moment. Where no claim of a notice moved when
-- it closed, it closed on the day after its last, as all do; a result that moved no claim counts from the day of the look.
select set_config('app.actor', 'system', true);

insert into notice_event (id, notice_id, event, to_state, actor, at)
select nextval('notice_event_id'), n.id, 'PUBLISH', 'OPEN', n.published_by,
       coalesce((select min(e.at) from claim c join claim_event e on e.claim_id = c.id
                  where c.notice_id = n.id and e.event = 'PUBLISH'),
                n.published_on::timestamp at time zone 'Asia/Shanghai')
  from notice n
 order by n.id;

insert into notice_event (id, notice_id, from_state, event, to_state, at)
select nextval('notice_event_id'), n.id, 'OPEN', 'CLOSE', 'CLOSED',
       coalesce((select min(e.at) from claim c join claim_event e on e.claim_id = c.id
                  where c.notice_id = n.id and e.event = 'CLEAR' and e.actor is null),
                (n.ends_on + 1)::timestamp at time zone 'Asia/Shanghai')
  from notice n
 where n.state = 'CLOSED'
 order by n.id;

insert into spot_check_event (id, spot_check_id, event, to_state, at)
select nextval('spot_check_event_id'), s.id, 'DRAW', 'DRAWN', published.at
  from spot_check s join notice_event published on published.notice_id = s.notice_id and published.event = 'PUBLISH'
 order by s.id;

insert into spot_check_event (id, spot_check_id, from_state, event, to_state, actor, at, note)
select nextval('spot_check_event_id'), s.id, 'DRAWN', case s.result when 'PASSED' then 'PASS' else 'FAIL' end, s.result,
       s.recorded_by, coalesce((select min(e.at) from claim_event e
                                 where e.claim_id = s.claim_id and e.event in ('CLEAR', 'REJECT')
                                   and e.actor = s.recorded_by and e.note = s.findings),
                               greatest(s.inspected_on::timestamp at time zone 'Asia/Shanghai', drawn.at)), s.findings
  from spot_check s join spot_check_event drawn on drawn.spot_check_id = s.id
 where s.result <> 'DRAWN'
 order by s.id;
