-- Who stands in for somebody is not another person than that one, wherever two have to look: also for what is asked back,
-- for rounds, providers, rewards, and for the answer to an objection. Where no day is named, who stands in today counts.
create or replace function deputy_as_second_refused() returns trigger language plpgsql as $$
declare
  v_first  bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
  v_second bigint := (to_jsonb(new) ->> tg_argv[1])::bigint;
  v_since  date   := case when tg_nargs > 2 then (to_jsonb(new) ->> tg_argv[2])::date else business_day() end;
begin
  if exists (select from absence a
              where (a.account_id = v_first and a.deputy_id = v_second or a.account_id = v_second and a.deputy_id = v_first)
                and a.from_day <= business_day() and a.until_day >= coalesce(v_since, a.from_day)) then
    raise exception '% % is decided by somebody and the deputy', tg_table_name, to_jsonb(new) ->> 'id'
      using errcode = 'check_violation', constraint = tg_table_name || '_deputy_is_not_second';
  end if;
  return null;
end $$;

create trigger deputy_is_not_second after insert or update of confirmed_by on recovery for each row
  when (new.confirmed_by is not null) execute function deputy_as_second_refused('marked_by', 'confirmed_by', 'demanded_on');
create trigger deputy_is_not_second after insert or update of in_force_by on round for each row
  when (new.in_force_by is not null) execute function deputy_as_second_refused('proposed_by', 'in_force_by');
create trigger deputy_is_not_second after insert or update of put_by on provider_listing for each row
  when (new.put_by is not null) execute function deputy_as_second_refused('put_proposed_by', 'put_by');
create trigger deputy_is_not_second after insert or update of confirmed_by on host_reward_list for each row
  when (new.confirmed_by is not null) execute function deputy_as_second_refused('proposed_by', 'confirmed_by', 'proposed_on');
create trigger deputy_does_not_answer after insert or update of answered_by on objection for each row
  when (new.answered_by is not null) execute function deputy_as_second_refused('lodged_by', 'answered_by', 'lodged_on');

create or replace function approver_answers_refused() returns trigger language plpgsql as $$
begin
  if exists (select from claim c where c.id = new.claim_id and (c.approved_by = new.answered_by
       or exists (select from absence a
                   where (a.account_id = c.approved_by and a.deputy_id = new.answered_by
                          or a.account_id = new.answered_by and a.deputy_id = c.approved_by)
                     and a.from_day <= business_day() and a.until_day >= new.lodged_on))) then
    raise exception 'account % approved what is objected to, or stands in for who did', new.answered_by
      using errcode = 'KC003';
  end if;
  return null;
end $$;
