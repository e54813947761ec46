-- What registered providers offer on open needs: one living offer for each, read by its two sides only.
create sequence need_offer_id increment by 50 start with 50;
create table need_offer (
  id          bigint  primary key,
  need_id     bigint  not null references need,
  provider_id bigint  not null references organisation,
  words       text    not null check (length(words) between 1 and 2000),
  price       numeric(18,2) not null check (price > 0),
  days        integer not null check (days between 1 and 1095),
  state       text    not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CLOSED')),
  reason      text    check (length(reason) <= 2000),
  made_on     date    not null,
  answered_on date,
  version     bigint  not null default 0,
  check ((state = 'DECLINED') = (reason is not null)),
  check (state not in ('ACCEPTED', 'DECLINED') or answered_on is not null)
);
create unique index need_offer_living on need_offer (need_id, provider_id) where state in ('OFFERED', 'ACCEPTED');
-- Of two that are accepted at once the second is refused.
create unique index need_offer_accepted on need_offer (need_id) where state = 'ACCEPTED';
create index need_offer_of_provider on need_offer (provider_id, id);

create sequence need_offer_event_id increment by 50 start with 50;
create table need_offer_event (
  id            bigint primary key,
  need_offer_id bigint not null references need_offer,
  from_state    text,
  event         text   not null,
  to_state      text   not null,
  actor         bigint references account,
  at            timestamptz not null,
  note          text   check (length(note) <= 2000)
);
create index need_offer_event_of on need_offer_event (need_offer_id, id);

revoke delete on need_offer from kc_app;
revoke update, delete on need_offer_event from kc_app;
call audit.watch('need_offer', 'id');
call audit.watch('need_offer_event', 'id');

-- An answer is an answer to what was read.
create trigger answered_content after update on need_offer for each row
  when (old.state <> 'OFFERED' or new.state <> 'OFFERED') execute function refuse_other_content('need_id', 'provider_id', 'words', 'price', 'days', 'made_on');

-- Nothing is offered on what is not open: whoever offers waits for whoever closes it.
create function late_offer_refused() returns trigger language plpgsql as $$
begin
  perform from need n where n.id = new.need_id and n.state = 'OPEN' and n.kind <> 'POLICY' for no key update;
  if not found then
    raise exception 'need % takes no offers', new.need_id using errcode = 'KC006';
  end if;
  return null;
end $$;
create trigger on_open_needs after insert on need_offer for each row
  when (current_user = 'kc_app') execute function late_offer_refused();
