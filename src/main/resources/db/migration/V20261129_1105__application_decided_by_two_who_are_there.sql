-- Money is offered or awarded after two persons have looked. In a first-come round the rules may do both, and then nobody
-- has; a case that one officer took up there needs the second like any other.
create function deciders_missing_refused() returns trigger language plpgsql as $$
declare
  v_deciders integer := num_nonnulls(new.county_decided_by, new.city_decided_by);
begin
  if v_deciders = 2 or v_deciders = 0 and (select r.mode from round r where r.id = new.round_id) = 'FIRST_COME' then
    return null;
  end if;
  raise exception 'application % is % without its deciders', new.id, lower(new.state)
    using errcode = 'check_violation', constraint = 'application_decided_by_two';
end $$;

create trigger decided_by_two after insert or update on application for each row
  when (new.state in ('OFFERED', 'AWARDED')) execute function deciders_missing_refused();

-- What is there already is held to it too.
select set_config('app.actor', 'migration', true);
update application set state = state where state in ('OFFERED', 'AWARDED');
