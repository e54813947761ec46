-- Who drafted, proposed and put into force each round of the demonstration, and who admitted the providers on its list.
select set_config('app.actor', 'demonstration', true);

insert into round_event (id, round_id, from_state, event, to_state, actor, at)
select nextval('round_event_id'), r.id, step.from_state, step.event, step.to_state, step.actor, step.at at time zone 'Asia/Shanghai'
  from round r
  cross join lateral (values
    (1, null, 'DRAFT', 'DRAFT', r.proposed_by, timestamp '2016-12-19 09:30'),
    (2, 'DRAFT', 'PROPOSE', 'PROPOSED', r.proposed_by, timestamp '2016-12-20 14:10'),
    (3, 'PROPOSED', 'PUT_IN_FORCE', 'IN_FORCE', r.in_force_by, timestamp '2016-12-22 10:20'))
    as step(place, from_state, event, to_state, actor, at)
 where r.state = 'IN_FORCE' and r.fiscal_year = 2017 and r.code like 'V2017-%'
   and not exists (select from round_event known where known.round_id = r.id)
 order by r.id, step.place;

create temporary table admission_of_2016 on commit drop as
  select o.id as provider, kind.institution, manager.proposer, manager.admitter,
         coalesce((select m.account_id from organisation_member m where m.organisation_id = o.id and m.administrator),
                  (select id from account where login = 'generated')) as applicant
    from organisation o
    join (values
      ('123300000000000196', 'UNIVERSITY'), ('123300000000000271', 'TESTING_BODY'), ('12330600000000035T', 'INSTITUTE'),
      ('91330600MA00000L9N', 'TESTING_BODY')) as kind(code, institution) on kind.code = o.credit_code
    cross join (select max(id) filter (where login = 'city-manager-b') as proposer,
                       max(id) filter (where login = 'city-manager-a') as admitter from account) as manager
   where o.listed_from is not null and not exists (select from provider_listing l where l.provider_id = o.id);

insert into provider_listing (id, provider_id, institution, state, applied_on, since, put_proposed_by, put_by, moved_at)
select nextval('provider_listing_id'), provider, institution, 'LISTED', date '2016-12-20', date '2017-01-01', proposer,
       admitter, timestamptz '2016-12-29 15:20+08'
  from admission_of_2016 order by provider;
insert into provider_listing_event (id, provider_listing_id, from_state, event, to_state, actor, at, note)
select nextval('provider_listing_event_id'), l.id, step.from_state, step.event, step.to_state, step.actor, step.at, step.note
  from admission_of_2016 a join provider_listing l on l.provider_id = a.provider
  cross join lateral (values
    (1, null, 'APPLY', 'APPLIED', a.applicant, timestamptz '2016-12-20 09:40+08', null),
    (2, 'APPLIED', 'PROPOSE_ADMISSION', 'PROPOSED', a.proposer, timestamptz '2016-12-27 10:30+08', '2017-01-01 材料齐全'),
    (3, 'PROPOSED', 'ADMIT', 'LISTED', a.admitter, timestamptz '2016-12-29 15:20+08', '2017-01-01 材料齐全'))
    as step(place, from_state, event, to_state, actor, at, note)
 order by l.id, step.place;
