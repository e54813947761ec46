-- Somebody of the city's finance office, for rounds that want its agreement before a notice.
select set_config('app.actor', 'demonstration', true);
insert into account (id, login, name, password_hash, level, demonstration)
select nextval('account_id'), 'city-finance', '市级财政联审', password_hash, 'CITY', true
  from account where login = 'city-officer-a';
insert into account_role (account_id, role) select id, 'finance-reviewer' from account where login = 'city-finance';
insert into account_event (id, account_id, event, to_state, actor, at, note)
select nextval('account_event_id'), a.id, 'OPEN', 'OPEN', (select id from account where login = 'administrator'),
       a.created_at, 'finance-reviewer CITY'
  from account a where a.login = 'city-finance';
