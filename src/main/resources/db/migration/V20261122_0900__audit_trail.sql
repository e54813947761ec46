-- Every business row leaves its before and after image here, in the same transaction, or is not written at all.
-- The trail belongs to kc_audit, a role nobody logs in with; the application can neither read nor change it.

-- Tables and sequences of this and every later migration; single files take rights away again.
alter default privileges in schema public grant select, insert, update, delete on tables to kc_app;
alter default privileges in schema public grant usage on sequences to kc_app;
grant usage on schema public to kc_app;

create sequence audit.trail_id;

create table audit.trail (
  id         bigint      primary key default nextval('audit.trail_id'),
  txid       bigint      not null,
  at         timestamptz not null,
  db_user    text        not null,
  actor      text        not null,
  request_id text,
  reason     text,
  entity     text        not null,
  entity_id  text        not null,
  op         text        not null check (op in ('INSERT', 'UPDATE', 'DELETE', 'EVENT')),
  before     text,
  after      text,
  leaf       bytea       not null check (length(leaf) = 32)
);
create index trail_entity on audit.trail (entity, entity_id, id);
create index trail_actor on audit.trail (actor, id);
create index trail_at on audit.trail (at, id);

-- One field of a leaf: four bytes of length, then the text in UTF-8; NULL is told apart from the empty text.
create function audit.field(value text) returns bytea
  language sql immutable parallel safe
  set search_path = pg_catalog
as $$
  select case when value is null then '\xffffffff'::bytea
              else int4send(length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end
$$;

-- The leaf of a row, so that anyone with the row can work it out again.
create function audit.leaf(line audit.trail) returns bytea
  language sql immutable parallel safe
  set search_path = pg_catalog
as $$
  select sha256('\x00'::bytea
    || audit.field(line.id::text) || audit.field(line.txid::text)
    || audit.field((extract(epoch from line.at) * 1000000)::bigint::text)
    || audit.field(line.db_user) || audit.field(line.actor) || audit.field(line.request_id) || audit.field(line.reason)
    || audit.field(line.entity) || audit.field(line.entity_id) || audit.field(line.op)
    || audit.field(line.before) || audit.field(line.after))
$$;

create function audit.append(p_entity text, p_entity_id text, p_op text, p_before text, p_after text) returns void
  language plpgsql security definer
  set search_path = pg_catalog
  set timezone = 'UTC'
as $$
declare
  line audit.trail;
begin
  line.actor := nullif(current_setting('app.actor', true), '');
  if line.actor is null then
    raise exception 'no actor is set: % of % is refused', p_op, p_entity using errcode = 'KC002';
  end if;
  line.id := nextval('audit.trail_id');
  line.txid := pg_current_xact_id()::text::bigint;
  line.at := clock_timestamp();
  line.db_user := session_user;
  line.request_id := nullif(current_setting('app.request', true), '');
  line.reason := nullif(current_setting('app.reason', true), '');
  line.entity := p_entity;
  line.entity_id := p_entity_id;
  line.op := p_op;
  line.before := p_before;
  line.after := p_after;
  line.leaf := audit.leaf(line);
  insert into audit.trail select line.*;
end
$$;

-- Trigger arguments: the key column, then the columns that are recorded only as "changed" (hashes of secrets).
create function audit.capture() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
  set timezone = 'UTC'
as $$
declare
  v_before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_after  jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_key    text  := coalesce(v_after, v_before) ->> tg_argv[0];
  v_mask   text;
begin
  if tg_op = 'UPDATE' and v_before = v_after then
    return null;
  end if;
  for i in 1 .. tg_nargs - 1 loop
    v_mask := case when v_before -> tg_argv[i] is distinct from v_after -> tg_argv[i] then 'changed' else 'unchanged' end;
    v_before := v_before || case when v_before ? tg_argv[i] then jsonb_build_object(tg_argv[i], 'withheld') else '{}' end;
    v_after := v_after || case when v_after ? tg_argv[i] then jsonb_build_object(tg_argv[i], v_mask) else '{}' end;
  end loop;
  perform audit.append(tg_table_name::text, v_key, tg_op, v_before::text, v_after::text);
  return null;
end
$$;

-- What is no change of a row but must be known all the same: a login, an account number shown, an export.
create function audit.event(p_entity text, p_entity_id text, p_detail jsonb) returns void
  language sql security definer
  set search_path = pg_catalog
as $$
  select audit.append(p_entity, p_entity_id, 'EVENT', null, p_detail::text)
$$;

-- Puts a table under the trail: select audit.watch('voucher', 'id').
create procedure audit.watch(p_table text, p_key text, variadic p_withheld text[] default '{}')
  language plpgsql
  set search_path = pg_catalog, public
as $$
begin
  execute format('create trigger audit_capture after insert or update or delete on public.%I for each row '
    'execute function audit.capture(%s)', p_table,
    (select string_agg(quote_literal(argument), ', ') from unnest(array[p_key] || p_withheld) argument));
end
$$;

alter sequence audit.trail_id owner to kc_audit;
alter table audit.trail owner to kc_audit;
alter function audit.field(text) owner to kc_audit;
alter function audit.leaf(audit.trail) owner to kc_audit;
alter function audit.append(text, text, text, text, text) owner to kc_audit;
alter function audit.capture() owner to kc_audit;
alter function audit.event(text, text, jsonb) owner to kc_audit;

revoke all on all functions in schema audit from public;
revoke all on all procedures in schema audit from public;
grant execute on function audit.capture() to kc_owner;
grant usage on schema audit to kc_app, kc_auditor, kc_owner;
grant execute on function audit.event(text, text, jsonb) to kc_app, kc_owner;
grant execute on function audit.field(text), audit.leaf(audit.trail) to kc_auditor;
grant select on audit.trail to kc_auditor;
