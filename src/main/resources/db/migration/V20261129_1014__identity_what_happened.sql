-- What happened to an account stands on its person's page and on the administrator's; only the auditor reads the trail.
create sequence account_event_id increment by 50 start with 50;
create table account_event (
  id         bigint primary key,
  account_id bigint not null references account,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index account_event_of on account_event (account_id, id);
revoke update, delete on account_event from kc_app;
call audit.watch('account_event', 'id');

-- When an account was opened is known. A firm's administrator registered alone; who opened the others was not kept.
select set_config('app.actor', 'system', true);
insert into account_event (id, account_id, event, to_state, actor, at, note)
select nextval('account_event_id'), a.id, 'OPEN', 'OPEN', m.account_id, a.created_at,
       case when m.account_id is null then 'common.carried-over' else 'applicant' end
  from account a
  left join (organisation_member m join organisation o on o.id = m.organisation_id and o.kind = 'FIRM')
    on m.account_id = a.id and m.administrator
 where not a.demonstration
 order by a.id;
