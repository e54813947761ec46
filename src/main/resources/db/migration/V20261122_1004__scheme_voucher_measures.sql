-- The voucher measures of the catalogue with their first rules: sample data until the bureau confirms the real text.
select set_config('app.actor', 'migration', true);

insert into measure (code, position, instrument, measure_group, name_zh, name_en, summary_zh, summary_en) values
  ('V-TEST', 10, 'VOUCHER', 'POOL-V', '创新券·检测分析、大型仪器、查新、评估', 'Voucher: testing, instruments, novelty search, assessment',
   '小微企业和科技型中小企业购买检测分析、大型仪器共享、科技查新、科技评估和成果鉴定服务，由创新券按比例支付。',
   'Small and micro firms and technology SMEs buy testing, use of large instruments, novelty searches, assessments and appraisals; the voucher pays a share.'),
  ('V-RND', 20, 'VOUCHER', 'POOL-V', '创新券·委托开发、合作开发、工业设计', 'Voucher: commissioned and cooperative R&D, design',
   '小微企业和科技型中小企业委托高校院所和企业研究院开发、合作开发或工业设计，由创新券按比例支付；10 万元及以上的合同须经技术合同登记。',
   'Small and micro firms and technology SMEs have research, development or design done; the voucher pays a share. Contracts from 100,000 yuan on must be registered as technology contracts.'),
  ('V-TEAM', 30, 'VOUCHER', 'POOL-V', '创新券·创客和创业团队', 'Voucher: makers and start-up teams',
   '尚未注册企业的创业团队，核心成员不少于 3 人，由备案的众创空间或孵化器代为办理。',
   'Teams of at least three that are not incorporated yet; a registered maker space or incubator acts for them.'),
  ('V-TIER', 40, 'VOUCHER', 'POOL-V', '创新券·分段抵扣', 'Voucher: tiered share',
   '由采用分段办法的区县实施：费用 1 万元以内全额抵扣，超出部分抵扣 50%，单次最高 2 万元。',
   'In counties that adopted tiers: fees up to 10,000 yuan are paid in full and half of what is above, at most 20,000 yuan each time.');

-- The excluded kinds of testing belong to V-TEST too, so that its rule refuses them and says why.
insert into measure_service (measure_code, service_kind)
select measure.code, kind.code
  from (values ('V-TEST'), ('V-TEAM'), ('V-TIER')) as measure(code), service_kind kind
 where kind.code in ('TESTING', 'INSTRUMENT', 'NOVELTY_SEARCH', 'ASSESSMENT', 'APPRAISAL',
                     'MANDATORY_TESTING', 'STATUTORY_TESTING', 'BATCH_TESTING');
insert into measure_service (measure_code, service_kind)
select measure.code, kind.code
  from (values ('V-RND'), ('V-TEAM'), ('V-TIER')) as measure(code), service_kind kind
 where kind.code in ('COMMISSIONED_RND', 'COOPERATIVE_RND', 'DESIGN');

insert into rule_version (id, measure_code, number, effective_from, source, source_status)
select nextval('rule_version_id'), code, 1, date '2017-01-01', '示范数据：参照各地创新券管理办法整理，待核定', 'SAMPLE'
  from measure where measure_group = 'POOL-V' order by position;

-- Amounts in rules are whole fen; an unknown fact makes a condition unknown, never false.
insert into rule_condition (id, rule_version_id, stage, position, code, expression, text_zh, text_en)
select nextval('rule_condition_id'), v.id, c.stage, c.position, c.code, c.expression, c.text_zh, c.text_en
  from (values
    -- May this applicant ask?
    ('V-TEAM', 'ELIGIBLE', 10, 'team', 'applicant.kind == ''TEAM''',
     '由创业团队申领，企业不能申领', 'The applicant is a start-up team; firms cannot apply'),
    ('V-TEAM', 'ELIGIBLE', 20, 'members', 'team.members >= 3',
     '核心成员不少于 3 人', 'The team has at least three core members'),
    ('V-TEAM', 'ELIGIBLE', 30, 'not-incorporated', '!team.incorporated',
     '团队尚未注册企业', 'The team is not incorporated'),
    ('V-TEAM', 'ELIGIBLE', 40, 'hosted', 'team.hosted',
     '由备案的众创空间或孵化器代为办理', 'A registered maker space or incubator acts for the team'),
    ('V-TIER', 'ELIGIBLE', 5, 'tiers-adopted', '''V-TIER'' in round.measures',
     '注册地所在区县采用分段抵扣办法', 'The county of the registered address has adopted the tiered share'),
    ('V-TEST V-RND V-TIER', 'ELIGIBLE', 10, 'legal-person', 'firm.creditCodeType in [''91'', ''93'', ''12'', ''51'', ''52'', ''53'']',
     '申请单位是独立法人：信用代码前两位为 91、93、12、51、52 或 53（个体工商户 92 不能申领）',
     'The applicant is a legal person: its credit code begins with 91, 93, 12, 51, 52 or 53 (individual businesses, 92, cannot apply)'),
    ('V-TEST V-RND V-TIER', 'ELIGIBLE', 20, 'county', 'firm.county in round.counties',
     '注册地在批次服务的区县', 'The registered address lies in a county that the round serves'),
    ('V-TEST V-RND V-TIER', 'ELIGIBLE', 30, 'size', 'firm.size in [''SMALL'', ''MICRO''] || firm.technologySme',
     '属于小型、微型企业，或在科技型中小企业名录内',
     'The firm is small or micro, or is in the register of technology SMEs'),
    ('V-TEST V-RND V-TIER', 'ELIGIBLE', 40, 'not-barred', '!firm.barred',
     '没有在惩戒期内的失信记录', 'No bar for a breach of trust is in force'),
    -- May the voucher be used for this contract?
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 10, 'voucher-valid', 'voucher.active && today <= voucher.expires',
     '创新券在有效期内（含到期日）', 'The voucher is valid; its last day counts'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 20, 'provider', 'provider.registered',
     '服务机构在登记名录内', 'The provider is on the list of registered providers'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 30, 'unrelated', '!order.relatedParty',
     '双方没有股权、隶属、共建关系', 'Firm and provider are not linked by shares, subordination or joint foundation'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 40, 'service', '!(order.service in round.excludedServices)',
     '服务不属于强制检测、法定检测、批量检测等排除项目',
     'The service is not among the excluded ones such as mandatory, statutory or batch testing'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 50, 'contract-date',
     'order.contractDate >= voucher.issued && order.contractDate <= voucher.expires',
     '合同签订日在创新券发放日至到期日之间', 'The contract was signed between the voucher''s day of issue and its last day'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 60, 'contract-not-future', 'order.contractDate <= today',
     '合同签订日不晚于今天', 'The contract date is not in the future'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 70, 'contract-unused', '!order.contractUsed',
     '该合同没有用于其他创新券或补助', 'The contract has not been used for another voucher or subsidy'),
    ('V-TEST V-RND V-TEAM V-TIER', 'ORDERABLE', 80, 'not-project-funded', '!order.projectFunded',
     '合同内容上一年度没有获得市级科技计划项目资助', 'No city project of the year before funded the same work'),
    ('V-RND', 'ORDERABLE', 90, 'technology-contract',
     'order.groupSum < round.registrationFrom || order.technologyContract',
     '达到规定金额的开发、设计合同（含同一事项的拆分合同合计）已办理技术合同登记',
     'R&D and design contracts from the set amount on, parts of one matter added up, are registered as technology contracts'),
    -- May this redemption be paid?
    ('V-TEST V-RND V-TEAM V-TIER', 'PAYABLE', 10, 'contract-copy', 'claim.contractCopy',
     '已提交服务合同', 'The service contract is handed in'),
    ('V-TEST V-RND V-TEAM V-TIER', 'PAYABLE', 20, 'result-report', 'claim.resultReport',
     '已提交结果报告', 'The report on the result is handed in'),
    ('V-TEST V-RND V-TEAM V-TIER', 'PAYABLE', 30, 'payment-proof', 'claim.paymentProof',
     '已提交付款凭证', 'The proof of payment is handed in'),
    ('V-TEST V-RND V-TEAM V-TIER', 'PAYABLE', 40, 'invoices', 'claim.invoiceTotal > 0',
     '已登记发票', 'Invoices are entered')
  ) as c(measures, stage, position, code, expression, text_zh, text_en)
  join rule_version v on v.measure_code = any (string_to_array(c.measures, ' ')) and v.number = 1
 order by v.id, c.stage, c.position;
