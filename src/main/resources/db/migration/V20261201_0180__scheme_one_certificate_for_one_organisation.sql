-- A certificate, prize or patent that a register names for two organisations pays one of them: the award that rests on it first
-- has its number.
select set_config('app.actor', 'migration', true);
alter table duplicate_key drop constraint duplicate_key_holder_check;
alter table duplicate_key add constraint duplicate_key_holder_check check (holder in ('ORDER', 'CLAIM', 'REQUEST', 'AWARD'));

-- What awards rest on already; patents that were applied for have their keys.
insert into duplicate_key (kind, key, holder, holder_id, taken_on)
select distinct on (1, 2) 'CERTIFICATE',
       e.kind || '/' || regexp_replace(upper(normalize(e.entry_key, NFKC)), '[\s[:punct:]—、]', '', 'g'), 'AWARD', a.id, a.committed_on
  from register_entry e
  join organisation o on o.credit_code = e.credit_code
  join award a on a.organisation_id = o.id
   and case e.kind when 'TITLE' then (e.cells::jsonb ->> 'list') || '/' || e.year else e.kind || '/' || e.entry_key end
       = any (string_to_array(a.matter, ' '))
 where e.kind in ('TITLE', 'PRIZE', 'TEAM') and a.state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED') and a.amount > 0
 order by 1, 2, a.id
    on conflict (kind, key) do nothing;
