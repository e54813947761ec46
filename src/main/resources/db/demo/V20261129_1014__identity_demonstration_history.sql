-- The demonstration's accounts: firms and providers opened their own, the administrator everybody else's.
select set_config('app.actor', 'demonstration', true);
insert into account_event (id, account_id, event, to_state, actor, at, note)
select nextval('account_event_id'), a.id, 'OPEN', 'OPEN',
       coalesce(m.account_id, (select id from account where login = 'administrator')), a.created_at,
       nullif(concat_ws(' ', (select string_agg(role, ' ' order by role) from account_role where account_id = a.id),
                        coalesce(a.county_code, a.level)), '')
  from account a
  left join organisation_member m on m.account_id = a.id
 where a.demonstration and not exists (select from account_event known where known.account_id = a.id)
 order by a.id;
