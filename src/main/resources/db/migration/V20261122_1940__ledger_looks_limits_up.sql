-- A posting names a handful of limits, but the planner takes a list out of JSON for a hundred and would rather read the
-- whole table than look a hundred up: until the table is large, each voucher costs more with every voucher before it.
alter function ledger_post(text, text, text, bigint, date, jsonb) set enable_hashjoin = off;
alter function ledger_post(text, text, text, bigint, date, jsonb) set enable_mergejoin = off;
