-- What a comparison of the counters with the ledger's lines came to. It reads the whole ledger, so a job does it now and
-- then and pages read what it found. Not under the trail: it is no business, and can be had anew at any time.
create sequence book_check_id;
create table book_check (
  id         bigint        primary key default nextval('book_check_id'),
  at         timestamptz   not null,
  made_at    timestamptz   not null default clock_timestamp(),
  counters   bigint        not null,
  differing  bigint        not null,
  difference numeric(18,2) not null,
  unbalanced bigint        not null,
  entries    bigint        not null
);
revoke update on book_check from kc_app;
