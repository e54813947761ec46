-- What the tax bureau's invoice verification (发票查验) answered, as an officer recorded it. Money follows invoices: without
-- "genuine" for every one of them no claim is approved, whichever way the write comes. An answer is never changed; a later
-- one takes its place, and it counts for the invoice as it was looked up: number, day and amount.
create sequence invoice_verification_id increment by 50 start with 50;
create table invoice_verification (
  id          bigint primary key,
  claim_id    bigint not null references claim,
  code        text,
  number      text   not null,
  issued_on   date   not null,
  gross       numeric(18,2) not null,
  result      text   not null check (result in ('GENUINE', 'NOT_FOUND', 'CANCELLED', 'DIFFERS')),
  verified_on date   not null,
  reference   text   not null check (length(reference) between 1 and 64),
  recorded_by bigint not null references account,
  recorded_at timestamptz not null,
  check (verified_on >= issued_on)
);
create index invoice_verification_of on invoice_verification (claim_id, recorded_at);

revoke update, delete on invoice_verification from kc_app;
call audit.watch('invoice_verification', 'id');

create trigger own_organisation after insert on invoice_verification for each row
  execute function own_organisation_refused('recorded_by');

create function unverified_invoice_refused() returns trigger language plpgsql as $$
declare
  v_invoice text;
begin
  select i.number into v_invoice from invoice i
   where i.claim_id = new.id
     and (select v.result from invoice_verification v
           where v.claim_id = i.claim_id and v.code is not distinct from i.code and v.number = i.number
             and v.issued_on = i.issued_on and v.gross = i.gross
           order by v.recorded_at desc, v.id desc limit 1) is distinct from 'GENUINE'
   limit 1;
  if found then
    raise exception 'invoice % of claim % is not verified', v_invoice, new.id
      using errcode = 'check_violation', constraint = 'claim_invoices_verified';
  end if;
  return null;
end $$;
create trigger invoices_verified after update of state on claim for each row
  when (new.state = 'APPROVED' and old.state in ('SUBMITTED', 'CHECKED', 'RETURNED'))
  execute function unverified_invoice_refused();
