-- One register of firms that came in before the first round, as a programme manager of the city brought it in: of firms
-- that are all fictional. The firm that waits for its county finds its name, county, industry and founding day confirmed
-- by it; what it says of staff and revenue is its word alone.
select set_config('app.actor', 'demonstration', true);

create temporary table listed on commit drop as
  select row_number() over (order by credit_code)::integer + 1 as number, o.*
    from organisation o
   where kind = 'FIRM' and credit_code in ('91330603MA00000C5D', '91330603MA00000D38', '91330602MA00000A99',
         '91330604MA00000FX9', '91330604MA0000M07W', '91330624MA00000G88', '91330681MA00000H6L', '91330683MA00000J26');

create temporary table brought on commit drop as
  select nextval('attachment_id') as file, nextval('register_import_id') as id,
         (select id from account where login = 'city-manager-a') as manager,
         convert_to(U&'\FEFF' || '统一社会信用代码,企业名称,注册地区县,行业大类,成立日期' || E'\r\n'
           || (select string_agg(concat_ws(',', credit_code, name, county_code, industry_code, founded), E'\r\n' order by number)
                 from listed), 'UTF8') as content;

insert into attachment (id, owner_kind, owner_id, category, file_name, media_type, size, sha256, scan, uploaded_by, uploaded_at)
select file, 'register-import', id, 'LIST', '2016年度企业名录（示范）.csv', 'text/csv', length(content),
       encode(sha256(content), 'hex'), 'CLEAN', manager, timestamptz '2017-03-04 09:10:00+08'
  from brought;
insert into attachment_content (attachment_id, content) select file, content from brought;

insert into register_import (id, kind, state, source, source_on, attachment_id, fresh, confirmed_by)
select id, 'FIRMS', 'DONE', '2016 年度企业名录（示范）', date '2016-12-31', file, (select count(*) from listed), manager
  from brought;
insert into register_import_event (id, import_id, from_state, event, to_state, actor, at)
select nextval('register_import_event_id'), id, from_state, event, to_state, manager,
       timestamptz '2017-03-04 09:10:00+08' + make_interval(mins => minutes)
  from brought, (values (1, null, 'UPLOAD', 'READING', 0), (2, 'READING', 'CHECK', 'CHECKED', 1),
                        (3, 'CHECKED', 'CONFIRM', 'DONE', 6)) as step(place, from_state, event, to_state, minutes)
 order by place;
insert into register_import_row (import_id, number, cells, outcome)
select b.id, number, jsonb_strip_nulls(jsonb_build_object('creditCode', credit_code, 'name', name, 'county', county_code,
       'industry', industry_code, 'founded', founded)), 'FRESH'
  from listed, brought b;

insert into firm_entry (credit_code, name, county_code, industry_code, founded, source, source_on, import_id)
select credit_code, name, county_code, industry_code, founded, '2016 年度企业名录（示范）', date '2016-12-31', b.id
  from listed, brought b order by number;
insert into register_import_change (import_id, number, target, target_id, after)
select b.id, l.number, 'firm_entry', e.id, to_jsonb(e)
  from brought b join firm_entry e on e.import_id = b.id join listed l on l.credit_code = e.credit_code;

-- Only a firm that still waits as it was made: an older installation may have confirmed it since.
update organisation_fact f
   set source = '2016 年度企业名录（示范）', source_on = date '2016-12-31', confirmed_by = b.manager, import_id = b.id
  from brought b, organisation o
 where o.id = f.organisation_id and o.credit_code = '91330604MA0000M07W' and o.facts_state = 'DECLARED'
   and f.fact in ('NAME', 'COUNTY', 'INDUSTRY', 'FOUNDED') and f.source is null;
