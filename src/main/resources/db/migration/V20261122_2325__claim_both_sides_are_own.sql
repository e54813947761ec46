-- A case of an order is that of both its sides: an officer decides on neither's. Asked when someone decides, that is when a
-- deciding column changes; who joins an organisation later does not stand in the way of what happens to the row then.

-- The organisations a row is about: a firm's application, or both sides of the order behind a claim, its spot check and
-- its payments.
create function case_organisations(p_row jsonb) returns setof bigint language sql stable as $$
  select unnest(array[p_row ->> 'organisation_id', p_row ->> 'redeemer_id', p_row ->> 'payee_id'])::bigint
  union
  select unnest(array[o.organisation_id, o.provider_id]) from service_order o
   where o.id = coalesce((p_row ->> 'service_order_id')::bigint,
     (select c.service_order_id from claim c where c.id = (p_row ->> 'claim_id')::bigint))
$$;

create function refuse_own_case(p_person bigint, p_row jsonb) returns void language plpgsql as $$
begin
  if exists (select from organisation_member m where m.account_id = p_person
             and m.organisation_id in (select case_organisations(p_row))) then
    raise exception 'account % belongs to the organisation it decides on', p_person using errcode = 'KC003';
  end if;
end $$;

create or replace function own_organisation_refused() returns trigger language plpgsql as $$
declare
  v_column text;
  v_before jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{}' end;
  v_after jsonb := to_jsonb(new);
begin
  foreach v_column in array tg_argv loop
    if (v_after ->> v_column) is distinct from (v_before ->> v_column) then
      perform refuse_own_case((v_after ->> v_column)::bigint, v_after);
    end if;
  end loop;
  return null;
end $$;

create trigger own_organisation after insert or update on spot_check for each row
  execute function own_organisation_refused('recorded_by');

-- A notice is there before its claims are put on it: whose they are is asked as each of them comes.
create function own_notice_refused() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.notice_id is distinct from old.notice_id then
    perform refuse_own_case((select n.published_by from notice n where n.id = new.notice_id), to_jsonb(new));
  end if;
  return null;
end $$;
create trigger own_notice after insert or update of notice_id on claim for each row
  when (new.notice_id is not null) execute function own_notice_refused();

create function own_notice_publisher_refused() returns trigger language plpgsql as $$
begin
  perform refuse_own_case(new.published_by, to_jsonb(c)) from claim c where c.notice_id = new.id;
  return null;
end $$;
create trigger own_notice after update of published_by on notice for each row
  when (new.published_by is distinct from old.published_by) execute function own_notice_publisher_refused();
