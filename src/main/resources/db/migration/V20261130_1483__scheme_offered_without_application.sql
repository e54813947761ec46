-- Titles that lists name are offered to whoever holds them: the rewards for them need no application (免申即享). Sample, as the
-- rest of these terms, until the bureau confirms.
select set_config('app.actor', 'migration', true);
update rule_version set terms = jsonb_set(terms::jsonb, '{withoutApplication}', 'true')::text
 where measure_code in ('HT-NEW', 'HT-RENEW', 'HT-POOL', 'SME-PROV', 'UP-SCALE', 'LAB-NAT', 'LAB-PROV', 'INST-PROV', 'CTR-PROV',
   'INC-NAT', 'INC-PROV', 'MS-CERT', 'RD-INC', 'RD-TOT', 'RD-FIRST', 'RD-TIER', 'IP-AWARD', 'OV-BASE', 'AW-SCI')
   and terms is not null;
