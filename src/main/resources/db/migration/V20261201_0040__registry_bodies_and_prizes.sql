-- Two registers more: what units are that are no ordinary firms, and prizes for science.
alter table register_entry drop constraint register_entry_kind_check;
alter table register_entry add constraint register_entry_kind_check check (kind in ('TITLE', 'POOL', 'SIX_HAVES', 'RESERVE',
  'RETURN', 'HOSTED', 'PATENT', 'CONTRACT', 'BROKER', 'DISPATCH', 'INSTITUTE', 'TEAM', 'LOAN', 'INSURANCE', 'BODY', 'PRIZE',
  'GRANT'));
alter table register_import drop constraint register_import_kind_check;
alter table register_import add constraint register_import_kind_check check (kind in ('FIRMS', 'SHAREHOLDERS', 'PROJECTS',
  'RECOGNITIONS', 'POOL', 'RESERVES', 'RETURNS', 'HOSTED', 'PATENTS', 'CONTRACTS', 'BROKERS', 'DISPATCHES', 'INSTITUTES',
  'TEAMS', 'LOANS', 'INSURANCES', 'BODIES', 'PRIZES', 'GRANTS'));
