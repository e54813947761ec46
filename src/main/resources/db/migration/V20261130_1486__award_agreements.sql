-- What is paid in parts rests on an agreement: its milestones open the parts one by one, the final amount follows the audit, and
-- what was paid beyond it is asked back from each level's payments in the proportion paid.
create table agreement (
  award_id       bigint  primary key references award,
  number         text    not null check (length(number) between 1 and 60),
  procurement    text    check (length(procurement) <= 60),
  goals          text    not null check (length(goals) between 1 and 2000),
  starts_on      date    not null,
  ends_on        date    not null,
  extended_from  date,
  state          text    not null check (state in ('DRAFT', 'SIGNED', 'ACCEPTED', 'TERMINATED', 'CANCELLED')),
  drafted_by     bigint  not null references account,
  signed_by      bigint  references account,
  signed_on      date,
  audited        numeric(18,2) check (audited >= 0),
  final          numeric(18,2) check (final >= 0),
  spent          numeric(18,2) check (spent >= 0),
  ended_on       date,
  keep_until     date,
  version        bigint  not null default 0,
  check (starts_on < ends_on),
  check (extended_from is null or extended_from < ends_on),
  check ((state = 'DRAFT') = (signed_by is null))
);
create sequence milestone_id increment by 50 start with 50;
create table milestone (
  id          bigint  primary key,
  award_id    bigint  not null references agreement,
  position    integer not null check (position > 0),
  title       text    not null check (length(title) between 1 and 200),
  planned_on  date    not null,
  state       text    not null check (state in ('PLANNED', 'REPORTED', 'RECTIFY', 'PASSED', 'FAILED')),
  report      text    check (length(report) <= 2000),
  reported_on date,
  opinion     text    check (length(opinion) <= 2000),
  checked_by  bigint  references account,
  checked_on  date,
  unique (award_id, position),
  check (state not in ('PASSED', 'FAILED') or checked_by is not null)
);
create sequence agreement_ask_id increment by 50 start with 50;
create table agreement_ask (
  id         bigint  primary key,
  award_id   bigint  not null references agreement,
  kind       text    not null check (kind in ('EXTENSION', 'CHANGE')),
  until      date,
  reason     text    not null check (length(reason) between 1 and 2000),
  state      text    not null check (state in ('ASKED', 'GRANTED', 'REFUSED')),
  asked_on   date    not null,
  asked_by   bigint  not null references account,
  decided_by bigint  references account,
  note       text    check (length(note) <= 2000),
  check ((kind = 'EXTENSION') = (until is not null)),
  check ((state = 'ASKED') = (decided_by is null))
);
-- One extension, whoever asks how often.
create unique index agreement_ask_one_extension on agreement_ask (award_id) where kind = 'EXTENSION' and state <> 'REFUSED';
create sequence agreement_event_id increment by 50 start with 50;
create table agreement_event (
  id         bigint primary key,
  award_id   bigint not null references agreement,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index agreement_event_of on agreement_event (award_id, id);
revoke delete on agreement, milestone, agreement_ask from kc_app;
revoke update, delete on agreement_event from kc_app;
call audit.watch('agreement', 'award_id');
call audit.watch('milestone', 'award_id');
call audit.watch('agreement_ask', 'id');
call audit.watch('agreement_event', 'id');

alter table recovery alter column payment_line_id drop not null, alter column spot_check_id drop not null,
  alter column claim_id drop not null;
alter table recovery add column award_id bigint references award, add column budget_id bigint references budget,
  add column reason text check (length(reason) <= 200),
  add constraint recovery_of_something check (num_nonnulls(claim_id, award_id) = 1
    and num_nonnulls(payment_line_id, budget_id) = 1 and (award_id is null) = (spot_check_id is not null));
create index recovery_award on recovery (award_id) where award_id is not null;
drop trigger settled_content on recovery;
create trigger settled_content after update on recovery for each row
  execute function refuse_other_content('payment_line_id', 'spot_check_id', 'claim_id', 'award_id', 'budget_id', 'owner',
    'payee_id', 'amount', 'demanded_on', 'pay_by');
create view recovery_case as
  select r.id as recovery_id, c.id as claim_id, null::bigint as award_id, c.number, o.organisation_id, o.provider_id
    from recovery r join claim c on c.id = r.claim_id join service_order o on o.id = c.service_order_id
  union all
  select r.id, null, a.id, a.number, a.organisation_id, a.organisation_id from recovery r join award a on a.id = r.award_id;
grant select on recovery_case to kc_app;
