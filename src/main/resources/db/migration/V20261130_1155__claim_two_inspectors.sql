-- A look on the spot is two persons' word: one records what both saw, the other signs it too, and only then it counts.
-- Results of earlier times were one person's and stay what they are.
alter table spot_check drop constraint spot_check_result_check;
alter table spot_check drop constraint spot_check_check;
alter table spot_check add column first_inspector bigint references account,
  add column second_inspector bigint references account,
  add column appointed_on date,
  add column place text check (length(place) <= 200),
  add column found text check (found in ('PASSED', 'FAILED')),
  add column bars_firm boolean not null default false,
  add column bars_provider boolean not null default false,
  add column countersigned_by bigint references account,
  add constraint spot_check_result check (result in ('DRAWN', 'APPOINTED', 'RECORDED', 'PASSED', 'FAILED', 'DROPPED')),
  add constraint spot_check_two_inspectors check (first_inspector <> second_inspector),
  add constraint spot_check_two_signatures check (recorded_by <> countersigned_by),
  add constraint spot_check_appointed check (result in ('DRAWN', 'DROPPED') or num_nonnulls(first_inspector, second_inspector,
    appointed_on, place) = 4) not valid,
  add constraint spot_check_recorded check (case when result in ('RECORDED', 'PASSED', 'FAILED')
    then recorded_by is not null and recorded_by in (first_inspector, second_inspector)
      and found is not null and inspected_on is not null and findings is not null
    else recorded_by is null or result = 'DROPPED' end) not valid,
  add constraint spot_check_counts check (case when result in ('PASSED', 'FAILED')
    then countersigned_by is not null and countersigned_by in (first_inspector, second_inspector)
      and found = result
    else countersigned_by is null end) not valid,
  add constraint spot_check_bars check (found is not distinct from 'FAILED' or not (bars_firm or bars_provider));
create index spot_check_open on spot_check (notice_id) where result in ('DRAWN', 'APPOINTED', 'RECORDED');

-- What was seen point by point.
create table spot_check_point (
  spot_check_id bigint not null references spot_check,
  point   text not null check (point in ('DELIVERED', 'REPORT', 'INVOICE', 'BOOKS', 'STAFF')),
  verdict text not null check (verdict in ('YES', 'NO', 'NOT_APPLICABLE')),
  note    text check (length(note) <= 500),
  primary key (spot_check_id, point)
);
call audit.watch('spot_check_point', 'spot_check_id');

-- Once it counts, it stays: what was found, where, when and by whom.
create trigger settled_content after update on spot_check for each row when (old.result in ('PASSED', 'FAILED', 'DROPPED'))
  execute function refuse_other_content('claim_id', 'notice_id', 'result', 'found', 'first_inspector', 'second_inspector',
    'appointed_on', 'place', 'inspected_on', 'findings', 'bars_firm', 'bars_provider', 'recorded_by', 'countersigned_by');
create function settled_point_refused() returns trigger language plpgsql as $$
begin
  if exists (select from spot_check s where s.id = coalesce(new.spot_check_id, old.spot_check_id)
             and s.result in ('PASSED', 'FAILED', 'DROPPED')) then
    raise exception 'the points of spot check % are settled', coalesce(new.spot_check_id, old.spot_check_id)
      using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger settled after insert or update or delete on spot_check_point for each row
  execute function settled_point_refused();

-- Who looks belongs to neither side of the order, and had no hand in the claim.
drop trigger own_organisation on spot_check;
create trigger own_organisation after insert or update on spot_check for each row
  execute function own_organisation_refused('first_inspector', 'second_inspector', 'recorded_by', 'countersigned_by');
create function reviewer_inspects_refused() returns trigger language plpgsql as $$
begin
  if exists (select from claim c where c.id = new.claim_id and (c.checked_by in (new.first_inspector, new.second_inspector,
             new.recorded_by, new.countersigned_by) or c.approved_by in (new.first_inspector, new.second_inspector,
             new.recorded_by, new.countersigned_by))) then
    raise exception 'who reviewed claim % does not look on the spot', new.claim_id using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger reviewers_apart after insert or update of first_inspector, second_inspector, recorded_by, countersigned_by
  on spot_check for each row execute function reviewer_inspects_refused();

-- A bar knows what it came from; each result bars an organisation once.
alter table bar add column spot_check_id bigint references spot_check;
create unique index bar_once on bar (spot_check_id, organisation_id);
revoke update, delete on bar from kc_app;
