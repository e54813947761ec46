-- Sample documents, so that every state of the register can be seen: the city's policy package with the clause of every measure,
-- a county's own document, one that was repealed and replaced, and a draft. None of them claims a number of a real document.
select set_config('app.actor', 'demonstration', true);

create temporary table sample_document (place integer, key text, owner text, manager text, state text, title_zh text, title_en text,
  summary_zh text, summary_en text, publisher_zh text, publisher_en text, subject text, written_on date, published_on date,
  effective_from date, repealed_on date, reason text, replaced_by text) on commit drop;
insert into sample_document values
  (1, 'PACKAGE', '330600', 'city', 'PUBLISHED', '绍兴市科技创新政策（示范文本）', 'Science and technology policy of Shaoxing (sample text)',
    '示范文本，不是正式文件。按拨、投、补、奖、买和创新券，把本平台的 50 项措施归入十五条；正式文本核定后，由新文件替代。',
    'A sample, not an official document. It arranges the 50 measures of this portal in fifteen clauses; the official text will replace it.',
    '市科技局（示范）', 'City science and technology bureau (sample)', 'INNOVATION', '2015-12-18', '2015-12-25', '2016-01-01', null, null, null),
  (2, 'XINCHANG', '330624', 'xinchang', 'PUBLISHED', '新昌县科技创新券实施细则（示范文本）', 'Rules of Xinchang for innovation vouchers (sample text)',
    '示范文本，不是正式文件。规定新昌县创新券的对象、额度、兑付和与市级政策的衔接。',
    'A sample, not an official document: whom the vouchers of Xinchang are for, how much they are, how they are redeemed.',
    '县科技局（示范）', 'County science and technology bureau (sample)', 'FUNDS', '2016-12-12', '2016-12-20', '2017-01-01', null, null, null),
  (3, 'OLD', '330600', 'city', 'REPEALED', '绍兴市科技创新券管理办法（试行，示范文本）', 'Provisional rules for innovation vouchers (sample text)',
    '示范文本，不是正式文件。', 'A sample, not an official document.', '市科技局（示范）', 'City science and technology bureau (sample)',
    'INNOVATION', '2014-03-03', '2014-03-10', '2014-04-01', '2016-01-01', '试行期满，内容并入新的科技创新政策。', 'PACKAGE'),
  (4, 'ZHUJI', '330681', 'zhuji', 'DRAFT', '诸暨市科技专项资金管理办法（示范草稿）', 'Rules of Zhuji for its technology funds (sample draft)',
    null, null, null, null, null, null, null, null, null, null, null);
create temporary table sample_id on commit drop as select key, nextval('policy_document_id') as id from sample_document order by place;

insert into policy_document (id, owner, title_zh, title_en, summary_zh, summary_en, openness, publisher_zh, publisher_en, subject,
    document_number, written_on, published_on, effective_from, source_status, state, proposed_by, published_by, repealed_on,
    repeal_reason, replaced_by, repeal_proposed_by, repealed_by)
select i.id, d.owner, d.title_zh, d.title_en, d.summary_zh, d.summary_en, case when d.state <> 'DRAFT' then 'PROACTIVE' end,
       d.publisher_zh, d.publisher_en, d.subject, case when d.key = 'PACKAGE' then '示范（未编号）' end, d.written_on, d.published_on,
       d.effective_from, 'SAMPLE', d.state, case when d.state <> 'DRAFT' then a.id end, case when d.state <> 'DRAFT' then b.id end,
       d.repealed_on, d.reason, next.id, case when d.state = 'REPEALED' then b.id end, case when d.state = 'REPEALED' then a.id end
  from sample_document d join sample_id i using (key) left join sample_id next on next.key = d.replaced_by
  join account a on a.login = d.manager || '-manager-a' join account b on b.login = d.manager || '-manager-b'
 order by d.place;

insert into policy_document_event (id, policy_document_id, from_state, event, to_state, actor, at, note)
select nextval('policy_document_event_id'), i.id, step.from_state, step.event, step.to_state, case step.who when 'a' then a.id else b.id end,
       (coalesce(step.day, date '2017-03-03') + step.hour) at time zone 'Asia/Shanghai', step.note
  from sample_document d join sample_id i using (key)
  join account a on a.login = d.manager || '-manager-a' join account b on b.login = d.manager || '-manager-b'
  cross join lateral (values
    (1, null, 'DRAFT', 'DRAFT', 'a', d.written_on, time '09:20', null),
    (2, 'DRAFT', 'PROPOSE', 'PROPOSED', 'a', d.published_on - 1, time '15:40', null),
    (3, 'PROPOSED', 'PUBLISH', 'PUBLISHED', 'b', d.published_on, time '10:05', null),
    (4, 'PUBLISHED', 'PROPOSE_REPEAL', 'REPEAL_PROPOSED', 'b', d.repealed_on, time '09:30', d.reason),
    (5, 'REPEAL_PROPOSED', 'REPEAL', 'REPEALED', 'a', d.repealed_on, time '14:15', null))
    as step(place, from_state, event, to_state, who, day, hour, note)
 where step.place = 1 or d.state <> 'DRAFT' and (step.place < 4 or d.state = 'REPEALED')
 order by d.place, step.place;

insert into policy_clause (id, document_id, position, number, title_zh, title_en, text_zh, text_en)
select nextval('policy_clause_id'), i.id, c.position, c.number, c.title_zh, c.title_en, c.text_zh, c.text_en
  from (values
  ('PACKAGE', 1, '第一条', '科技创新券', 'Innovation vouchers',
    '向中小企业和创业团队发放创新券，用于购买检测分析、委托开发、合作开发、设计等科技服务；服务机构完成服务并经核验后兑付。对服务好、兑付多的服务机构给予奖励。额度、比例和有效期由各批次规定。',
    'Small firms and start-up teams are given vouchers for testing, commissioned and joint development, design and other services; they are redeemed when the service is done and checked. Providers that serve well are rewarded. Amounts, shares and validity are laid down by each round.'),
  ('PACKAGE', 2, '第二条', '企业研发投入', 'Research spending of firms',
    '引导企业建立研发准备金、单独核算研发费用。对研发投入达到规定规模、占比或者增幅的企业，对首次开展研发和首次上规的企业，给予奖励。同一年度的研发投入奖励就高不重复。',
    'Firms are led to build an R&D reserve and to keep separate accounts. Whoever reaches the size, share or growth of R&D laid down, does R&D for the first time or comes above designated size is rewarded; of several rewards for the spending of one year the highest is paid.'),
  ('PACKAGE', 3, '第三条', '高新技术企业和科技型中小企业', 'High-tech firms and technology SMEs',
    '建立高新技术企业培育库。对入库培育、首次认定和重新认定的高新技术企业，以及认定的省级科技型中小企业给予奖补；认定奖励中扣除入库时已享受的补助。',
    'There is a pool in which future high-tech firms are cultivated. Admission to it, a first and a renewed certificate, and recognition as a provincial technology SME are supported; what was paid on admission is taken off the later reward.'),
  ('PACKAGE', 4, '第四条', '实验室和企业研发机构', 'Laboratories and R&D institutes',
    '支持建设国家级、省级、市级重点实验室和企业研究院、研发中心。按认定级别一次性奖励，晋级的补足差额；省级重点企业研究院按上级到账经费给予配套。',
    'National, provincial and city laboratories, enterprise institutes and R&D centres are rewarded once by their level, on an upgrade with the difference; provincial key enterprise institutes get a match of what they received from above.'),
  ('PACKAGE', 5, '第五条', '众创空间和科技企业孵化器', 'Maker spaces and incubators',
    '支持建设众创空间、科技企业孵化器。按认定级别奖励运营单位，晋级的补足差额；在孵企业被认定为高新技术企业或者科技型中小企业的，按家数奖励。',
    'Operators of maker spaces and incubators are rewarded by their level, on an upgrade with the difference, and for every hosted firm that becomes a high-tech firm or a technology SME.'),
  ('PACKAGE', 6, '第六条', '共建研究院和创新团队', 'Joint institutes and teams',
    '支持与大院名校共建产业研究院，按年度考核结果拨付经费；支持引进省级领军型创新创业团队，给予配套并分期拨付。',
    'Research institutes founded with universities get funds by their yearly assessment; provincial leading teams get a match in instalments.'),
  ('PACKAGE', 7, '第七条', '科技计划项目', 'Projects of the science and technology plan',
    '组织实施重大科技专项、技术研发和基础公益研究项目。事前立项的按预算和评审结果定额或者按比例资助，事后补助的按审定的研发费用资助；同一内容不重复立项。',
    'Major projects, technological development and basic research for the public are supported by their budget and review, post-funded ones by their audited cost; nothing is funded twice.'),
  ('PACKAGE', 8, '第八条', '成果转化和技术转移', 'Technology transfer',
    '对在本市落地转化的技术交易，补助技术买方，奖励促成交易的技术转移机构和技术经纪人，补助技术合同登记机构；对绩效良好的研究院服务本地企业的技术合同给予配套。',
    'For technology that is put to use here its buyer is subsidised, brokers who brought the deal about are rewarded, registration offices are paid for their work, and institutes that serve local firms get a match.'),
  ('PACKAGE', 9, '第九条', '知识产权', 'Patents',
    '对发明专利、实用新型专利授权和国外专利申请给予补助，对维持年限长的发明专利和获得中国专利奖、省专利奖的权利人给予奖励。',
    'Granted patents and utility models and applications abroad are subsidised; patents kept for long and national and provincial patent awards are rewarded.'),
  ('PACKAGE', 10, '第十条', '科技金融', 'Finance for technology',
    '支持专利权质押融资、科技保险和科技信贷，给予贷款贴息和保费补贴，对合作银行的科技贷款损失给予风险补偿。',
    'Loans on patents, insurance for technology and credit are supported by interest and premium subsidies, and banks are compensated for part of their losses.'),
  ('PACKAGE', 11, '第十一条', '科技创新基金', 'Innovation fund',
    '设立科技创新基金，以阶段参股、跟进投资等方式引导社会资本投资初创期科技型企业；投资和退出按约定办理，收益回到基金。',
    'An innovation fund takes stakes in venture capital and invests beside it in young firms; what comes back stays in the fund.'),
  ('PACKAGE', 12, '第十二条', '国际科技合作', 'Co-operation abroad',
    '支持企业在海外设立或者并购研发机构，支持建设国际技术转移中心、国际科技合作基地。',
    'R&D institutes abroad, founded or bought, and international technology transfer centres and bases are supported.'),
  ('PACKAGE', 13, '第十三条', '科技服务采购', 'Purchase of services',
    '科技大市场运营、科技对接和推介活动，由政府向社会购买服务，依法采购，按合同和验收结果付款。',
    'The technology market and its matching events are bought as services by public procurement and paid by contract and acceptance.'),
  ('PACKAGE', 14, '第十四条', '科学技术奖配套', 'Prizes',
    '对获得国家、省科学技术奖的第一完成单位，按上级奖金给予配套奖励。',
    'Units that come first in national and provincial science prizes get a match of the prize.'),
  ('PACKAGE', 15, '第十五条', '科技特派员和企业指导员', 'Commissioners and advisers',
    '选派科技特派员、企业指导员服务企业和农村，对派出单位给予工作经费补助。',
    'Units that send commissioners and advisers to firms and villages get their costs subsidised.'),
  ('XINCHANG', 1, '第一条', '适用对象', 'Whom it is for',
    '注册地在新昌县的中小企业和登记在册的创业团队可以申领本县的创新券。',
    'Small firms registered in Xinchang and teams on its register may ask for its vouchers.'),
  ('XINCHANG', 2, '第二条', '额度和比例', 'Amounts and shares',
    '本县创新券由县财政承担。每家企业每年不超过 10 万元，每个团队每年不超过 5 万元，按服务费用的 50% 支付。',
    'The county bears the cost. A firm gets at most 100,000 yuan a year, a team 50,000, and 50 % of the cost of a service.'),
  ('XINCHANG', 3, '第三条', '申领和兑付', 'Asking and redeeming',
    '在受理时间内先到先得。服务完成后由企业凭合同、发票和付款凭证兑付。',
    'First come, first served within the window. When the service is done the firm redeems with contract, invoice and proof of payment.'),
  ('XINCHANG', 4, '第四条', '与市级政策的衔接', 'Beside the policy of the city',
    '同一项服务不得重复享受市、县两级创新券。',
    'No service is paid by a voucher of the city and by one of the county.'),
  ('OLD', 1, '第一条', '创新券的发放', 'Giving out vouchers',
    '向中小企业发放纸质创新券，用于购买检测和委托研发服务。',
    'Small firms are given vouchers on paper for testing and commissioned research.'),
  ('OLD', 2, '第二条', '创新券的兑付', 'Redeeming vouchers',
    '服务机构每半年集中兑付一次。',
    'Providers redeem them twice a year.'),
  ('ZHUJI', 1, '第一条', '目的', 'Purpose',
    '规范诸暨市科技专项资金的使用。',
    'To lay down how Zhuji uses its funds for technology.')
  ) as c(key, position, number, title_zh, title_en, text_zh, text_en)
  join sample_document d using (key) join sample_id i using (key)
 order by d.place, c.position;

-- Every version of the 50 measures rests on its clause of the package.
update rule_version set clause_id = c.id
  from policy_clause c join sample_id i on i.id = c.document_id and i.key = 'PACKAGE'
  join (values
    (1, array['V-TEST', 'V-RND', 'V-TEAM', 'V-TIER', 'V-HOST']),
    (2, array['RD-INC', 'RD-TOT', 'RD-FIRST', 'RD-TIER', 'UP-SCALE']),
    (3, array['HT-NEW', 'HT-RENEW', 'HT-POOL', 'SME-PROV']),
    (4, array['LAB-NAT', 'LAB-PROV', 'LAB-CITY', 'INST-KEY', 'INST-PROV', 'CTR-PROV']),
    (5, array['INC-NAT', 'INC-PROV', 'MS-CERT', 'MS-HATCH']),
    (6, array['CO-INST', 'TEAM-PROV']),
    (7, array['GR-MAJOR', 'GR-RND', 'GR-PUB', 'GR-POST']),
    (8, array['TT-BUY', 'TT-BROKER', 'TT-REG', 'TT-INSTMATCH']),
    (9, array['IP-INV', 'IP-UM', 'IP-PCT', 'IP-KEEP', 'IP-AWARD']),
    (10, array['FIN-IPLOAN', 'FIN-INS', 'FIN-RISK']),
    (11, array['INV-STAGE', 'INV-FOLLOW']),
    (12, array['OV-RD', 'OV-BASE']),
    (13, array['BUY-MKT', 'BUY-EVENT']),
    (14, array['AW-SCI']),
    (15, array['EXP-TEC'])
  ) as rests(position, measures) on rests.position = c.position
 where rule_version.measure_code = any (rests.measures);

-- An original to download: one page that says it is a sample.
create temporary table sample_original on commit drop as
select nextval('attachment_id') as id, convert_to(
  E'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n'
  || E'3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n'
  || E'4 0 obj<</Length 116>>stream\nBT /F 14 Tf 72 760 Td (SAMPLE - no official document) Tj 0 -24 Td (Science and technology policy of Shaoxing) Tj ET\nendstream endobj\n'
  || E'5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'UTF8') as content;
insert into attachment (id, owner_kind, owner_id, category, file_name, media_type, size, sha256, scan, uploaded_by, uploaded_at)
select o.id, 'policy-document', i.id, 'ORIGINAL', '绍兴市科技创新政策（示范文本）.pdf', 'application/pdf', length(o.content),
       encode(sha256(o.content), 'hex'), 'CLEAN', d.proposed_by, timestamptz '2015-12-18 10:00+08'
  from sample_original o, sample_id i join policy_document d on d.id = i.id where i.key = 'PACKAGE';
insert into attachment_content (attachment_id, content) select id, content from sample_original;
update policy_document set original_id = (select id from sample_original) where id = (select id from sample_id where key = 'PACKAGE');
