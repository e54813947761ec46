-- An officer never confirms the facts of an organisation he or she belongs to, whichever way the write comes.
create function own_facts_refused() returns trigger language plpgsql as $$
begin
  if exists (select from organisation_member m where m.account_id = new.confirmed_by and m.organisation_id = new.id) then
    raise exception 'account % belongs to the organisation it decides on', new.confirmed_by using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger own_facts after insert or update of confirmed_by on organisation for each row
  execute function own_facts_refused();
