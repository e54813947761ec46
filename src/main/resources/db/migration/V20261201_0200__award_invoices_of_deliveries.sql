-- What is bought is paid against invoices, and an invoice supports one payment only. The office's own papers are brought by it.
select set_config('app.actor', 'migration', true);
alter table milestone add column invoices text check (length(invoices) between 18 and 420);

update rule_version v set terms = jsonb_set(v.terms::jsonb, '{evidence}', (
         select jsonb_agg(case when e.one ->> 'code' in ('acceptance-opinion', 'acceptance-report', 'acceptance') and (e.one ->> 'later')::boolean
                               then e.one || '{"office": true}' else e.one end order by e.place)
           from jsonb_array_elements(v.terms::jsonb -> 'evidence') with ordinality as e(one, place)))::text
 where v.source_status = 'SAMPLE' and v.terms is not null
   and jsonb_path_exists(v.terms::jsonb, '$.evidence[*] ? (@.code == "acceptance-opinion" || @.code == "acceptance-report" || @.code == "acceptance")');
