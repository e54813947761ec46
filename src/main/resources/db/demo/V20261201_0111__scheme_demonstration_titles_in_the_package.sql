-- The titles of the city rest on the clauses of the sample package that speak of them.
select set_config('app.actor', 'demonstration', true);
update rule_version set clause_id = c.id
  from policy_clause c join policy_document d on d.id = c.document_id
  join (values (3, array['TITLE-POOL']), (4, array['TITLE-LAB', 'TITLE-CTR'])) as rests(position, measures) on rests.position = c.position
 where d.title_zh = '绍兴市科技创新政策（示范文本）' and rule_version.measure_code = any (rests.measures);
