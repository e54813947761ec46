-- Somebody has registered a firm of 诸暨 and handed in its papers, so that its county has a registration to look at and the
-- firm can be seen as it is until then.
select set_config('app.actor', 'demonstration', true);

-- Where the demonstration has its password already, the newcomer has the same.
insert into account (id, login, name, password_hash, demonstration)
select nextval('account_id'), 'zhuji-newcomer', '诸暨示例智能装备·经办人', password_hash, true
  from account where login = 'keqiao-textile';
insert into account_role (account_id, role) select id, 'applicant' from account where login = 'zhuji-newcomer';
insert into account_event (id, account_id, event, to_state, actor, at, note)
select nextval('account_event_id'), id, 'OPEN', 'OPEN', id, created_at, 'applicant'
  from account where login = 'zhuji-newcomer';

insert into organisation (id, kind, credit_code, name, county_code, address, contact, phone, industry_code, staff, revenue,
    size_class, founded, facts_state, admission)
values (nextval('organisation_id'), 'FIRM', '91330681MA0000N11H', '诸暨示例智能装备有限公司', '330681', '诸暨市示例路 21 号',
    '经办人', '0575-00000021', 'C34', 52, 8600000.00, 'SMALL', '2016-09-20', 'DECLARED', 'PENDING');
insert into organisation_member (organisation_id, account_id, administrator)
select o.id, a.id, true from organisation o, account a
 where o.credit_code = '91330681MA0000N11H' and a.login = 'zhuji-newcomer';

insert into organisation_event (id, organisation_id, from_state, event, to_state, actor, at)
select nextval('organisation_event_id'), m.organisation_id, step.before, step.event, step.after, m.account_id, step.at
  from organisation_member m join account a on a.id = m.account_id,
       (values (1, null, 'REGISTER', 'DECLARED', timestamptz '2017-03-03 14:05:00+08'),
               (2, 'REGISTERED', 'HAND_IN', 'PENDING', '2017-03-03 14:20:00+08')) as step(place, before, event, after, at)
 where a.login = 'zhuji-newcomer' order by step.place;

-- A page each that says what it stands for.
create temporary table paper on commit drop as
  select category, file_name, convert_to(
    E'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
    || E'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n'
    || '4 0 obj<</Length ' || length(words) + 31 || E'>>stream\nBT /F 18 Tf 72 700 Td (' || words || E') Tj ET\nendstream endobj\n'
    || E'5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'UTF8') as content
  from (values ('LICENCE', '营业执照（示范）.pdf', 'Demonstration: licence'),
               ('AUTHORITY', '授权书（示范）.pdf', 'Demonstration: letter of authority')) as file(category, file_name, words);
insert into attachment (id, owner_kind, owner_id, category, file_name, media_type, size, sha256, scan, uploaded_by,
    uploaded_at, organisation_id)
select nextval('attachment_id'), 'organisation', m.organisation_id, category, file_name, 'application/pdf', length(content),
       encode(sha256(content), 'hex'), 'CLEAN', m.account_id, timestamptz '2017-03-03 14:18:00+08', m.organisation_id
  from paper, organisation_member m join account a on a.id = m.account_id
 where a.login = 'zhuji-newcomer' order by category desc;
insert into attachment_content (attachment_id, content)
select a.id, p.content from attachment a join paper p using (category)
 where a.owner_kind = 'organisation'
   and a.owner_id = (select id from organisation where credit_code = '91330681MA0000N11H');
