-- The demonstration begins on the day of its first application, Monday 2017-03-06, and time goes on from there.
update setting set value = (date '2017-03-06' - (clock_timestamp() at time zone 'Asia/Shanghai')::date)::text
 where key = 'clock.offset-days';
