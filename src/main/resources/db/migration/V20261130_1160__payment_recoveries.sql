-- A failed look on the spot asks back what was paid on the same order before: from each level's payment its own demand, so
-- that each asks back in the proportion it paid. A level's maker marks what came, its checker confirms.
create sequence recovery_id increment by 50 start with 50;
create table recovery (
  id              bigint  primary key,
  payment_line_id bigint  not null unique references payment_line,
  spot_check_id   bigint  not null references spot_check,
  claim_id        bigint  not null references claim,
  owner           text    not null references county,
  payee_id        bigint  not null references organisation,
  amount          numeric(18,2) not null check (amount > 0),
  demanded_on     date    not null,
  pay_by          date    not null,
  state           text    not null check (state in ('OPEN', 'MARKED', 'PAID_BACK')),
  bank_reference  text    check (length(bank_reference) <= 64),
  marked_by       bigint  references account,
  confirmed_by    bigint  references account,
  version         bigint  not null default 0,
  check (demanded_on <= pay_by),
  constraint recovery_two_persons check (marked_by <> confirmed_by),
  constraint recovery_settled_by_two check (case state
    when 'OPEN' then num_nonnulls(bank_reference, marked_by, confirmed_by) = 0
    when 'MARKED' then num_nonnulls(bank_reference, marked_by) = 2 and confirmed_by is null
    else num_nonnulls(bank_reference, marked_by, confirmed_by) = 3 end)
);
create index recovery_task on recovery (owner, state, pay_by, id);
create index recovery_claim on recovery (claim_id);

create sequence recovery_event_id increment by 50 start with 50;
create table recovery_event (
  id          bigint primary key,
  recovery_id bigint not null references recovery,
  from_state  text,
  event       text   not null,
  to_state    text   not null,
  actor       bigint references account,
  at          timestamptz not null,
  note        text   check (length(note) <= 2000)
);
create index recovery_event_of on recovery_event (recovery_id, id);

revoke delete on recovery from kc_app;
revoke update, delete on recovery_event from kc_app;
call audit.watch('recovery', 'id');
call audit.watch('recovery_event', 'id');

create trigger settled_content after update on recovery for each row
  execute function refuse_other_content('payment_line_id', 'spot_check_id', 'claim_id', 'owner', 'payee_id', 'amount',
    'demanded_on', 'pay_by');
create trigger own_organisation after insert or update on recovery for each row
  execute function own_organisation_refused('marked_by', 'confirmed_by');

-- What was paid back does not come back from the bank as well.
create function recovered_line_refused() returns trigger language plpgsql as $$
begin
  if exists (select from recovery r where r.payment_line_id = new.id and r.state <> 'OPEN') then
    raise exception 'payment line % was recovered', new.id using errcode = 'KC009';
  end if;
  return null;
end $$;
create trigger recovered after update of state on payment_line for each row when (old.state = 'PAID')
  execute function recovered_line_refused();
