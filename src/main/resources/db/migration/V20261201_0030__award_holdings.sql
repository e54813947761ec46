-- What public money holds of funds and firms: an asset, kept apart from what is given away. How it is left stands with the rule;
-- what comes of it goes back to the budget line that paid, and a gain beyond that is shown apart.
create table holding (
  award_id    bigint  primary key references award,
  share       numeric(5,4)  not null check (share > 0 and share <= 1),
  valuation   numeric(18,2) not null check (valuation > 0),
  since       date    not null,
  state       text    not null check (state in ('HELD', 'LEAVING', 'LEFT')),
  exit_way    text    check (exit_way in ('BUY_BACK', 'SALE', 'LIQUIDATION')),
  sold_on     date    check (sold_on >= since),
  price       numeric(18,2) check (price >= 0),
  buyer       text    check (length(buyer) between 1 and 200),
  proposed_by bigint  references account,
  proposed_on date,
  agreed_by   bigint  references account,
  version     bigint  not null default 0,
  check (agreed_by <> proposed_by),
  check ((state = 'HELD') = (proposed_by is null)),
  check ((state = 'LEFT') = (agreed_by is not null)),
  check (num_nulls(exit_way, sold_on, price, buyer, proposed_by, proposed_on) in (0, 6))
);
create sequence holding_event_id increment by 50 start with 50;
create table holding_event (
  id         bigint primary key,
  award_id   bigint not null references holding,
  from_state text,
  event      text   not null,
  to_state   text   not null,
  actor      bigint references account,
  at         timestamptz not null,
  note       text   check (length(note) <= 2000)
);
create index holding_event_of on holding_event (award_id, id);
-- What was sold stays as it was agreed on.
create trigger left_content after update on holding for each row when (old.state = 'LEFT')
  execute function refuse_other_content('share', 'valuation', 'since', 'exit_way', 'sold_on', 'price', 'buyer', 'proposed_by',
    'agreed_by', 'state');
revoke delete on holding from kc_app;
revoke update, delete on holding_event from kc_app;
call audit.watch('holding', 'award_id');
call audit.watch('holding_event', 'id');

-- When a part was paid: the day its last level's line was booked.
alter table instalment add column paid_on date;
select set_config('app.actor', 'migration', true);
update instalment i set paid_on = (select max(cast(x.at at time zone 'Asia/Shanghai' as date)) from payment_line l
    join payment_line_event x on x.payment_line_id = l.id where l.instalment_id = i.id)
 where state = 'PAID';

-- Interest or a gain comes with what is asked back; it is income of the treasury, and no budget line grows by it. Of a holding
-- that was sold at a loss nothing but a part comes back, of a gain alone no line.
alter table recovery add column extra numeric(18,2) not null default 0 check (extra >= 0);
drop trigger settled_content on recovery;
create trigger settled_content after update on recovery for each row
  execute function refuse_other_content('payment_line_id', 'spot_check_id', 'claim_id', 'award_id', 'budget_id', 'owner',
    'payee_id', 'amount', 'extra', 'demanded_on', 'pay_by');

-- 财企〔2007〕128号: at most a quarter, three years at cost, then with the benchmark rate for a year (4.35 %, 2015 to 2019). What was
-- paid for a project that was never begun comes back with a bank's current rate (0.35 %; assumed).
update rule_version set terms = jsonb_set(terms::jsonb, '{exit}', '{"mostShare": "0.25", "yearsAtCost": 3, "yearRate": "0.0435"}')::text
 where measure_code = 'INV-STAGE' and terms is not null;
update rule_version set terms = jsonb_set(terms::jsonb, '{backInterest}', '"0.0035"')::text
 where measure_code in (select code from measure where instrument = 'GRANT') and terms is not null;
