-- Accounts, their roles and their tokens. Passwords and tokens are kept as hashes only.

create sequence account_id increment by 50 start with 50;
create table account (
  id              bigint      primary key,
  login           text        not null unique check (login = lower(login) and length(login) between 3 and 64),
  name            text        not null,
  password_hash   text        not null,
  level           text        check (level in ('CITY', 'COUNTY')),
  county_code     text        references county,
  active          boolean     not null default true,
  demonstration   boolean     not null default false,
  created_at      timestamptz not null default clock_timestamp(),
  last_login_at   timestamptz,
  version         bigint      not null default 0,
  check ((level = 'COUNTY') = (county_code is not null))
);

create table account_role (
  account_id bigint not null references account,
  role       text   not null check (role in ('applicant', 'provider', 'programme-manager', 'county-officer', 'city-officer',
    'expert', 'finance-reviewer', 'approver', 'payment-maker', 'payment-checker', 'payment-releaser', 'auditor',
    'administrator')),
  primary key (account_id, role)
);
-- The administrator keeps accounts and touches no money; the auditor only looks.
create function account_role_separation() returns trigger language plpgsql as $$
begin
  if exists (select from account_role where account_id = new.account_id and role in ('administrator', 'auditor')
             and role <> new.role)
     or (new.role in ('administrator', 'auditor')
         and exists (select from account_role where account_id = new.account_id and role <> new.role)) then
    raise exception 'role % cannot be held together with another', new.role using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger separation after insert or update on account_role for each row execute function account_role_separation();

create sequence api_token_id increment by 50 start with 50;
create table api_token (
  id         bigint      primary key,
  account_id bigint      not null references account,
  token_hash text        not null unique,
  label      text        not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at    timestamptz
);
create index api_token_account on api_token (account_id);

-- Growing delay after failures, per login name and per address; never a lock-out of somebody else.
create table login_attempt (
  subject      text        primary key,
  failures     integer     not null,
  blocked_until timestamptz not null
);

call audit.watch('account', 'id', 'password_hash', 'last_login_at');
call audit.watch('account_role', 'account_id');
call audit.watch('api_token', 'id', 'token_hash', 'used_at');
