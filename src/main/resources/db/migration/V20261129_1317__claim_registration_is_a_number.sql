-- A technology contract's registration lets it pass from 100,000 yuan on and stands for it wherever it turns up: so it is a
-- number and not a word. Orders from before keep what they say.
create function refuse_word_for_registration() returns trigger language plpgsql as $$
begin
  raise exception '% is no registration of a technology contract', new.technology_contract using errcode = '23514';
end $$;

create trigger registration_is_a_number before insert or update of technology_contract on service_order for each row
  when (new.technology_contract !~ '^[0-9A-Z]{10,30}$')
  execute function refuse_word_for_registration();
