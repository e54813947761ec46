-- A round is drafted, proposed, put into force by a second person, extended or closed early: all of it stands on its page,
-- and what is in force is what was proposed. Its guide names whom to ask.
alter table round drop constraint round_state_check;
alter table round add constraint round_state_check check (state in ('DRAFT', 'PROPOSED', 'IN_FORCE', 'CLOSED'));
alter table round add column phone text check (length(phone) <= 40);
alter table round add column address_zh text check (length(address_zh) <= 200);
alter table round add column address_en text check (length(address_en) <= 200);
alter table round add column remarks_zh text check (length(remarks_zh) <= 2000);
alter table round add column remarks_en text check (length(remarks_en) <= 2000);

-- "a <> b" holds as well where one of the two is nobody.
alter table round add constraint round_proposed_by_someone check (state = 'DRAFT' or proposed_by is not null);
alter table round add constraint round_in_force_by_two check (state not in ('IN_FORCE', 'CLOSED')
  or (proposed_by is not null and in_force_by is not null));
create index round_of_owner on round (owner, fiscal_year);

create sequence round_event_id increment by 50 start with 50;
create table round_event (
  id         bigint primary key,
  round_id   bigint not null references round,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index round_event_of on round_event (round_id, id);
revoke update, delete on round_event from kc_app;
call audit.watch('round_event', 'id');

-- Terms that firms rely on: the portal changes none of them once they are proposed, only the window's end, by extending.
create trigger proposed_terms after update on round for each row
  when (old.state <> 'DRAFT' and new.state <> 'DRAFT' and current_user = 'kc_app')
  execute function refuse_other_content('code', 'fiscal_year', 'owner', 'measure_group', 'name_zh', 'name_en', 'opens_on',
    'mode', 'pool', 'firm_year_cap', 'minimum_unit', 'share', 'tax_basis', 'redeemer', 'validity_months',
    'redemption_months', 'order_answer_days', 'offer_answer_days', 'notice_days', 'count_notice_day', 'spot_check_rate',
    'registration_from', 'proposed_by');

create function refuse_parts_of_a_proposed_round() returns trigger language plpgsql as $$
begin
  if exists (select from round r where r.id = coalesce(new.round_id, old.round_id) and r.state <> 'DRAFT') then
    raise exception '% of a round that is no draft', tg_table_name using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger only_of_drafts after insert or update or delete on round_county for each row
  when (current_user = 'kc_app') execute function refuse_parts_of_a_proposed_round();
create trigger only_of_drafts after insert or update or delete on round_measure for each row
  when (current_user = 'kc_app') execute function refuse_parts_of_a_proposed_round();
create trigger only_of_drafts after insert or update or delete on round_excluded_service for each row
  when (current_user = 'kc_app') execute function refuse_parts_of_a_proposed_round();
create trigger only_of_drafts after insert or update or delete on round_share for each row
  when (current_user = 'kc_app') execute function refuse_parts_of_a_proposed_round();

-- Rounds that are in force already: who did it is known, the hour is not.
select set_config('app.actor', 'migration', true);
insert into round_event (id, round_id, from_state, event, to_state, actor, at, note)
select nextval('round_event_id'), r.id, step.from_state, step.event, step.to_state, step.actor,
       r.opens_on::timestamp at time zone 'Asia/Shanghai', case when step.actor is null then 'common.carried-over' end
  from round r
  cross join lateral (values
    (1, null, 'DRAFT', 'DRAFT', r.proposed_by),
    (2, 'DRAFT', 'PROPOSE', 'PROPOSED', r.proposed_by),
    (3, 'PROPOSED', 'PUT_IN_FORCE', 'IN_FORCE', r.in_force_by)) as step(place, from_state, event, to_state, actor)
 where r.state = 'IN_FORCE'
 order by r.id, step.place;
