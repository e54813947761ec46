-- An offer is open for some working days, ten unless the round says otherwise; until it is answered it takes up the firm's
-- yearly limit. An offer that was made before has two weeks from now.
alter table round add column offer_answer_days integer not null default 10 check (offer_answer_days between 1 and 60);

select set_config('app.actor', 'migration', true);
update application set due_on = (clock_timestamp() at time zone 'Asia/Shanghai')::date + 14
         + (select value::integer from setting where key = 'clock.offset-days')
 where state = 'OFFERED' and due_on is null;
alter table application add constraint application_offer_ends check (state <> 'OFFERED' or due_on is not null);
create index application_offer on application (due_on) where state = 'OFFERED';
