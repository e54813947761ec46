-- Firms, teams' hosts and providers, and what is known about them.

-- Divisions of GB/T 4754-2011 and the row of the 2017 size-class table each belongs to.
create table industry (
  code     text primary key,
  section  text not null,
  name_zh  text not null,
  name_en  text not null,
  size_row text not null
);

create sequence organisation_id increment by 50 start with 50;
create table organisation (
  id             bigint  primary key,
  kind           text    not null check (kind in ('FIRM', 'PROVIDER')),
  credit_code    text    not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  name           text    not null,
  county_code    text    references county,
  address        text,
  contact        text,
  phone          text,
  industry_code  text    references industry,
  staff          integer check (staff >= 0),
  revenue        numeric(18,2) check (revenue >= 0),
  assets         numeric(18,2) check (assets >= 0),
  size_class     text    check (size_class in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
  technology_sme boolean not null default false,
  founded        date,
  facts_state    text    not null default 'DECLARED' check (facts_state in ('DECLARED', 'CONFIRMED', 'QUERIED')),
  facts_source   text,
  facts_on       date,
  confirmed_by   bigint  references account,
  facts_note     text,
  listed_from    date,
  listed_until   date,
  version        bigint  not null default 0,
  check ((facts_state = 'CONFIRMED') <= (facts_on is not null))
);
create index organisation_county on organisation (county_code, facts_state, id);
create index organisation_name on organisation (name text_pattern_ops);

create table organisation_member (
  organisation_id bigint  not null references organisation,
  account_id      bigint  not null unique references account,
  administrator   boolean not null default false,
  primary key (organisation_id, account_id)
);

-- What a provider offers, with its list price in yuan.
create sequence provider_service_id increment by 50 start with 50;
create table provider_service (
  id           bigint primary key,
  provider_id  bigint not null references organisation,
  service_kind text   not null,
  description  text   not null,
  price_from   numeric(18,2) check (price_from >= 0),
  unique (provider_id, service_kind)
);

create sequence bank_account_id increment by 50 start with 50;
create table bank_account (
  id              bigint  primary key,
  organisation_id bigint  not null references organisation,
  holder          text    not null,
  number_cipher   text    not null,
  number_tail     text    not null check (length(number_tail) = 4),
  bank            text    not null,
  line_number     text    not null check (line_number ~ '^[0-9]{12}$'),
  current         boolean not null default true,
  created_at      timestamptz not null
);
create unique index bank_account_current on bank_account (organisation_id) where current;

-- Shareholding, subordination or joint foundation between two organisations, whichever direction.
create sequence related_party_id increment by 50 start with 50;
create table related_party (
  id       bigint primary key,
  one_id   bigint not null references organisation,
  other_id bigint not null references organisation,
  kind     text   not null check (kind in ('SHARES', 'SUBORDINATE', 'CO_BUILT')),
  share    numeric(5,4) check (share between 0 and 1),
  source   text   not null,
  known_on date   not null,
  check (one_id <> other_id),
  unique (one_id, other_id, kind)
);
create index related_party_other on related_party (other_id);

-- A breach of trust bars an organisation from new applications for a term.
create sequence bar_id increment by 50 start with 50;
create table bar (
  id              bigint primary key,
  organisation_id bigint not null references organisation,
  from_day        date   not null,
  until_day       date   not null,
  reason          text   not null,
  check (from_day <= until_day)
);
create index bar_organisation on bar (organisation_id);

-- Documents: what was handed in, by whom, and what it is; the bytes lie apart.
create sequence attachment_id increment by 50 start with 50;
create table attachment (
  id          bigint      primary key,
  owner_kind  text        not null,
  owner_id    bigint,
  category    text        not null,
  file_name   text        not null check (length(file_name) <= 200),
  media_type  text        not null,
  size        bigint      not null check (size between 1 and 20971520),
  sha256      text        not null check (length(sha256) = 64),
  scan        text        not null check (scan in ('PENDING', 'CLEAN', 'INFECTED')),
  uploaded_by bigint      not null references account,
  uploaded_at timestamptz not null,
  organisation_id bigint  references organisation
);
create index attachment_owner on attachment (owner_kind, owner_id);
create table attachment_content (
  attachment_id bigint primary key references attachment,
  content       bytea  not null
);

call audit.watch('organisation', 'id');
call audit.watch('organisation_member', 'organisation_id');
call audit.watch('provider_service', 'id');
call audit.watch('bank_account', 'id');
call audit.watch('related_party', 'id');
call audit.watch('bar', 'id');
call audit.watch('attachment', 'id');
