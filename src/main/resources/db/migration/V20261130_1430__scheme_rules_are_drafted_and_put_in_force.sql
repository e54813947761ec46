-- Measures and versions of their rules are written in the portal: drafted by one, proposed, put into force from a day on by
-- another. The city and each county have their own; a county's version replaces the city's for the county's firms.
-- What migrations add is in force as it is, so that is the default; the portal begins with drafts.
alter table measure add column owner text not null default '330600' references county;
alter table rule_version add column owner text not null default '330600' references county;
alter table rule_version add column state text not null default 'IN_FORCE'
  check (state in ('DRAFT', 'PROPOSED', 'IN_FORCE', 'DISCARDED'));
-- What the measure is in short, as of this version; where it is left out the measure's own words hold.
alter table rule_version add column summary_zh text check (length(summary_zh) <= 500);
alter table rule_version add column summary_en text check (length(summary_en) <= 800);
alter table rule_version add column proposed_by bigint references account;
alter table rule_version add column in_force_by bigint references account;
-- The last day somebody wants it to have, who does, and who agreed.
alter table rule_version add column end_proposed date;
alter table rule_version add column end_proposed_by bigint references account;
alter table rule_version add column ended_by bigint references account;

alter table rule_version add constraint rule_version_by_two check (proposed_by <> in_force_by);
alter table rule_version add constraint rule_version_ended_by_two check (end_proposed_by <> ended_by);
alter table rule_version add constraint rule_version_proposed_by_someone check (state <> 'PROPOSED' or proposed_by is not null);
alter table rule_version add constraint rule_version_end_by_someone check ((end_proposed is null) = (end_proposed_by is null)
  and (ended_by is null or end_proposed = effective_to));
-- The city and a county each count their own versions, and work on one at a time.
alter table rule_version drop constraint rule_version_measure_code_number_key;
alter table rule_version add constraint rule_version_number unique (measure_code, owner, number);
create unique index rule_version_one_draft on rule_version (measure_code, owner) where state in ('DRAFT', 'PROPOSED');

create sequence rule_version_event_id increment by 50 start with 50;
create table rule_version_event (
  id              bigint primary key,
  rule_version_id bigint not null references rule_version,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index rule_version_event_of on rule_version_event (rule_version_id, id);
revoke update, delete on rule_version_event from kc_app;
call audit.watch('rule_version_event', 'id');
-- A draft's conditions are written anew each time, the new ones before the old ones go; those of anything else cannot be
-- touched, see below.
grant delete on rule_condition to kc_app;
alter table rule_condition drop constraint rule_condition_rule_version_id_stage_code_key;
alter table rule_condition add constraint rule_condition_code unique (rule_version_id, stage, code) deferrable initially deferred;

-- What is proposed is what is put into force, and what is in force stays as it is: decisions refer to it.
create trigger proposed_rule after update on rule_version for each row
  when (old.state <> 'DRAFT' and new.state <> 'DRAFT' and current_user = 'kc_app')
  execute function refuse_other_content('measure_code', 'owner', 'number', 'source', 'source_status', 'summary_zh', 'summary_en',
    'terms', 'proposed_by');
create trigger rule_in_force after update on rule_version for each row
  when (old.state = 'IN_FORCE' and current_user = 'kc_app')
  execute function refuse_other_content('state', 'effective_from', 'in_force_by');

create function refuse_parts_of_a_proposed_rule() returns trigger language plpgsql as $$
begin
  if exists (select from rule_version v where v.id = coalesce(new.rule_version_id, old.rule_version_id) and v.state <> 'DRAFT') then
    raise exception '% of a rule that is no draft', tg_table_name using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger only_of_drafts after insert or update or delete on rule_condition for each row
  when (current_user = 'kc_app') execute function refuse_parts_of_a_proposed_rule();

-- The portal puts nothing into force alone, and ends nothing alone: another agreed, or the owner's next version begins.
create function rule_by_two_refused() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.state <> 'DRAFT' then
    raise exception 'rule version % does not begin as a draft', new.id using errcode = 'KC006';
  end if;
  if new.state = 'IN_FORCE' and (new.proposed_by is null or new.in_force_by is null)
     and (tg_op = 'INSERT' or old.state <> 'IN_FORCE') then
    raise exception 'rule version % is put into force without two', new.id using errcode = 'check_violation',
      constraint = 'rule_version_by_two';
  end if;
  if tg_op = 'UPDATE' and old.state = 'IN_FORCE' and new.effective_to is distinct from old.effective_to
     and not (new.ended_by is not null and new.end_proposed = new.effective_to)
     and not exists (select from rule_version n where n.measure_code = new.measure_code and n.owner = new.owner
                      and n.state = 'IN_FORCE' and n.effective_from = new.effective_to + 1) then
    raise exception 'rule version % is ended without two', new.id using errcode = 'check_violation',
      constraint = 'rule_version_ended_by_two';
  end if;
  return null;
end $$;
create trigger by_two after insert or update on rule_version for each row
  when (current_user = 'kc_app') execute function rule_by_two_refused();
create trigger deputy_is_not_second after insert or update of in_force_by on rule_version for each row
  when (new.in_force_by is not null) execute function deputy_as_second_refused('proposed_by', 'in_force_by');
create trigger deputy_does_not_end after insert or update of ended_by on rule_version for each row
  when (new.ended_by is not null) execute function deputy_as_second_refused('end_proposed_by', 'ended_by');

-- The name of a measure that firms know stays; its owner's too.
create function known_measure_refused() returns trigger language plpgsql as $$
begin
  if exists (select from rule_version v where v.measure_code = new.code and v.state in ('PROPOSED', 'IN_FORCE')) then
    raise exception 'measure % has a rule that is proposed or in force', new.code using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger known after update on measure for each row
  when (current_user = 'kc_app') execute function known_measure_refused();
