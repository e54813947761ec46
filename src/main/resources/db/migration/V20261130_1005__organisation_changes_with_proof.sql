-- What changed of a firm's name and registered address, old beside new; the proof is bound to the row.
create sequence registered_change_id increment by 50 start with 50;
create table registered_change (
  id              bigint      primary key,
  organisation_id bigint      not null references organisation,
  name_before     text        not null,
  name_after      text        not null,
  county_before   text        references county,
  county_after    text        references county,
  address_before  text,
  address_after   text,
  declared_by     bigint      not null references account,
  declared_at     timestamptz not null,
  seen_by         bigint      references account,
  seen_on         date,
  check ((seen_by is null) = (seen_on is null)),
  check ((name_before, county_before, address_before) is distinct from (name_after, county_after, address_after)),
  check (seen_by <> declared_by)
);
create index registered_change_of on registered_change (organisation_id, id);
revoke update, delete on registered_change from kc_app;
grant update (seen_by, seen_on) on registered_change to kc_app;
create trigger own_change after insert or update of seen_by on registered_change for each row
  execute function own_decision_refused('seen_by', 'organisation_id');
call audit.watch('registered_change', 'id');
