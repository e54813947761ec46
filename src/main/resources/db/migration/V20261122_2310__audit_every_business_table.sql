-- What was not captured yet: the amounts of each posting, the calendars, the lists everything refers to, the settings.
-- A posting's lines come in one statement and leave one row of the trail together, under the entry's number.
create function audit.capture_lines() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
  set timezone = 'UTC'
as $$
declare
  v_row record;
begin
  for v_row in select entry_id, jsonb_build_object('lines', jsonb_agg(to_jsonb(l) order by l.id)) as after
                 from written l group by entry_id order by entry_id loop
    perform audit.append('ledger_line', v_row.entry_id::text, 'INSERT', null, v_row.after::text);
  end loop;
  return null;
end
$$;
alter function audit.capture_lines() owner to kc_audit;
revoke all on function audit.capture_lines() from public;
grant execute on function audit.capture_lines() to kc_owner;

create trigger audit_capture after insert on ledger_line referencing new table as written
  for each statement execute function audit.capture_lines();
create trigger audit_capture_change after update or delete on ledger_line
  for each row execute function audit.capture('entry_id');
call audit.watch('calendar_year', 'year');
call audit.watch('calendar_day', 'day');
call audit.watch('setting', 'key');
call audit.watch('county', 'code');
call audit.watch('industry', 'code');
call audit.watch('service_kind', 'code');

-- Calendars and settings come with a version; the application moves the demonstration's clock and nothing else.
revoke insert, update, delete on calendar_year, calendar_day from kc_app;
revoke insert, delete on setting from kc_app;
