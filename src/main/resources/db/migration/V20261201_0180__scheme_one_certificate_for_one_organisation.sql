-- A certificate, prize or patent that a register names for two organisations pays one of them: the award that rests on it first
-- has its number.
select set_config('app.actor', 'migration', true);
alter table duplicate_key drop constraint duplicate_key_holder_check;
alter table duplicate_key add constraint duplicate_key_holder_check check (holder in ('ORDER', 'CLAIM', 'REQUEST', 'AWARD'));

-- What awards rest on already.
insert into duplicate_key (kind, key, holder, holder_id, taken_on)
select distinct on (1, 2) case e.kind when 'PATENT' then 'PATENT' else 'CERTIFICATE' end,
       e.kind || '/' || regexp_replace(upper(normalize(e.entry_key, NFKC)), '[\s[:punct:]—、]', '', 'g'),
       'AWARD', a.id, coalesce((select min(v.at) from award_event v where v.award_id = a.id)::date, current_date)
  from register_entry e join award a on a.number = e.locked_for
 where e.kind in ('TITLE', 'PATENT', 'PRIZE', 'TEAM') and a.state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED', 'CONFERRED')
 order by 1, 2, a.id
    on conflict (kind, key) do nothing;
