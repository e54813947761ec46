-- What firms ask for: technical problems, services, policies they wish there were. The county looks before it is public.
create sequence need_number;
create sequence need_id increment by 50 start with 50;
create table need (
  id               bigint  primary key,
  number           text    not null unique,
  organisation_id  bigint  not null references organisation,
  county_code      text    not null references county,
  kind             text    not null check (kind in ('TECHNOLOGY', 'SERVICE', 'POLICY')),
  title            text    not null check (length(title) between 1 and 60),
  service_kind     text    references service_kind,
  industry_code    text    references industry,
  theme            text    check (theme in ('RESEARCH', 'TALENT', 'FINANCE', 'PLATFORM', 'TRANSFER', 'PATENT', 'OTHER')),
  description      text    check (length(description) <= 2000),
  budget_from      numeric(18,2) check (budget_from >= 0),
  budget_to        numeric(18,2) check (budget_to > 0),
  wanted_by        date,
  region           text    references county,
  name_shown       boolean not null,
  open_until       date,
  state            text    not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'REFUSED', 'OPEN', 'MATCHED',
                   'SETTLED', 'ANSWERED', 'LAPSED', 'WITHDRAWN')),
  reason           text    check (length(reason) <= 2000),
  submitted_on     date,
  looked_by        bigint  references account,
  opened_on        date,
  answer           text    check (length(answer) <= 2000),
  answered_by      bigint  references account,
  answered_on      date,
  published_on     date,
  settled_on       date,
  settled_with     text    check (length(settled_with) between 1 and 100),
  service_order_id bigint  references service_order,
  version          bigint  not null default 0,
  check (budget_from <= budget_to),
  -- A need says one thing: a service, an industry or what a policy is to be about.
  check ((service_kind is null or kind = 'SERVICE') and (industry_code is null or kind = 'TECHNOLOGY')
    and (theme is null or kind = 'POLICY') and (open_until is null or kind <> 'POLICY')),
  constraint need_complete check (state in ('DRAFT', 'WITHDRAWN') or submitted_on is not null and description is not null
    and region is not null and coalesce(service_kind, industry_code, theme) is not null
    and (open_until is not null or kind = 'POLICY')),
  constraint need_looked_at check (state not in ('OPEN', 'MATCHED', 'SETTLED', 'ANSWERED', 'LAPSED')
    or looked_by is not null and opened_on is not null),
  -- A year, counted from the day it was handed in.
  constraint need_open_a_year check (open_until <= submitted_on + interval '12 months'),
  constraint need_refused_for_a_reason check (state not in ('RETURNED', 'REFUSED') or reason is not null),
  constraint need_answered check ((state = 'ANSWERED') = (answer is not null)
    and (answer is null) = (answered_by is null) and (answer is null) = (answered_on is null)
    and (answer is null or kind = 'POLICY') and (published_on is null or answer is not null)),
  constraint need_settled check ((state = 'SETTLED') = (settled_on is not null)
    and (settled_on is null) = (settled_with is null) and (service_order_id is null or settled_on is not null))
);
create index need_of_firm on need (organisation_id, id);
create index need_of_county on need (county_code, state, id);
create index need_open on need (open_until, id) where state = 'OPEN';
create index need_wishes on need (region, id) where kind = 'POLICY' and state = 'OPEN';

create sequence need_event_id increment by 50 start with 50;
create table need_event (
  id         bigint primary key,
  need_id    bigint not null references need,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index need_event_of on need_event (need_id, id);

revoke delete on need from kc_app;
revoke update, delete on need_event from kc_app;
call audit.watch('need', 'id');
call audit.watch('need_event', 'id');

-- What the county released is what everybody reads.
create trigger released_content after update on need for each row when (old.state not in ('DRAFT', 'RETURNED'))
  execute function refuse_other_content('number', 'organisation_id', 'county_code', 'kind', 'title', 'service_kind',
    'industry_code', 'theme', 'description', 'budget_from', 'budget_to', 'wanted_by', 'region', 'name_shown', 'open_until',
    'submitted_on');
create trigger own_organisation after insert or update on need for each row
  execute function own_organisation_refused('looked_by', 'answered_by');

-- A need is settled with an order of its own firm, or of a team it hosts.
create function need_order_refused() returns trigger language plpgsql as $$
begin
  if not exists (select from service_order s join organisation f on f.id = s.organisation_id
                  where s.id = new.service_order_id and new.organisation_id in (f.id, f.host_id)) then
    raise exception 'order % is not of the firm of need %', new.service_order_id, new.id using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger order_of_its_firm after insert or update of service_order_id on need for each row
  when (new.service_order_id is not null) execute function need_order_refused();

-- A file that was handed in stays what it was handed in with; the one that a firm replaced is shown to nobody else.
create sequence need_paper_id increment by 50 start with 50;
create table need_paper (
  id       bigint  primary key,
  need_id  bigint  not null references need,
  replaced boolean not null default false
);
create unique index need_paper_current on need_paper (need_id) where not replaced;
create index need_paper_of on need_paper (need_id);
revoke delete on need_paper from kc_app;
call audit.watch('need_paper', 'id');
