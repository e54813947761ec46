-- Somebody of a firm that is registered already asks its administrator to be let in. Until then there is no account.
create sequence join_request_id increment by 50 start with 50;
create table join_request (
  id              bigint      primary key,
  organisation_id bigint      not null references organisation,
  name            text        not null check (length(name) between 1 and 60),
  login           text        not null check (login = lower(login) and length(login) between 3 and 64),
  password_hash   text,
  state           text        not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED')),
  asked_at        timestamptz not null,
  expires_on      date        not null,
  decided_by      bigint      references account,
  decided_at      timestamptz,
  version         bigint      not null default 0,
  check ((state = 'OPEN') = (password_hash is not null)),
  check ((state in ('ACCEPTED', 'DECLINED')) = (decided_by is not null))
);
create index join_request_open on join_request (organisation_id, id) where state = 'OPEN';
create unique index join_request_login on join_request (login) where state = 'OPEN';
create index join_request_expiry on join_request (expires_on) where state = 'OPEN';
revoke delete on join_request from kc_app;
call audit.watch('join_request', 'id', 'password_hash');
