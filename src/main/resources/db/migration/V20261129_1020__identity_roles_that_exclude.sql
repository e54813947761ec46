-- Which roles one person must not hold together; until now only the administrator and the auditor were kept apart. Accounts
-- that hold such a pair already stay as they are until somebody changes their roles.

-- Who sets the rounds up has no hand in paying; who is outside holds no office; one officer serves the city or a county.
create function roles_exclude(p_one text, p_other text) returns boolean language sql immutable as $$
  select p_one <> p_other and (
    array[p_one, p_other] && array['administrator', 'auditor']
    or (p_one in ('applicant', 'provider', 'expert')) <> (p_other in ('applicant', 'provider', 'expert'))
    or array[p_one, p_other] @> array['city-officer', 'county-officer']
    or 'programme-manager' = any (array[p_one, p_other])
       and array[p_one, p_other] && array['payment-maker', 'payment-checker', 'payment-releaser'])
$$;

create or replace function account_role_separation() returns trigger language plpgsql as $$
declare
  v_other text;
begin
  -- Two who give one person a role each at the same moment come one after the other, and the second sees the first's.
  perform from account where id = new.account_id for no key update;
  select role into v_other from account_role where account_id = new.account_id and roles_exclude(role, new.role) limit 1;
  if found then
    raise exception 'role % cannot be held together with %', new.role, v_other using errcode = 'KC003';
  end if;
  return null;
end $$;
