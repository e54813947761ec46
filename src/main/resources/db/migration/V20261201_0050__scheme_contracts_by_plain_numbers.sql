-- A contract that an application rests on was known by its number as it was typed; a voucher knows it without blanks and signs.
select set_config('app.actor', 'migration', true);
update duplicate_key d set key = 'T/' || regexp_replace(upper(normalize(substr(d.key, 3), NFKC)), '[\s[:punct:]—、]', '', 'g')
 where d.kind = 'CONTRACT' and d.key ~ '^T/.*[\s[:punct:]—、]'
   and not exists (select from duplicate_key other where other.kind = 'CONTRACT'
     and other.key = 'T/' || regexp_replace(upper(normalize(substr(d.key, 3), NFKC)), '[\s[:punct:]—、]', '', 'g'));
