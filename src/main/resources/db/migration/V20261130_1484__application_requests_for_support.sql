-- Applications under the measures that are not offered by themselves: what the firm says, what it shows, and by which invoices,
-- contracts, certificates, patents or projects, each of which supports one payment only, across all measures and years.
create sequence support_request_number;
create sequence support_request_id increment by 50 start with 50;
create table support_request (
  id                bigint  primary key,
  number            text    not null unique,
  organisation_id   bigint  not null references organisation,
  county_code       text    not null references county,
  measure_code      text    not null references measure,
  rule_version_id   bigint  not null references rule_version,
  owner             text    not null references county,
  policy_year       integer not null,
  subject           text    check (length(subject) <= 200),
  said              text    not null default '{}',
  other_funds_note  text    check (length(other_funds_note) <= 1000),
  explanation       text    check (length(explanation) <= 2000),
  commitment        boolean not null default false,
  state             text    not null check (state in ('DRAFT', 'SUBMITTED', 'CHECKED', 'APPROVED', 'RETURNED', 'REJECTED',
                      'WITHDRAWN')),
  about             text    not null default '' check (length(about) <= 200),
  matter            text,
  facts             text,
  trace             text,
  calculation       text,
  amount            numeric(18,2) check (amount >= 0),
  due_on            date,
  submitted_on      date,
  submitted_by      bigint  references account,
  checked_by        bigint  references account,
  decided_by        bigint  references account,
  version           bigint  not null default 0,
  constraint support_two_persons check (checked_by <> decided_by),
  constraint support_handed_in check (state in ('DRAFT', 'WITHDRAWN') or (submitted_on is not null and facts is not null)),
  constraint support_approved check (state <> 'APPROVED' or (checked_by is not null and decided_by is not null and amount > 0))
);
create index support_request_of on support_request (organisation_id, id);
create index support_request_task on support_request (state, county_code, due_on, id);

create table support_key (
  support_request_id bigint  not null references support_request,
  position           integer not null,
  kind               text    not null check (kind in ('CONTRACT', 'INVOICE', 'CERTIFICATE', 'PATENT', 'PROJECT')),
  number             text    not null check (length(number) between 1 and 100),
  primary key (support_request_id, position)
);

create sequence support_request_event_id increment by 50 start with 50;
create table support_request_event (
  id                 bigint primary key,
  support_request_id bigint not null references support_request,
  from_state         text,
  event              text   not null,
  to_state           text   not null,
  actor              bigint references account,
  at                 timestamptz not null,
  note               text   check (length(note) <= 2000)
);
create index support_request_event_of on support_request_event (support_request_id, id);
revoke delete on support_request from kc_app;
revoke update, delete on support_request_event from kc_app;
call audit.watch('support_request', 'id');
call audit.watch('support_key', 'support_request_id');
call audit.watch('support_request_event', 'id');
create trigger own_organisation after insert or update on support_request for each row
  execute function own_organisation_refused('checked_by', 'decided_by');
create trigger deputy_is_not_second after insert or update of decided_by on support_request for each row
  when (new.decided_by is not null) execute function deputy_as_second_refused('checked_by', 'decided_by', 'submitted_on');

alter table duplicate_key drop constraint duplicate_key_kind_check, drop constraint duplicate_key_holder_check;
alter table duplicate_key add constraint duplicate_key_kind_check
    check (kind in ('CONTRACT', 'INVOICE', 'CERTIFICATE', 'PATENT', 'PROJECT')),
  add constraint duplicate_key_holder_check check (holder in ('ORDER', 'CLAIM', 'REQUEST'));

alter table award add column request_id bigint references support_request;
create unique index award_of_request on award (request_id) where request_id is not null;
