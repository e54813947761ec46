-- A provider applies to be listed; managers of the city admit, suspend and remove it, always two of them.
create sequence provider_listing_id increment by 50 start with 50;
create table provider_listing (
  id               bigint  primary key,
  provider_id      bigint  not null unique references organisation,
  institution      text    check (institution in ('UNIVERSITY', 'INSTITUTE', 'LABORATORY', 'TESTING_BODY',
                   'ENTERPRISE_INSTITUTE', 'COMPANY')),
  state            text    not null check (state in ('APPLIED', 'RETURNED', 'PROPOSED', 'LISTED', 'SUSPENDED', 'REMOVED',
                   'REFUSED')),
  question         text    check (length(question) <= 2000),
  applied_on       date,
  since            date,
  reason           text    check (length(reason) <= 2000),
  proposal         text    check (proposal in ('ADMISSION', 'SUSPENSION', 'RESUMPTION', 'REMOVAL')),
  proposal_from    date,
  proposal_reason  text    check (length(proposal_reason) <= 2000),
  proposed_by      bigint  references account,
  put_proposed_by  bigint  references account,
  put_by           bigint  references account,
  carried_over     boolean not null default false,
  moved_at         timestamptz not null,
  version          bigint  not null default 0,
  -- Who came on paper never said which kind it is.
  check (institution is not null or applied_on is null),
  check ((proposal is null) = (proposed_by is null) and (proposal is null) = (proposal_from is null)
    and (proposal is null) = (proposal_reason is null)),
  constraint provider_listing_proposed check ((state = 'PROPOSED') = coalesce(proposal = 'ADMISSION', false)),
  -- Whoever was on the list before there was this table was put there on paper.
  constraint provider_listing_by_two check (state not in ('LISTED', 'SUSPENDED', 'REMOVED') or carried_over
    or (put_proposed_by is not null and put_by is not null and put_proposed_by <> put_by))
);
create index provider_listing_work on provider_listing (state, id);

create sequence provider_listing_event_id increment by 50 start with 50;
create table provider_listing_event (
  id                  bigint primary key,
  provider_listing_id bigint not null references provider_listing,
  from_state          text,
  event               text   not null,
  to_state            text   not null,
  actor               bigint references account,
  at                  timestamptz not null,
  note                text   check (length(note) <= 2000)
);
create index provider_listing_event_of on provider_listing_event (provider_listing_id, id);

-- What a listed provider adds is offered once a manager has confirmed it; a price holds from its day on.
alter table provider_service
  add column state       text not null default 'OFFERED' check (state in ('PROPOSED', 'OFFERED')),
  add column price_since date;
create index provider_service_kind on provider_service (service_kind, provider_id);

-- Some services may only be rendered by those who hold a certificate for them.
alter table service_kind add column qualification_required boolean not null default false;
create sequence qualification_id increment by 50 start with 50;
create table qualification (
  id           bigint  primary key,
  provider_id  bigint  not null references organisation,
  service_kind text    not null references service_kind,
  name         text    not null check (length(name) between 1 and 100),
  number       text    not null check (length(number) between 1 and 60),
  issuer       text    not null check (length(issuer) between 1 and 100),
  valid_until  date    not null,
  withdrawn    boolean not null default false
);
create index qualification_provider on qualification (provider_id, service_kind);

revoke delete on provider_listing, qualification from kc_app;
revoke update, delete on provider_listing_event from kc_app;
call audit.watch('provider_listing', 'id');
call audit.watch('provider_listing_event', 'id');
call audit.watch('qualification', 'id');

-- Providers that are on the list already.
select set_config('app.actor', 'system', true);
update service_kind set qualification_required = true where code = 'TESTING';
update provider_service s set price_since = o.listed_from from organisation o
 where o.id = s.provider_id and s.price_from is not null;
insert into provider_listing (id, provider_id, state, since, carried_over, moved_at)
select nextval('provider_listing_id'), id, 'LISTED', listed_from, true, listed_from::timestamp at time zone 'Asia/Shanghai'
  from organisation where kind = 'PROVIDER' and listed_from is not null order by id;
insert into provider_listing_event (id, provider_listing_id, event, to_state, at, note)
select nextval('provider_listing_event_id'), id, 'ADMIT', 'LISTED', moved_at, 'common.carried-over'
  from provider_listing order by id;
