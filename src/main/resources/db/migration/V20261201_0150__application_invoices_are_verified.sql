-- Money follows invoices here as it does with vouchers: what counts of one is paid only where the tax bureau's verification
-- (发票查验) said that it is genuine. The trail keeps every answer; the last one counts.
alter table support_cost add column result text check (result in ('GENUINE', 'NOT_FOUND', 'CANCELLED', 'DIFFERS')),
  add column verified_on date, add column reference text check (length(reference) between 1 and 64),
  add constraint support_cost_answered check (num_nonnulls(result, verified_on, reference) in (0, 3)),
  add constraint support_cost_asked_later check (verified_on >= issued_on);

create function unverified_cost_refused() returns trigger language plpgsql as $$
declare
  v_invoice text;
begin
  select c.invoice into v_invoice from support_cost c
   where c.support_request_id = new.id and coalesce(c.allowed, c.eligible) > 0 and c.result is distinct from 'GENUINE' limit 1;
  if found then
    raise exception 'invoice % of application % is not verified', v_invoice, new.id
      using errcode = 'check_violation', constraint = 'support_costs_verified';
  end if;
  return null;
end $$;
create trigger costs_verified after update of state on support_request for each row
  when (new.state = 'APPROVED' and old.state <> 'APPROVED') execute function unverified_cost_refused();
