-- The yearly reward of providers: what it comes to by year, and the lists that two managers of the city agree on.
create table host_reward_term (
  from_year integer       primary key,
  rate      numeric(5,4)  not null check (rate between 0 and 1),
  cap       numeric(18,2) not null check (cap > 0),
  source    text          not null
);
insert into host_reward_term values (2017, 0.05, 500000.00, 'V-HOST');


create sequence host_reward_list_id increment by 50 start with 50;
create table host_reward_list (
  id           bigint  primary key,
  fiscal_year  integer not null,
  rate         numeric(5,4)  not null,
  cap          numeric(18,2) not null,
  state        text    not null check (state in ('PROPOSED', 'CONFIRMED', 'SET_ASIDE')),
  proposed_on  date    not null,
  proposed_by  bigint  not null references account,
  confirmed_by bigint  references account,
  version      bigint  not null default 0,
  constraint host_reward_two_persons check (state <> 'CONFIRMED' or (confirmed_by is not null and confirmed_by <> proposed_by))
);
create unique index host_reward_list_year on host_reward_list (fiscal_year) where state in ('PROPOSED', 'CONFIRMED');

create sequence host_reward_line_id increment by 50 start with 50;
create table host_reward_line (
  id          bigint  primary key,
  list_id     bigint  not null references host_reward_list,
  provider_id bigint  not null references organisation,
  orders      integer not null check (orders >= 0),
  settled     numeric(18,2) not null check (settled >= 0),
  computed    numeric(18,2) not null check (computed >= 0),
  amount      numeric(18,2) not null check (amount >= 0),
  evaluation  text    not null check (evaluation in ('PASSED', 'FAILED', 'UNKNOWN')),
  excluded    text    check (length(excluded) between 1 and 200),
  unique (list_id, provider_id),
  check ((excluded is not null) <= (amount = 0))
);

create sequence host_reward_list_event_id increment by 50 start with 50;
create table host_reward_list_event (
  id                  bigint primary key,
  host_reward_list_id bigint not null references host_reward_list,
  from_state          text,
  event               text   not null,
  to_state            text   not null,
  actor               bigint references account,
  at                  timestamptz not null,
  note                text   check (length(note) <= 2000)
);
create index host_reward_list_event_of on host_reward_list_event (host_reward_list_id, id);

-- What was agreed on stays as it was; terms come with a version.
revoke insert, update, delete on host_reward_term from kc_app;
revoke delete on host_reward_list from kc_app;
revoke update, delete on host_reward_line, host_reward_list_event from kc_app;
call audit.watch('host_reward_list', 'id');
call audit.watch('host_reward_line', 'id');
call audit.watch('host_reward_list_event', 'id');
call audit.watch('host_reward_term', 'from_year');
