-- What a subsidy counts is shown invoice by invoice, and the office may count less of each. Which sum of a formula that is stands
-- with the rule.
create table support_cost (
  support_request_id bigint  not null references support_request,
  position           integer not null check (position > 0),
  invoice            text    not null check (length(invoice) <= 40),
  issued_on          date,
  seller             text    not null check (length(seller) <= 200),
  purpose            text    not null check (length(purpose) <= 200),
  amount             numeric(18,2) check (amount >= 0),
  eligible           numeric(18,2) check (eligible >= 0),
  allowed            numeric(18,2) check (allowed >= 0 and allowed <= eligible),
  primary key (support_request_id, position)
);
call audit.watch('support_cost', 'support_request_id');

select set_config('app.actor', 'migration', true);
update rule_version set terms = jsonb_set(terms::jsonb, '{costs}', '"patent.cost"')::text
 where measure_code in ('IP-INV', 'IP-UM') and terms is not null;
update rule_version set terms = jsonb_set(terms::jsonb, '{costs}', '"contract.paid"')::text
 where measure_code = 'TT-BUY' and terms is not null;
update rule_version set terms = jsonb_set(terms::jsonb, '{costs}', '"insurance.premium"')::text
 where measure_code = 'FIN-INS' and terms is not null;
