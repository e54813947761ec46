-- What is given under the policy package beyond vouchers: one award for a matter, in one part or several, paid from the
-- same books by the same people. Benefits without an application (免申即享) begin as a list that two managers agree on.
select set_config('app.actor', 'migration', true);

-- Where a county pays alone, the city's part of a sharing is the county's too.
alter table county add column pays_alone boolean not null default false;
update county set pays_alone = true where code in ('330624', '330681', '330683');

-- From which line of a year's budget an office pays its part; a measure may have a line of its own.
create table measure_fund (
  fiscal_year  integer not null references fiscal_year,
  level        text    not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  owner        text    not null references county,
  measure_code text    not null default '',
  budget_id    bigint  not null references budget,
  primary key (fiscal_year, level, owner, measure_code)
);
call audit.watch('measure_fund', 'owner');

create sequence award_list_id increment by 50 start with 50;
create table award_list (
  id              bigint  primary key,
  measure_code    text    not null references measure,
  rule_version_id bigint  not null references rule_version,
  owner           text    not null references county,
  policy_year     integer not null,
  state           text    not null check (state in ('PROPOSED', 'AGREED', 'SET_ASIDE')),
  proposed_by     bigint  not null references account,
  proposed_on     date    not null,
  agreed_by       bigint  references account,
  version         bigint  not null default 0,
  constraint award_list_two_persons check (state <> 'AGREED' or (agreed_by is not null and agreed_by <> proposed_by))
);
create unique index award_list_one_at_a_time on award_list (measure_code, owner) where state = 'PROPOSED';
create sequence award_list_event_id increment by 50 start with 50;
create table award_list_event (
  id            bigint primary key,
  award_list_id bigint not null references award_list,
  from_state    text,
  event         text   not null,
  to_state      text   not null,
  actor         bigint references account,
  at            timestamptz not null,
  note          text   check (length(note) <= 2000)
);
create index award_list_event_of on award_list_event (award_list_id, id);

-- Whom a list leaves out although the measure would give something, and why.
create table award_list_left_out (
  id              bigint  generated always as identity primary key,
  award_list_id   bigint not null references award_list,
  organisation_id bigint not null references organisation,
  amount          numeric(18,2) not null check (amount >= 0),
  reason          text   not null,
  detail          text
);
create index award_list_left_out_of on award_list_left_out (award_list_id);

create sequence award_number;
create sequence award_id increment by 50 start with 50;
create table award (
  id              bigint  primary key,
  number          text    not null unique,
  measure_code    text    not null references measure,
  rule_version_id bigint  not null references rule_version,
  organisation_id bigint  not null references organisation,
  county_code     text    not null references county,
  owner           text    not null references county,
  fiscal_year     integer not null references fiscal_year,
  policy_year     integer not null,
  matter          text    not null,
  list_id         bigint  references award_list,
  amount          numeric(18,2) not null check (amount >= 0),
  facts           text    not null,
  trace           text    not null,
  calculation     text    not null,
  state           text    not null check (state in ('PROPOSED', 'OFFERED', 'UNANSWERED', 'DECLINED', 'SET_ASIDE', 'COMMITTED',
                    'PUBLISHED', 'GRANTED', 'SETTLED', 'REVOKED')),
  bank_account_id bigint  references bank_account,
  decided_by      bigint  references account,
  agreed_by       bigint  references account,
  decided_on      date    not null,
  answered_by     bigint  references account,
  committed_on    date,
  notice_id       bigint  references notice,
  due_on          date,
  version         bigint  not null default 0,
  constraint award_two_persons check (decided_by <> agreed_by),
  constraint award_by_two check (state in ('PROPOSED', 'SET_ASIDE') or (decided_by is not null and agreed_by is not null)),
  constraint award_committed check ((state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED')) <= (bank_account_id is not null
    and committed_on is not null))
);
-- For one matter a measure gives once a year; what came to nothing does not count.
create unique index award_once on award (measure_code, organisation_id, matter, policy_year)
  where state not in ('DECLINED', 'SET_ASIDE', 'REVOKED') and amount > 0;
create index award_organisation on award (organisation_id, id);
create index award_list_of on award (list_id);
create index award_task on award (state, owner, due_on, id);
create index award_notice on award (notice_id);
create sequence award_event_id increment by 50 start with 50;
create table award_event (
  id         bigint primary key,
  award_id   bigint not null references award,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index award_event_of on award_event (award_id, id);

-- Who carries it, fixed when the money was committed: weights in payment order, and what each carried of the matter before.
create table award_share (
  award_id    bigint  not null references award,
  position    integer not null,
  level       text    not null check (level in ('PROVINCE', 'CITY', 'COUNTY')),
  owner       text    not null references county,
  budget_id   bigint  not null references budget,
  weight      integer not null check (weight > 0),
  carried     numeric(18,2) not null default 0 check (carried >= 0),
  primary key (award_id, position)
);

-- The limits that the commitment drew on, so that what is given back goes where it came from.
create table award_limit (
  award_id   bigint not null references award,
  kind       text   not null,
  subject_id bigint not null,
  scope      text   not null,
  primary key (award_id, kind)
);

-- One part of an award: the whole where it is paid at once.
create sequence instalment_id increment by 50 start with 50;
create table instalment (
  id         bigint  primary key,
  award_id   bigint  not null references award,
  position   integer not null check (position > 0),
  amount     numeric(18,2) not null check (amount >= 0),
  state      text    not null check (state in ('PLANNED', 'DUE', 'PAID', 'DROPPED')),
  due_on     date,
  unique (award_id, position),
  check (state in ('PLANNED', 'DROPPED') or amount > 0)
);

revoke delete on award_list, award, award_share, award_limit, instalment from kc_app;
revoke update, delete on award_list_event, award_event, award_list_left_out from kc_app;
revoke update on award_share, award_limit from kc_app;
call audit.watch('award_list', 'id');
call audit.watch('award_list_event', 'id');
call audit.watch('award_list_left_out', 'award_list_id');
call audit.watch('award', 'id');
call audit.watch('award_event', 'id');
call audit.watch('award_share', 'award_id');
call audit.watch('award_limit', 'award_id');
call audit.watch('instalment', 'id');

-- What two persons agreed on stays as they agreed.
create trigger agreed_content after update on award for each row when (old.state <> 'PROPOSED')
  execute function refuse_other_content('number', 'measure_code', 'rule_version_id', 'organisation_id', 'county_code', 'owner',
    'policy_year', 'matter', 'list_id', 'facts', 'trace', 'decided_by', 'agreed_by', 'decided_on');
-- An offer is paid in the year in which it is taken; from then on that stays.
create trigger committed_content after update on award for each row
  when (old.state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED'))
  execute function refuse_other_content('fiscal_year', 'committed_on');
create trigger own_organisation after insert or update on award for each row
  execute function own_organisation_refused('decided_by', 'agreed_by');
create trigger deputy_is_not_second after insert or update of agreed_by on award_list for each row
  when (new.agreed_by is not null) execute function deputy_as_second_refused('proposed_by', 'agreed_by', 'proposed_on');
create trigger deputy_is_not_second after insert or update of agreed_by on award for each row
  when (new.agreed_by is not null) execute function deputy_as_second_refused('decided_by', 'agreed_by', 'decided_on');

-- A payment line pays a claim on a voucher, or an instalment of an award.
alter table payment_line alter column claim_id drop not null, alter column voucher_id drop not null;
alter table payment_line add column instalment_id bigint references instalment,
  add constraint payment_line_of_something check (num_nonnulls(claim_id, instalment_id) = 1
    and num_nonnulls(voucher_id, instalment_id) = 1);
-- A line that no level has begun to pay is stopped where the award comes to less.
alter table payment_line drop constraint payment_line_state_check,
  add constraint payment_line_state_check check (state in ('DUE', 'MARKED', 'PAID', 'RETURNED_BY_BANK', 'STOPPED'));
create unique index payment_line_once_a_level on payment_line (instalment_id, level) where state <> 'STOPPED';

-- What a line is about, whichever it pays: a number to name it by, and the organisations whose people keep off it.
create view payment_case as
  select l.id as line_id, c.id as claim_id, null::bigint as award_id, c.number, o.organisation_id, o.provider_id,
         c.bank_account_id as approved_account_id
    from payment_line l join claim c on c.id = l.claim_id join service_order o on o.id = c.service_order_id
  union all
  select l.id, null, a.id, a.number, a.organisation_id, a.organisation_id, a.bank_account_id
    from payment_line l join instalment i on i.id = l.instalment_id join award a on a.id = i.award_id;
grant select on payment_case to kc_app;

-- A notice lists the claims of a round, or the awards of a measure.
alter table notice alter column round_id drop not null;
alter table notice add column measure_code text references measure, add column owner text references county;
update notice n set owner = r.owner from round r where r.id = n.round_id;
alter table notice alter column owner set not null,
  add constraint notice_of_something check (num_nonnulls(round_id, measure_code) = 1);
create table notice_award (
  notice_id bigint not null references notice,
  award_id  bigint not null references award,
  amount    numeric(18,2) not null check (amount > 0),
  primary key (notice_id, award_id)
);
create index notice_award_award on notice_award (award_id);
call audit.watch('notice_award', 'notice_id');
revoke update, delete on notice_award from kc_app;
create function keep_notice_award() returns trigger language plpgsql as $$
begin
  insert into notice_award values (new.notice_id, new.id, new.amount) on conflict do nothing;
  return null;
end $$;
create trigger keep_item after insert or update of notice_id on award for each row
  when (new.notice_id is not null) execute function keep_notice_award();
