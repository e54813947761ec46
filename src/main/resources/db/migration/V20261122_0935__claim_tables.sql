-- A voucher is used by service orders and cashed in by claims; claims are published and then paid, level by level.

create sequence service_order_id increment by 50 start with 50;
create table service_order (
  id                  bigint  primary key,
  number              text    not null unique,
  voucher_id          bigint  not null references voucher,
  organisation_id     bigint  not null references organisation,
  provider_id         bigint  not null references organisation,
  service_kind        text    not null references service_kind,
  measure_code        text    not null references measure,
  rule_version_id     bigint  not null references rule_version,
  subject             text    not null check (length(subject) <= 200),
  normalised_subject  text    not null,
  contract_number     text    not null check (length(contract_number) <= 60),
  contract_date       date    not null,
  contract_net        numeric(18,2) not null check (contract_net > 0),
  contract_gross      numeric(18,2) not null,
  technology_contract text    check (length(technology_contract) <= 60),
  project_number      text    check (length(project_number) <= 60),
  hold                numeric(18,2) not null check (hold > 0),
  state               text    not null check (state in ('PLACED', 'CONFIRMED', 'REFUSED', 'CANCELLED', 'LAPSED', 'CLOSED')),
  splitting_sum       numeric(18,2),
  facts               text    not null,
  trace               text    not null,
  placed_on           date    not null,
  placed_by           bigint  not null references account,
  answer_by           date    not null,
  version             bigint  not null default 0,
  check (organisation_id <> provider_id),
  check (contract_gross >= contract_net)
);
create index service_order_firm on service_order (organisation_id, id);
create index service_order_provider on service_order (provider_id, state, id);
create index service_order_voucher on service_order (voucher_id);
create index service_order_lapse on service_order (answer_by) where state = 'PLACED';

create sequence service_order_event_id increment by 50 start with 50;
create table service_order_event (
  id               bigint primary key,
  service_order_id bigint not null references service_order,
  from_state       text,
  event            text   not null,
  to_state         text   not null,
  actor            bigint references account,
  at               timestamptz not null,
  note             text   check (length(note) <= 2000)
);
create index service_order_event_of on service_order_event (service_order_id, id);

-- A public notice lists claims; its seed decides which of them are checked on the spot before payment.
create sequence notice_id increment by 50 start with 50;
create table notice (
  id           bigint  primary key,
  number       text    not null unique,
  round_id     bigint  not null references round,
  published_on date    not null,
  ends_on      date    not null,
  seed         bigint  not null,
  state        text    not null check (state in ('OPEN', 'CLOSED')),
  published_by bigint  not null references account,
  version      bigint  not null default 0,
  check (published_on < ends_on or published_on = ends_on)
);
create index notice_open on notice (ends_on) where state = 'OPEN';

create sequence claim_id increment by 50 start with 50;
create table claim (
  id               bigint  primary key,
  number           text    not null unique,
  service_order_id bigint  not null references service_order,
  voucher_id       bigint  not null references voucher,
  redeemer_id      bigint  not null references organisation,
  county_code      text    not null references county,
  state            text    not null check (state in ('SUBMITTED', 'CHECKED', 'APPROVED', 'PUBLISHED', 'DUE', 'PAID',
                     'RETURNED', 'REJECTED')),
  paid_amount      numeric(18,2) not null check (paid_amount >= 0),
  deducted         numeric(18,2) not null default 0 check (deducted >= 0),
  base             numeric(18,2) not null check (base > 0),
  amount           numeric(18,2) not null check (amount > 0),
  last             boolean not null,
  result_summary   text    not null check (length(result_summary) <= 2000),
  facts            text    not null,
  trace            text    not null,
  submitted_on     date    not null,
  submitted_by     bigint  not null references account,
  checked_by       bigint  references account,
  approved_by      bigint  references account,
  notice_id        bigint  references notice,
  due_on           date,
  version          bigint  not null default 0,
  constraint claim_two_persons check (checked_by <> approved_by)
);
create index claim_order on claim (service_order_id);
create index claim_redeemer on claim (redeemer_id, id);
create index claim_task on claim (state, county_code, due_on, id);
create index claim_notice on claim (notice_id);

create sequence claim_event_id increment by 50 start with 50;
create table claim_event (
  id         bigint primary key,
  claim_id   bigint not null references claim,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index claim_event_of on claim_event (claim_id, id);

create sequence invoice_id increment by 50 start with 50;
create table invoice (
  id        bigint primary key,
  claim_id  bigint not null references claim,
  code      text   check (code ~ '^([0-9]{10}|[0-9]{12})$'),
  number    text   not null check (number ~ '^([0-9]{8}|[0-9]{20})$'),
  issued_on date   not null,
  net       numeric(18,2) not null check (net > 0),
  gross     numeric(18,2) not null,
  check (gross >= net),
  check ((code is null) = (length(number) = 20))
);
create index invoice_claim on invoice (claim_id);

create sequence spot_check_id increment by 50 start with 50;
create table spot_check (
  id           bigint  primary key,
  claim_id     bigint  not null unique references claim,
  notice_id    bigint  not null references notice,
  result       text    not null default 'DRAWN' check (result in ('DRAWN', 'PASSED', 'FAILED')),
  inspected_on date,
  findings     text    check (length(findings) <= 2000),
  recorded_by  bigint  references account,
  version      bigint  not null default 0,
  check ((result = 'DRAWN') = (recorded_by is null))
);

-- One line per claim and level; only that level's own people mark and confirm it.
create sequence payment_line_id increment by 50 start with 50;
create table payment_line (
  id              bigint  primary key,
  claim_id        bigint  not null references claim,
  voucher_id      bigint  not null references voucher,
  level           text    not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  owner           text    not null references county,
  budget_id       bigint  not null references budget,
  amount          numeric(18,2) not null check (amount > 0),
  payee_id        bigint  not null references organisation,
  bank_account_id bigint  not null references bank_account,
  purpose         text    not null,
  state           text    not null check (state in ('DUE', 'MARKED', 'PAID', 'RETURNED_BY_BANK')),
  attempt         integer not null default 1 check (attempt > 0),
  posted          boolean not null default false,
  outcome         text    check (outcome in ('PAID', 'RETURNED')),
  bank_reference  text    check (length(bank_reference) <= 64),
  reason          text    check (length(reason) <= 500),
  due_on          date    not null,
  marked_by       bigint  references account,
  marked_on       date,
  confirmed_by    bigint  references account,
  confirmed_on    date,
  version         bigint  not null default 0,
  unique (claim_id, level),
  constraint payment_line_two_persons check (marked_by <> confirmed_by),
  check (state <> 'MARKED' or (outcome is not null and marked_by is not null and confirmed_by is null)),
  check (state <> 'PAID' or (posted and bank_reference is not null and confirmed_by is not null))
);
create unique index payment_line_reference on payment_line (level, owner, bank_reference)
  where bank_reference is not null and state in ('MARKED', 'PAID');
create index payment_line_task on payment_line (level, owner, state, due_on, id);
create index payment_line_voucher on payment_line (voucher_id);

create sequence payment_line_event_id increment by 50 start with 50;
create table payment_line_event (
  id              bigint primary key,
  payment_line_id bigint not null references payment_line,
  from_state      text,
  event           text   not null,
  to_state        text   not null,
  actor           bigint references account,
  at              timestamptz not null,
  note            text   check (length(note) <= 2000)
);
create index payment_line_event_of on payment_line_event (payment_line_id, id);

-- An officer never decides on an organisation he or she belongs to, whichever way the write comes.
create function own_organisation_refused() returns trigger language plpgsql as $$
declare
  v_person bigint;
begin
  foreach v_person in array array(select (to_jsonb(new) ->> column_name)::bigint from unnest(tg_argv) column_name) loop
    if exists (select from organisation_member m where m.account_id = v_person
               and m.organisation_id::text = any (array[to_jsonb(new) ->> 'organisation_id', to_jsonb(new) ->> 'redeemer_id',
                 to_jsonb(new) ->> 'payee_id'])) then
      raise exception 'account % belongs to the organisation it decides on', v_person using errcode = 'KC003';
    end if;
  end loop;
  return null;
end $$;
create trigger own_organisation after insert or update on application for each row
  execute function own_organisation_refused('county_decided_by', 'city_decided_by');
create trigger own_organisation after insert or update on claim for each row
  execute function own_organisation_refused('checked_by', 'approved_by');
create trigger own_organisation after insert or update on payment_line for each row
  execute function own_organisation_refused('marked_by', 'confirmed_by');

call audit.watch('service_order', 'id');
call audit.watch('service_order_event', 'id');
call audit.watch('notice', 'id');
call audit.watch('claim', 'id');
call audit.watch('claim_event', 'id');
call audit.watch('invoice', 'id');
call audit.watch('spot_check', 'id');
call audit.watch('payment_line', 'id');
call audit.watch('payment_line_event', 'id');
