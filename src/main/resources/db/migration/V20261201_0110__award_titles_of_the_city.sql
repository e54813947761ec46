-- Titles that the city gives itself (laboratories, R&D centres, places in the cultivation pool): applied for, reviewed and
-- published like everything else of the package, and given without money. What they lead to is rewarded by other measures.
select set_config('app.actor', 'migration', true);

alter table measure drop constraint measure_instrument_check, add constraint measure_instrument_check
  check (instrument in ('VOUCHER', 'GRANT', 'EQUITY', 'SUBSIDY', 'REWARD', 'PURCHASE', 'TITLE'));

alter table award add column title text check (title in ('KEY_LAB', 'RND_CENTRE', 'INCUBATOR', 'MAKER_SPACE', 'POOL')),
  drop constraint award_state_check, drop constraint award_committed;
alter table award
  add constraint award_state_check check (state in ('PROPOSED', 'OFFERED', 'UNANSWERED', 'DECLINED', 'SET_ASIDE', 'COMMITTED',
    'PUBLISHED', 'GRANTED', 'SETTLED', 'CONFERRED', 'REVOKED')),
  add constraint award_committed check ((state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED', 'CONFERRED'))
    <= (committed_on is not null and (bank_account_id is not null or title is not null))),
  -- A title costs nothing and ends in its register; money ends with its last payment.
  add constraint award_title_without_money check (title is null or (amount = 0 and state not in ('GRANTED', 'SETTLED'))),
  add constraint award_conferred check (state <> 'CONFERRED' or title is not null);
-- Of one title of one name, one decision at a time.
create unique index award_title_once on award (measure_code, organisation_id, matter, policy_year)
  where title is not null and state in ('COMMITTED', 'PUBLISHED');
drop trigger agreed_content on award;
create trigger agreed_content after update on award for each row when (old.state <> 'PROPOSED')
  execute function refuse_other_content('number', 'measure_code', 'rule_version_id', 'organisation_id', 'county_code', 'owner',
    'policy_year', 'matter', 'title', 'list_id', 'facts', 'trace', 'decided_by', 'agreed_by', 'decided_on');
drop trigger committed_content on award;
create trigger committed_content after update on award for each row
  when (old.state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED', 'CONFERRED'))
  execute function refuse_other_content('fiscal_year', 'committed_on');

create or replace function suspended_award_refused() returns trigger language plpgsql as $$
begin
  if exists (select from objection o where o.award_id = new.id and o.state in ('LODGED', 'ACCEPTED')) then
    raise exception 'award % waits for the answer to an objection', new.id using errcode = 'KC008';
  end if;
  return null;
end $$;
drop trigger suspended on award;
create trigger suspended after update of state on award for each row
  when (new.state in ('GRANTED', 'CONFERRED') and old.state = 'PUBLISHED') execute function suspended_award_refused();

alter table notice_award drop constraint notice_award_amount_check, add constraint notice_award_amount_check check (amount >= 0);

-- What is approved gives money, or it gives a title.
alter table support_request drop constraint support_approved, add constraint support_approved
  check (state <> 'APPROVED' or (checked_by is not null and decided_by is not null and amount is not null));
create function support_gives_something() returns trigger language plpgsql as $$
begin
  if not exists (select from measure m where m.code = new.measure_code and m.instrument = 'TITLE') then
    raise exception 'application % is approved and gives nothing', new.number using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger gives_something after insert or update on support_request for each row
  when (new.state = 'APPROVED' and new.amount = 0) execute function support_gives_something();

-- A place that was decided on is nobody else's, also while the decision is public for objections.
create table register_place_promised (
  kind   text not null references register_quota,
  number text primary key references award (number)
);
create index register_place_promised_of on register_place_promised (kind);
call audit.watch('register_place_promised', 'number');

insert into measure (code, position, instrument, measure_group, applicant, name_zh, name_en, summary_zh, summary_en) values
  ('TITLE-LAB', 610, 'TITLE', 'TITLE-LAB', 'FIRM', '市级重点实验室认定', 'City key laboratories',
   '场地 1000 平方米、设备 1000 万元、专职人员 20 人以上且高层次人员达到规定比例的，经申报、评审和公示，认定为市级重点实验室。',
   'With 1,000 m² of space, equipment of 10,000,000 yuan, 20 full-time staff and enough senior people, a laboratory is recognised by application, review and public notice.'),
  ('TITLE-CTR', 620, 'TITLE', 'TITLE-CTR', 'FIRM', '市级企业研发中心认定', 'City R&D centres of firms',
   '企业有 300 平方米研发场地、200 万元研发设备和 10 名专职研发人员以上的，经申报、评审和公示，认定为市级企业研发中心。',
   'Firms with 300 m² for R&D, equipment of 2,000,000 yuan and 10 full-time R&D staff are recognised by application, review and public notice.'),
  ('TITLE-POOL', 630, 'TITLE', 'TITLE-POOL', 'FIRM', '高新技术企业培育库入库', 'Admission to the cultivation pool',
   '“六有”自评满 60 分、尚不是高新技术企业的，经申报、评审和公示，按研发、成果转化、产业化运营分类入库。',
   'Firms with 60 points or more in the assessment of the six requirements that are no high-tech firms yet are admitted by application, review and public notice, by their class.');

insert into rule_version (id, measure_code, number, effective_from, source, source_status, terms)
select nextval('rule_version_id'), t.code, 1, date '2016-01-01', '示范数据：' || t.source || '，待核定', 'SAMPLE', t.terms
  from (values
    ('TITLE-LAB', '参照本市以后年度重点实验室管理办法整理', $t$ {"formula": {"kind": "TITLE", "title": "KEY_LAB", "years": 3,
      "zh": "绍兴市重点实验室", "en": "Key laboratory of Shaoxing"},
      "evidence": [{"code": "application-form", "zh": "申报书", "en": "Application form"},
        {"code": "equipment-list", "zh": "设备清单", "en": "List of equipment"},
        {"code": "staff-list", "zh": "人员名单", "en": "List of staff"}]}$t$),
    ('TITLE-CTR', '参照省级高新技术企业研究开发中心条件下调整理', $t$ {"formula": {"kind": "TITLE", "title": "RND_CENTRE", "years": 3,
      "zh": "绍兴市企业研发中心", "en": "R&D centre of Shaoxing"},
      "evidence": [{"code": "application-form", "zh": "申报书", "en": "Application form"},
        {"code": "equipment-list", "zh": "设备清单", "en": "List of equipment"}]}$t$),
    ('TITLE-POOL', '参照外地高企培育库办法整理', $t$ {"formula": {"kind": "TITLE", "title": "POOL",
      "zh": "高新技术企业培育库入库企业", "en": "Firm of the cultivation pool"},
      "evidence": [{"code": "cultivation-plan", "zh": "培育计划", "en": "Plan on the way to a high-tech firm"}]}$t$)
  ) as t(code, source, terms);

insert into rule_condition (id, rule_version_id, stage, position, code, expression, text_zh, text_en)
select nextval('rule_condition_id'), v.id, 'ELIGIBLE', c.position, c.code, c.expression, c.text_zh, c.text_en
  from (values
    ('TITLE-LAB TITLE-CTR TITLE-POOL', 10, 'legal-person', 'firm.creditCodeType in [''91'', ''93'', ''12'', ''51'', ''52'', ''53'']',
     '申请单位是独立法人：信用代码前两位为 91、93、12、51、52 或 53（个体工商户 92 不能申报）',
     'The applicant is a legal person: its credit code begins with 91, 93, 12, 51, 52 or 53 (individual businesses, 92, cannot apply)'),
    ('TITLE-LAB TITLE-CTR TITLE-POOL', 20, 'county', 'firm.county in [''330602'', ''330603'', ''330604'', ''330624'', ''330681'', ''330683'']',
     '注册地在本市', 'The registered address lies in the city'),
    ('TITLE-LAB TITLE-CTR TITLE-POOL', 30, 'not-barred', '!firm.barred', '没有在惩戒期内的失信记录', 'No bar for a breach of trust is in force'),
    ('TITLE-LAB', 40, 'site', 'lab.site >= 1000', '场地不少于 1000 平方米', 'There are 1,000 m² of space or more'),
    ('TITLE-LAB', 50, 'equipment', 'lab.equipment >= 1000000000', '设备不少于 1000 万元', 'Equipment is worth 10,000,000 yuan or more'),
    ('TITLE-LAB', 60, 'staff', 'lab.staff >= 20', '专职人员不少于 20 人', 'There are 20 full-time staff or more'),
    ('TITLE-LAB', 70, 'senior', 'lab.senior * 100 >= lab.staff * (lab.byFirm ? 40 : 60)',
     '高级职称或硕士以上人员占 60% 以上，企业牵头的占 40% 以上', 'Senior staff or masters are 60 % or more, 40 % where a firm leads'),
    ('TITLE-CTR', 40, 'firm', 'applicant.body == ''FIRM''', '申请单位是企业', 'The applicant is a firm'),
    ('TITLE-CTR', 50, 'site', 'lab.site >= 300', '研发场地不少于 300 平方米', 'There are 300 m² for R&D or more'),
    ('TITLE-CTR', 60, 'equipment', 'lab.equipment >= 200000000', '研发设备不少于 200 万元', 'Equipment for R&D is worth 2,000,000 yuan or more'),
    ('TITLE-CTR', 70, 'staff', 'lab.staff >= 10', '专职研发人员不少于 10 人', 'There are 10 full-time R&D staff or more'),
    ('TITLE-POOL', 40, 'not-high-tech', '!firm.highTech', '不是有效期内的高新技术企业', 'The firm holds no valid high-tech certificate'),
    ('TITLE-POOL', 50, 'score', 'six.score >= 60', '“六有”自评 60 分及以上', 'The assessment of the six requirements comes to 60 points or more')
  ) as c(codes, position, code, expression, text_zh, text_en)
  join rule_version v on v.measure_code = any(string_to_array(c.codes, ' ')) and v.number = 1
 order by v.id, c.position;

-- The reward for a title of the city goes with the title; what is asked of a laboratory is asked of laboratories.
insert into rule_condition (id, rule_version_id, stage, position, code, expression, text_zh, text_en)
select nextval('rule_condition_id'), v.id, 'ELIGIBLE', 105, 'title', 'cert.kind in [''KEY_LAB'', ''RND_CENTRE''] && cert.level == ''CITY''',
       '认定的是市级重点实验室或市级企业研发中心', 'The title is that of a city key laboratory or R&D centre'
  from rule_version v where v.measure_code = 'LAB-CITY' and v.source_status = 'SAMPLE' and v.owner = '330600';
update rule_condition c set expression = 'cert.kind == ''RND_CENTRE'' || ' || c.expression, text_zh = '重点实验室：' || c.text_zh,
       text_en = 'Laboratories: ' || c.text_en
  from rule_version v
 where v.id = c.rule_version_id and v.measure_code = 'LAB-CITY' and v.source_status = 'SAMPLE' and v.owner = '330600'
   and c.code in ('site', 'equipment', 'staff', 'seniors');
