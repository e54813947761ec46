-- What was approved is what is paid: the amount, to whom and on which account. The account comes with the claim; until now
-- it was looked up when the claim was due, so that whoever got hold of a login in between could redirect the money.
select set_config('app.actor', 'migration', true);

alter table claim add column bank_account_id bigint references bank_account;
update claim c set bank_account_id = coalesce(
  (select l.bank_account_id from payment_line l where l.claim_id = c.id order by l.id limit 1),
  (select b.id from bank_account b where b.organisation_id = c.redeemer_id and b.current));
alter table claim alter column bank_account_id set not null;

create function refuse_other_content() returns trigger language plpgsql as $$
declare
  v_column text;
begin
  foreach v_column in array tg_argv loop
    if (to_jsonb(new) ->> v_column) is distinct from (to_jsonb(old) ->> v_column) then
      raise exception '% of % % is settled', v_column, tg_table_name, new.id using errcode = 'KC006';
    end if;
  end loop;
  return null;
end $$;

create trigger approved_content after update on claim for each row
  when (old.state in ('APPROVED', 'PUBLISHED', 'DUE', 'PAID'))
  execute function refuse_other_content('service_order_id', 'voucher_id', 'redeemer_id', 'bank_account_id', 'amount',
    'base', 'paid_amount', 'deducted', 'trace');

-- An account is replaced, never changed: the portal writes of it only that another has taken its place.
revoke update on bank_account from kc_app;
grant update (current) on bank_account to kc_app;

-- A payment line is what was approved, divided; its account changes only when the bank sent the money back.
create trigger approved_content after update on payment_line for each row
  execute function refuse_other_content('claim_id', 'voucher_id', 'level', 'owner', 'budget_id', 'amount', 'payee_id',
    'purpose');
create trigger approved_account after update on payment_line for each row
  when (not (old.state = 'RETURNED_BY_BANK' and new.state = 'DUE'))
  execute function refuse_other_content('bank_account_id');
