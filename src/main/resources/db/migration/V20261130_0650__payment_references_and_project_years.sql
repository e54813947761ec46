-- What the bank once paid under a reference stays evidence of that payment alone, though the money came back later.
create table payment_reference (
  level           text   not null,
  owner           text   not null,
  reference       text   not null,
  payment_line_id bigint not null references payment_line,
  primary key (level, owner, reference)
);
create index payment_reference_line on payment_reference (payment_line_id);
revoke update, delete on payment_reference from kc_app;
call audit.watch('payment_reference', 'payment_line_id');

select set_config('app.actor', 'migration', true);
insert into payment_reference (level, owner, reference, payment_line_id)
select level, owner, bank_reference, id from payment_line
 where bank_reference is not null and (posted or state = 'RETURNED_BY_BANK')
    on conflict do nothing;

-- A project that runs for two years stands in the lists of both.
alter table city_project drop constraint city_project_number_credit_code_key;
alter table city_project add constraint city_project_once_a_year unique (number, credit_code, year);
