-- What providers do for firms; the last three are paid by nobody, and rounds name them so that the refusal can say why.
insert into service_kind (code, position, name_zh, name_en) values
  ('TESTING', 10, '检测分析', 'Testing and analysis'),
  ('INSTRUMENT', 20, '大型仪器共享', 'Use of large instruments'),
  ('NOVELTY_SEARCH', 30, '科技查新与检索', 'Novelty search and retrieval'),
  ('ASSESSMENT', 40, '科技评估', 'Assessment of science and technology'),
  ('APPRAISAL', 50, '成果鉴定', 'Appraisal of results'),
  ('COMMISSIONED_RND', 60, '委托开发', 'Commissioned research and development'),
  ('COOPERATIVE_RND', 70, '合作开发', 'Cooperative research and development'),
  ('DESIGN', 80, '工业设计', 'Industrial design'),
  ('MANDATORY_TESTING', 110, '强制检测', 'Mandatory testing'),
  ('STATUTORY_TESTING', 120, '法定检测', 'Statutory testing'),
  ('BATCH_TESTING', 130, '批量检测', 'Batch testing');
