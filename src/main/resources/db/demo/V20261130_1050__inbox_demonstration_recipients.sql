-- Where the demonstration's firms and providers would be reached: numbers that no telephone has, addresses no mail reaches.
select set_config('app.actor', 'demonstration', true);
insert into recipient (account_id, phone, mail)
select a.id, '1000000' || to_char(row_number() over (order by a.id), 'FM0000'), a.login || '@example.com'
  from account a join organisation_member m on m.account_id = a.id
 where a.demonstration and a.active;
