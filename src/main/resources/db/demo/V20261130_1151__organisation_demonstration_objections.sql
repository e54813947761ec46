-- Where the demonstration's offices are spoken to about their notices; no such telephone and no such house exist.
select set_config('app.actor', 'demonstration', true);

update county set objections_telephone = '0575-0000' || right(code, 4),
  objections_address_zh = name_zh || '示例路 1 号 科技局（演示）',
  objections_address_en = '1 Example Road, ' || name_en || ', S&T Bureau (demonstration)';
