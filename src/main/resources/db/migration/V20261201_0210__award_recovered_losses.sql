-- A bank that was compensated for a loss returns its part of what it recovers of that later.
alter table award add column recovered numeric(18,2) not null default 0 check (recovered >= 0),
  add constraint award_recovered check (recovered = 0 or state in ('GRANTED', 'SETTLED'));
