-- What people are told, written in the transaction of what happened, and what of it leaves the portal.
create sequence tiding_id;
create table tiding (
  id       bigint      primary key default nextval('tiding_id'),
  -- What happened, to what, for whom: told twice, it is one.
  event    text        not null unique check (length(event) between 1 and 200),
  kind     text        not null check (kind ~ '^[A-Z_]+$'),
  topic    text        not null check (topic ~ '^[A-Z_]+$'),
  legal    boolean     not null,
  page     text        not null check (page ~ '^/[a-z]+/[a-z]+\.xhtml'),
  title_zh text        not null,
  title_en text        not null,
  text_zh  text        not null,
  text_en  text        not null,
  at       timestamptz not null
);

-- One for each person; the same thing told to two people is two.
create sequence message_id;
create table message (
  id         bigint      primary key default nextval('message_id'),
  tiding_id  bigint      not null references tiding,
  account_id bigint      not null references account,
  read_at    timestamptz,
  unique (tiding_id, account_id)
);
create index message_account on message (account_id, id);
create index message_unread on message (account_id) where read_at is null;

-- Where a person can be reached besides, in which language, and what he or she does not want to be told that way.
create table recipient (
  account_id bigint  primary key references account,
  phone      text    check (phone ~ '^1[0-9]{10}$'),
  mail       text    check (length(mail) <= 100 and mail ~ '^[^[:space:]@<>,;"]+@[^[:space:]@<>,;"]+\.[^[:space:]@<>,;"]+$'),
  language   text    not null default 'zh' check (language in ('zh', 'en')),
  version    bigint  not null default 0
);
create table recipient_muted (
  account_id bigint not null references recipient,
  muted      text   not null check (muted ~ '^[A-Z_]+\.(SMS|MAIL)$'),
  primary key (account_id, muted)
);

-- What leaves the portal. A row is taken for the length of a lease; the token fences off a sender that woke up too late.
create sequence outbox_id;
create table outbox (
  id          bigint      primary key default nextval('outbox_id'),
  tiding_id   bigint      not null references tiding,
  account_id  bigint      not null references account,
  channel     text        not null check (channel in ('SMS', 'MAIL')),
  address     text        not null,
  subject     text        not null,
  body        text        not null,
  state       text        not null check (state in ('NO_CHANNEL', 'PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'LEFT')),
  attempts    integer     not null default 0,
  -- Whether a try may have gone out though nobody said so.
  doubtful    boolean     not null default false,
  -- Grows when an administrator sends again what was refused: then it is another sending, under another key.
  round       integer     not null default 0,
  token       bigint      not null default 0,
  due_at      timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  problem     text        check (length(problem) <= 300),
  written_at  timestamptz not null default clock_timestamp(),
  ended_at    timestamptz,
  decided_by  bigint      references account,
  decided_at  timestamptz,
  unique (tiding_id, account_id, channel),
  check ((state = 'SENDING') = (lease_until is not null)),
  check ((decided_by is null) = (decided_at is null))
);
create index outbox_due on outbox (due_at) where state in ('PENDING', 'SENDING');
create index outbox_state on outbox (state, id);

-- Addresses are kept here and nowhere else, so the trail says that they changed and not what they are.
call audit.watch('recipient', 'account_id', 'phone', 'mail');
call audit.watch('recipient_muted', 'account_id');
-- Of the outbox the trail holds what a person decided; what the sender does has its place in the row. What people were
-- told repeats what the trail holds of the event itself, and a message changes only by being read.
create trigger audit_capture after update on outbox for each row
  when (new.decided_at is distinct from old.decided_at) execute function audit.capture('id', 'address');

-- What was told stays as it was told, and what goes out is what was written.
revoke update, delete on tiding, message, outbox from kc_app;
revoke delete on recipient from kc_app;
grant update (read_at) on message to kc_app;
grant update (state, attempts, doubtful, round, token, due_at, lease_until, problem, ended_at, decided_by, decided_at)
  on outbox to kc_app;
