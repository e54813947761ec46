-- How the demonstration's firms and providers came in: registered and confirmed on the day that stands with their facts,
-- before their applications of that day, and listed where they are providers.
select set_config('app.actor', 'demonstration', true);

create temporary table entry on commit drop as
  select o.*, coalesce(facts_on, date '2017-01-05') as day,
         coalesce((select account_id from organisation_member m where m.organisation_id = o.id and m.administrator),
                  (select id from account where login = 'generated')) as entered_by
    from organisation o
   where not exists (select from organisation_member m join account a on a.id = m.account_id
                      where m.organisation_id = o.id and not a.demonstration);

insert into organisation_event (id, organisation_id, event, to_state, actor, at)
select nextval('organisation_event_id'), id, 'REGISTER', 'DECLARED', entered_by,
       (day + time '08:30') at time zone 'Asia/Shanghai'
  from entry e
 where kind = 'FIRM' and not exists (select from organisation_event known
                                      where known.organisation_id = e.id and known.event = 'REGISTER')
 order by e.id;

insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at, note)
select nextval('organisation_event_id'), id, 'DECLARED', 'CONFIRM', 'CONFIRMED', confirmed_by,
       (day + time '08:50') at time zone 'Asia/Shanghai', facts_source
  from entry e
 where confirmed_by is not null and not exists (select from organisation_event known
                                                 where known.organisation_id = e.id and known.event = 'CONFIRM')
 order by e.id;

insert into organisation_event (id, organisation_id, event, to_state, actor, at)
select nextval('organisation_event_id'), id, 'LIST', facts_state, (select id from account where login = 'city-manager-a'),
       (listed_from + time '09:00') at time zone 'Asia/Shanghai'
  from entry e
 where listed_from is not null and not exists (select from organisation_event known
                                                where known.organisation_id = e.id and known.event = 'LIST')
 order by e.id;
