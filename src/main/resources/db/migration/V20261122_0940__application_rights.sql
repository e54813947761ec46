-- The application reads and writes rows, never the shape of tables (default privileges of the first migration).
-- Money it only reads: one function moves it. History it only adds to.
revoke insert, update, delete on budget, ceiling, ledger_entry, ledger_line, fiscal_year from kc_app;
revoke insert, update, delete on county, industry, service_kind, flyway_schema_history from kc_app;
revoke update, delete on attachment_content, application_event, voucher_event, service_order_event, claim_event,
  payment_line_event from kc_app;
revoke delete on account, organisation, application, voucher, service_order, claim, payment_line, invoice, notice,
  spot_check, bank_account, round, measure, rule_version, rule_condition, attachment from kc_app;
revoke execute on function ledger_post(text, text, text, bigint, date, jsonb) from public;
grant execute on function ledger_post(text, text, text, bigint, date, jsonb) to kc_app;
grant select on flyway_schema_history to kc_app;
