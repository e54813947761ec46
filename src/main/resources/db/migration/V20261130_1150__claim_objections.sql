-- Anyone may object to what a notice lists, until the end of its last day. What is objected to waits alone for the answer:
-- nothing of it is paid before, and the other items of the notice go on.
select set_config('app.actor', 'migration', true);

-- What a notice listed stays its list, also when a claim came back from it and is published again with another one.
create table notice_item (
  notice_id bigint not null references notice,
  claim_id  bigint not null references claim,
  amount    numeric(18,2) not null check (amount > 0),
  primary key (notice_id, claim_id)
);
create index notice_item_claim on notice_item (claim_id);
call audit.watch('notice_item', 'notice_id');
insert into notice_item select c.notice_id, c.id, c.amount from claim c where c.notice_id is not null;
revoke update, delete on notice_item from kc_app;

create function keep_notice_item() returns trigger language plpgsql as $$
begin
  insert into notice_item values (new.notice_id, new.id, new.amount) on conflict do nothing;
  return null;
end $$;
create trigger keep_item after insert or update of notice_id on claim for each row
  when (new.notice_id is not null) execute function keep_notice_item();

-- A claim that comes back from its notice may be published and drawn again.
alter table spot_check drop constraint spot_check_claim_id_key;
alter table spot_check add constraint spot_check_once_a_notice unique (claim_id, notice_id);

create sequence objection_number;
create sequence objection_id increment by 50 start with 50;
create table objection (
  id          bigint  primary key,
  number      text    not null unique,
  notice_id   bigint  not null,
  claim_id    bigint  not null,
  kind        text    not null check (kind in ('UNIT', 'PERSON', 'OFFICE')),
  name        text    check (length(name) <= 100),
  contact     text    check (length(contact) <= 100),
  code_hash   text    check (length(code_hash) = 64),
  grounds     text    not null check (length(grounds) <= 2000),
  state       text    not null check (state in ('LODGED', 'ACCEPTED', 'DISMISSED', 'UPHELD')),
  lodged_at   timestamptz not null,
  lodged_on   date    not null,
  lodged_by   bigint  references account,
  answer_by   date    not null,
  accepted_by bigint  references account,
  answered_by bigint  references account,
  answered_on date,
  answer      text    check (length(answer) <= 2000),
  outcome     text    check (outcome in ('RETURN', 'REJECT')),
  version     bigint  not null default 0,
  foreign key (notice_id, claim_id) references notice_item,
  constraint objection_by_somebody check (case when kind = 'OFFICE' then lodged_by is not null
    else lodged_by is null and name is not null and contact is not null and code_hash is not null end),
  constraint objection_answered check (case when state in ('DISMISSED', 'UPHELD')
    then answered_by is not null and answered_on is not null and answer is not null
    else answered_by is null and answered_on is null and answer is null end),
  check ((state = 'UPHELD') = (outcome is not null)),
  constraint objection_two_persons check (lodged_by <> answered_by)
);
create index objection_notice on objection (notice_id, claim_id);
create index objection_open on objection (claim_id) where state in ('LODGED', 'ACCEPTED');
create index objection_task on objection (state, answer_by, id);

create sequence objection_event_id increment by 50 start with 50;
create table objection_event (
  id           bigint primary key,
  objection_id bigint not null references objection,
  from_state   text,
  event        text   not null,
  to_state     text   not null,
  actor        bigint references account,
  at           timestamptz not null,
  note         text   check (length(note) <= 2000)
);
create index objection_event_of on objection_event (objection_id, id);

revoke delete on objection from kc_app;
revoke update, delete on objection_event from kc_app;
-- Who objects is nobody's business but the office's: the trail says that there was a name, not which.
call audit.watch('objection', 'id', 'name', 'contact', 'code_hash');
call audit.watch('objection_event', 'id');

-- What was objected stays as it was written.
create trigger settled_content after update on objection for each row
  execute function refuse_other_content('number', 'notice_id', 'claim_id', 'kind', 'name', 'contact', 'code_hash', 'grounds',
    'lodged_at', 'lodged_on', 'lodged_by', 'answer_by');
create trigger own_organisation after insert or update on objection for each row
  execute function own_organisation_refused('lodged_by', 'accepted_by', 'answered_by');

-- Either the objection is there first and the claim waits, or the claim is due first and the objection comes too late.
create function late_objection_refused() returns trigger language plpgsql as $$
begin
  perform from claim c where c.id = new.claim_id and c.notice_id = new.notice_id and c.state = 'PUBLISHED' for no key update;
  if not found then
    raise exception 'claim % is not in its notice any more', new.claim_id using errcode = 'KC007';
  end if;
  return null;
end $$;
create trigger in_time after insert on objection for each row execute function late_objection_refused();

create function suspended_claim_refused() returns trigger language plpgsql as $$
begin
  if exists (select from objection o where o.claim_id = new.id and o.state in ('LODGED', 'ACCEPTED')) then
    raise exception 'claim % waits for the answer to an objection', new.id using errcode = 'KC008';
  end if;
  return null;
end $$;
create trigger suspended after update of state on claim for each row
  when (new.state = 'DUE' and old.state = 'PUBLISHED') execute function suspended_claim_refused();

-- Whoever approved a claim does not answer what is objected to it.
create function approver_answers_refused() returns trigger language plpgsql as $$
begin
  if exists (select from claim c where c.id = new.claim_id and c.approved_by = new.answered_by) then
    raise exception 'account % approved what is objected to', new.answered_by using errcode = 'KC003';
  end if;
  return null;
end $$;
create trigger other_than_approver after insert or update of answered_by on objection for each row
  when (new.answered_by is not null) execute function approver_answers_refused();

-- A visitor's file comes with his objection, and belongs to it from the beginning.
alter table attachment alter column uploaded_by drop not null;
alter table attachment add constraint attachment_of_somebody check (uploaded_by is not null
  or owner_kind = 'objection' and owner_id is not null);

-- Where an office is spoken to about its notices.
alter table county add column objections_telephone text, add column objections_address_zh text,
  add column objections_address_en text;
