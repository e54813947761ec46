-- Makers and start-up teams are no legal persons: a registered space acts for them, is paid for them and keeps who they are.
alter table organisation drop constraint organisation_kind_check;
alter table organisation alter column credit_code drop not null;
alter table organisation add column host_id bigint references organisation;
alter table organisation
  add constraint organisation_kind_check check (kind in ('FIRM', 'PROVIDER', 'TEAM')),
  add constraint organisation_code_unless_team check ((kind = 'TEAM') = (credit_code is null)),
  add constraint organisation_host_of_team check ((kind = 'TEAM') = (host_id is not null)),
  add constraint organisation_not_its_own_host check (host_id <> id);
create index organisation_host on organisation (host_id) where host_id is not null;

-- A firm that is on the bureau's list of spaces, from a day on and until one.
create table space (
  organisation_id  bigint primary key references organisation,
  kind             text   not null check (kind in ('MAKER_SPACE', 'INCUBATOR')),
  registered_from  date   not null,
  registered_until date,
  reason           text   not null check (length(reason) between 1 and 500),
  recorded_by      bigint not null references account,
  version          bigint not null default 0,
  check (registered_until >= registered_from)
);
revoke delete on space from kc_app;
call audit.watch('space', 'organisation_id');

create table team (
  organisation_id bigint primary key references organisation,
  project         text not null check (length(project) <= 200),
  hosted_since    date not null,
  incorporated_on date
);
revoke delete on team from kc_app;
call audit.watch('team', 'organisation_id');

-- Name and part in the project: nothing more is asked for.
create sequence team_member_id increment by 50 start with 50;
create table team_member (
  id      bigint primary key,
  team_id bigint not null references team,
  name    text   not null check (length(name) <= 60),
  role    text   not null check (length(role) <= 60)
);
create index team_member_of on team_member (team_id, id);
call audit.watch('team_member', 'id');

-- Whoever acts for a host acts for its teams, so nobody of the host decides on them either.
create function acts_for(p_account bigint, p_organisation bigint) returns boolean language sql stable as $$
  select exists (select from organisation o join organisation_member m on m.organisation_id in (o.id, o.host_id)
                  where o.id = p_organisation and m.account_id = p_account)
$$;

create or replace function own_decision_refused() returns trigger language plpgsql as $$
begin
  if acts_for((to_jsonb(new) ->> tg_argv[0])::bigint, (to_jsonb(new) ->> tg_argv[1])::bigint) then
    raise exception 'account % belongs to the organisation it decides on', to_jsonb(new) ->> tg_argv[0]
      using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger own_space after insert or update on space for each row
  execute function own_decision_refused('recorded_by', 'organisation_id');

create or replace function own_facts_refused() returns trigger language plpgsql as $$
begin
  if acts_for(new.confirmed_by, new.id) then
    raise exception 'account % belongs to the organisation it decides on', new.confirmed_by using errcode = 'KC003';
  end if;
  return null;
end $$;

create or replace function case_organisations(p_row jsonb) returns setof bigint language sql stable as $$
  with sides as (
    select unnest(array[p_row ->> 'organisation_id', p_row ->> 'redeemer_id', p_row ->> 'payee_id'])::bigint as id
    union
    select unnest(array[o.organisation_id, o.provider_id]) from service_order o
     where o.id = coalesce((p_row ->> 'service_order_id')::bigint,
       (select c.service_order_id from claim c where c.id = (p_row ->> 'claim_id')::bigint)))
  select id from sides
  union
  select o.host_id from organisation o join sides using (id) where o.host_id is not null
$$;
