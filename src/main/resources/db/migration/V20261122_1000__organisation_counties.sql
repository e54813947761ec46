-- The city and its six districts, counties and county-level cities, with their GB/T 2260 codes.
insert into county (code, name_zh, name_en, parent) values
  ('330600', '绍兴市', 'Shaoxing', null),
  ('330602', '越城区', 'Yuecheng District', '330600'),
  ('330603', '柯桥区', 'Keqiao District', '330600'),
  ('330604', '上虞区', 'Shangyu District', '330600'),
  ('330624', '新昌县', 'Xinchang County', '330600'),
  ('330681', '诸暨市', 'Zhuji', '330600'),
  ('330683', '嵊州市', 'Shengzhou', '330600');
