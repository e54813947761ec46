-- The high-tech firms of 2016, as a programme manager of the city brought their list in: two firms, one for the first time
-- and one again, so that rewards for titles can be seen.
select set_config('app.actor', 'demonstration', true);

create temporary table title_of_2016 on commit drop as
  select t.number, o.credit_code, o.name, t.certificate, t.from_day, t.until_day
    from (values (2, '91330602MA00000A99', 'GR-SF-2016-0001', date '2016-11-21', date '2019-11-20'),
                 (3, '91330681MA00000H6L', 'GR-SF-2013-0007', date '2013-11-05', date '2016-11-04'),
                 (4, '91330681MA00000H6L', 'GR-SF-2016-0002', date '2016-11-21', date '2019-11-20'))
         as t(number, code, certificate, from_day, until_day)
    join organisation o on o.credit_code = t.code;

create temporary table list_of_2016 on commit drop as
  select nextval('attachment_id') as file, nextval('register_import_id') as id,
         (select id from account where login = 'city-manager-b') as manager,
         convert_to(U&'\FEFF' || '名单,统一社会信用代码,企业名称,证书或入库编号,有效期起,有效期止' || E'\r\n'
           || (select string_agg(concat_ws(',', '高新技术企业', credit_code, name, certificate, from_day, until_day), E'\r\n'
                 order by number) from title_of_2016), 'UTF8') as content;

insert into attachment (id, owner_kind, owner_id, category, file_name, media_type, size, sha256, scan, uploaded_by, uploaded_at)
select file, 'register-import', id, 'LIST', '2016年高新技术企业名单（示范）.csv', 'text/csv', length(content),
       encode(sha256(content), 'hex'), 'CLEAN', manager, timestamptz '2017-03-03 10:20:00+08'
  from list_of_2016;
insert into attachment_content (attachment_id, content) select file, content from list_of_2016;

insert into register_import (id, kind, state, source, source_on, attachment_id, fresh, confirmed_by)
select id, 'RECOGNITIONS', 'DONE', '2016 年高新技术企业名单（示范）', date '2016-12-31', file,
       (select count(*) from title_of_2016), manager
  from list_of_2016;
insert into register_import_event (id, import_id, from_state, event, to_state, actor, at)
select nextval('register_import_event_id'), id, from_state, event, to_state, manager,
       timestamptz '2017-03-03 10:20:00+08' + make_interval(mins => minutes)
  from list_of_2016, (values (1, null, 'UPLOAD', 'READING', 0), (2, 'READING', 'CHECK', 'CHECKED', 1),
                             (3, 'CHECKED', 'CONFIRM', 'DONE', 4)) as step(place, from_state, event, to_state, minutes)
 order by place;
insert into register_import_row (import_id, number, cells, outcome)
select b.id, number, jsonb_build_object('list', 'HIGH_TECH', 'creditCode', credit_code, 'name', name, 'certificate', certificate,
       'validFrom', from_day, 'validUntil', until_day), 'FRESH'
  from title_of_2016, list_of_2016 b;

insert into recognition (list, credit_code, name, number, valid_from, valid_until, source, source_on, import_id)
select 'HIGH_TECH', credit_code, t.name, certificate, from_day, until_day, '2016 年高新技术企业名单（示范）', date '2016-12-31', b.id
  from title_of_2016 t, list_of_2016 b order by t.number;
insert into register_import_change (import_id, number, target, target_id, after)
select b.id, t.number, 'recognition', r.id, to_jsonb(r)
  from list_of_2016 b join recognition r on r.import_id = b.id
  join title_of_2016 t on t.credit_code = r.credit_code and t.certificate = r.number;
