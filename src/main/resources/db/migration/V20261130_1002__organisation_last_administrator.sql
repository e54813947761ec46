-- An organisation that has people has an administrator among them, also when two take each other's place away at once.
create function last_administrator_stays() returns trigger language plpgsql as $$
begin
  perform from organisation where id = old.organisation_id for no key update;
  if not exists (select from organisation_member where organisation_id = old.organisation_id and administrator) then
    raise exception 'organisation % would be without an administrator', old.organisation_id using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger last_administrator after update of administrator or delete on organisation_member for each row
  when (old.administrator) execute function last_administrator_stays();
