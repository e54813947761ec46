package kechuang.inbox.boundary;

import java.util.List;
import java.util.Locale;
import kechuang.claim.boundary.ClaimCases;
import kechuang.organisation.boundary.FactConfirmation;
import kechuang.review.boundary.ReviewCases;

/**
 * What can wait for somebody: who does it, where it is done, and how the database finds it. Each query answers key,
 * subject, detail in Chinese and in English, amount, last day; its parameters are the office's region (?1), the caller's
 * organisation (?2) and account (?3). Nobody is asked to decide on an organisation he or she belongs to, nor to take the
 * second step after the first.
 */
public enum TaskKind {

  APPLICATION_REVIEW("county-officer", "review.applications", "/review/application.xhtml?number=", """
      select a.number, o.name, r.name_zh, r.name_en, a.amount, a.due_on
        from application a left join organisation o on o.id = a.organisation_id left join round r on r.id = a.round_id
       where a.state = 'SUBMITTED' and a.county_code = ?1""" + TaskScope.notMyOwn("a.organisation_id")),

  APPLICATION_DECIDE("office", "review.applications", "/review/application.xhtml?number=", """
      select a.number, o.name, r.name_zh, r.name_en, a.amount, a.due_on
        from application a left join organisation o on o.id = a.organisation_id join round r on r.id = a.round_id
       where a.state = 'COUNTY_APPROVED' and r.owner = ?1""" + TaskScope.byAnother("a.county_decided_by")
      + TaskScope.notMyOwn("a.organisation_id")),

  SUPPORT_CHECK("county-officer", "review.supports", "/review/support.xhtml?number=", """
      select s.number, o.name, m.name_zh, m.name_en, nullif(s.amount, 0), s.due_on
        from support_request s join organisation o on o.id = s.organisation_id join measure m on m.code = s.measure_code
       where s.state = 'SUBMITTED' and s.county_code = ?1""" + TaskScope.NOT_MY_OWN),

  SUPPORT_DECIDE("office", "review.supports", "/review/support.xhtml?number=", """
      select s.number, o.name, m.name_zh, m.name_en, nullif(s.amount, 0), s.due_on
        from support_request s join organisation o on o.id = s.organisation_id join measure m on m.code = s.measure_code
       where s.state = 'CHECKED' and s.step_by is null and s.owner = ?1""" + TaskScope.byAnother("s.checked_by")
      + TaskScope.NOT_MY_OWN),

  SUPPORT_STEP("county-officer", "review.supports", "/review/support.xhtml?number=", """
      select s.number, o.name, m.name_zh, m.name_en, nullif(s.amount, 0), s.due_on
        from support_request s join organisation o on o.id = s.organisation_id join measure m on m.code = s.measure_code
       where s.state = 'CHECKED' and s.step_by = 'COUNTY' and s.county_code = ?1""" + TaskScope.NOT_MY_OWN),

  SUPPORT_STEP_OF_OFFICE("office", "review.supports", "/review/support.xhtml?number=", """
      select s.number, o.name, m.name_zh, m.name_en, nullif(s.amount, 0), s.due_on
        from support_request s join organisation o on o.id = s.organisation_id join measure m on m.code = s.measure_code
       where s.state = 'CHECKED' and s.step_by = 'OFFICE' and s.owner = ?1""" + TaskScope.NOT_MY_OWN),

  ADMISSION("county-officer", "organisation.list", "/organisation/confirm.xhtml?id=", """
      select o.id::text, o.name, o.credit_code, o.credit_code, null::numeric, null::date
        from organisation o where o.admission = 'PENDING' and o.kind <> 'TEAM' and o.county_code = ?1"""
      + TaskScope.NOT_MY_OWN),

  TEAM_DECIDE("county-officer", "organisation.list", "/organisation/team.xhtml?id=", """
      select o.id::text, o.name, h.name, h.name, null::numeric, null::date
        from organisation o join organisation h on h.id = o.host_id
       where (o.admission = 'PENDING' or o.admission = 'ADMITTED' and o.facts_state = 'DECLARED')
         and o.county_code = ?1""" + TaskScope.NOT_MY_OWN),

  FACTS_CONFIRM("county-officer", "organisation.list", "/organisation/confirm.xhtml?id=", """
      select o.id::text, o.name, o.credit_code, o.credit_code, null::numeric, null::date
        from organisation o where o.kind = 'FIRM' and o.facts_state = 'DECLARED' and o.admission = 'ADMITTED'
         and o.county_code = ?1"""
      + TaskScope.NOT_MY_OWN),

  ACCOUNT_CONFIRM("county-officer", "organisation.list", "/organisation/confirm.xhtml?id=", """
      select o.id::text, o.name, b.bank, b.bank, null::numeric, null::date
        from bank_account b join organisation o on o.id = b.organisation_id
       where b.state = 'PROPOSED' and o.county_code = ?1""" + TaskScope.NOT_MY_OWN),

  ACCOUNT_FROM_ELSEWHERE("programme-manager", "organisation.list", "/organisation/confirm.xhtml?id=", """
      select o.id::text, o.name, b.bank, b.bank, null::numeric, null::date
        from bank_account b join organisation o on o.id = b.organisation_id
       where b.state = 'PROPOSED' and o.county_code is null and ?1 like '%00'""" + TaskScope.NOT_MY_OWN),

  REGISTER_CONFIRM("county-officer", "registry.registers", "/registry/entry.xhtml?id=", """
      select e.id::text, e.name, case when e.parties = '' then e.year::text else e.entry_key end,
             case when e.parties = '' then e.year::text else e.entry_key end, null::numeric, null::date
        from register_entry e left join organisation o on o.credit_code = e.credit_code and o.admission <> 'REJECTED'
       where e.state = 'DECLARED' and coalesce(o.county_code, e.county_code) = ?1""" + TaskScope.notMyOwn("coalesce(o.id, 0)")),

  CLAIM_CHECK("county-officer", "claim.reviews", "/claim/review.xhtml?id=", """
      select c.id::text, o.name, c.number, c.number, c.amount, c.due_on
        from claim c join organisation o on o.id = c.redeemer_id
       where c.state = 'SUBMITTED' and c.county_code = ?1""" + TaskScope.OF_NO_SIDE_OF_MINE),

  CLAIM_APPROVE("office", "claim.reviews", "/claim/review.xhtml?id=", """
      select c.id::text, o.name, c.number, c.number, c.amount, c.due_on
        from claim c join organisation o on o.id = c.redeemer_id join voucher v on v.id = c.voucher_id
        join round r on r.id = v.round_id
       where c.state = 'CHECKED' and r.owner = ?1""" + TaskScope.byAnother("c.checked_by")
      + TaskScope.OF_NO_SIDE_OF_MINE),

  CLAIM_AGREE("finance-reviewer", "claim.reviews", "/claim/review.xhtml?id=", """
      select c.id::text, o.name, c.number, c.number, c.amount, c.due_on
        from claim c join organisation o on o.id = c.redeemer_id join voucher v on v.id = c.voucher_id
        join round r on r.id = v.round_id
       where c.state = 'APPROVED' and r.joint_review and c.agreed_by is null and r.owner = ?1""" + TaskScope.byAnother("c.checked_by") + TaskScope.byAnother("c.approved_by") + TaskScope.OF_NO_SIDE_OF_MINE),

  CLAIM_MINUTES("office", "claim.minutes", "/claim/minutes.xhtml?number=", """
      select c.number, o.name, r.name_zh, r.name_en, c.amount, c.due_on
        from claim c join organisation o on o.id = c.redeemer_id join voucher v on v.id = c.voucher_id
        join round r on r.id = v.round_id where c.state = 'APPROVED' and c.minutes_number is null and r.owner = ?1"""
      + TaskScope.OF_NO_SIDE_OF_MINE),

  PUBLISH("office", "claim.publish", "/claim/publish.xhtml?number=", """
      select c.number, o.name, r.name_zh, r.name_en, c.amount, c.due_on
        from claim c join organisation o on o.id = c.redeemer_id join voucher v on v.id = c.voucher_id
        join round r on r.id = v.round_id where c.state = 'APPROVED' and c.minutes_number is not null
         and (c.agreed_by is not null or not r.joint_review) and r.owner = ?1""" + TaskScope.OF_NO_NOTICE_OF_MINE),

  AWARD_PUBLISH("office", "claim.publish", "/claim/publish.xhtml?measure=", """
      select m.code, m.name_zh, m.code, m.code, nullif(sum(a.amount), 0), null::date
        from award a join measure m on m.code = a.measure_code
       where a.state = 'COMMITTED' and a.owner = ?1 and not exists (select from award own where own.measure_code = m.code
         and own.state = 'COMMITTED' and own.owner = ?1 and own.organisation_id in (select b.organisation_id
           from organisation_member b where b.account_id = ?3)) group by m.code"""),

  AWARD_CALL("county-officer", "award.calls", "/award/benefit.xhtml?number=", """
      select a.number, o.name, m.name_zh, m.name_en, a.amount, a.due_on
        from award a join organisation o on o.id = a.organisation_id join measure m on m.code = a.measure_code
       where a.state = 'UNANSWERED' and a.county_code = ?1""" + TaskScope.NOT_MY_OWN),

  AWARD_LIST("programme-manager", "award.lists", "/award/list.xhtml?id=", """
      select l.id::text, m.name_zh, m.code, m.code, (select sum(amount) from award where list_id = l.id), null::date
        from award_list l join measure m on m.code = l.measure_code
       where l.state = 'PROPOSED' and l.owner = ?1""" + TaskScope.byAnother("l.proposed_by")),

  AGREEMENT_DRAFT("office", "award.benefits", "/award/agreement.xhtml?number=", """
      select a.number, o.name, m.name_zh, m.name_en, a.amount, null::date
        from award a join organisation o on o.id = a.organisation_id join measure m on m.code = a.measure_code
       where a.state = 'GRANTED' and m.instrument in ('GRANT', 'EQUITY', 'PURCHASE') and a.owner = ?1
         and not exists (select from agreement g where g.award_id = a.id)""" + TaskScope.NOT_MY_OWN),

  MILESTONE_CHECK("office", "award.benefits", "/award/agreement.xhtml?number=", """
      select a.number, o.name, s.title, s.title, null::numeric, null::date
        from milestone s join agreement g on g.award_id = s.award_id join award a on a.id = s.award_id
        join organisation o on o.id = a.organisation_id
       where s.state = 'REPORTED' and g.state = 'SIGNED' and a.owner = ?1""" + TaskScope.NOT_MY_OWN),

  AGREEMENT_ANSWER("office", "award.benefits", "/award/agreement.xhtml?number=", """
      select a.number, o.name, k.reason, k.reason, null::numeric, null::date
        from agreement_ask k join award a on a.id = k.award_id join organisation o on o.id = a.organisation_id
       where k.state = 'ASKED' and a.owner = ?1""" + TaskScope.NOT_MY_OWN),

  HOLDING_ENTER("office", "award.holdings", "/award/holding.xhtml?number=", """
      select a.number, o.name, m.name_zh, m.name_en, a.amount, null::date
        from award a join organisation o on o.id = a.organisation_id
        join measure m on m.code = a.measure_code and m.instrument = 'EQUITY'
       where a.owner = ?1 and exists (select from instalment i where i.award_id = a.id and i.state = 'PAID')
         and not exists (select from holding h where h.award_id = a.id)""" + TaskScope.NOT_MY_OWN),

  HOLDING_EXIT("office", "award.holdings", "/award/holding.xhtml?number=", """
      select a.number, o.name, h.buyer, h.buyer, h.price, null::date
        from holding h join award a on a.id = h.award_id join organisation o on o.id = a.organisation_id
       where h.state = 'LEAVING' and a.owner = ?1""" + TaskScope.byAnother("h.proposed_by") + TaskScope.NOT_MY_OWN),

  SPOT_CHECK("office", "claim.spotchecks", "/claim/spotcheck.xhtml?id=", """
      select s.id::text, o.name, n.number, n.number, c.amount, n.ends_on
        from spot_check s join claim c on c.id = s.claim_id join organisation o on o.id = c.redeemer_id
        join notice n on n.id = s.notice_id join round r on r.id = n.round_id
       where (s.result = 'DRAWN' and r.owner = ?1
              or s.result in ('APPOINTED', 'RECORDED') and ?3 in (s.first_inspector, s.second_inspector)
                 and s.recorded_by is distinct from ?3)""" + TaskScope.OF_NO_SIDE_OF_MINE),

  OBJECTION("office", "claim.objections", "/claim/objection.xhtml?id=", """
      select b.id::text, o.name, b.number, b.number, c.amount, b.answer_by
        from objection b join notice n on n.id = b.notice_id join notice_line c on c.notice_id = n.id
         and c.claim_id is not distinct from b.claim_id and c.award_id is not distinct from b.award_id
        left join claim k on k.id = c.claim_id left join award w on w.id = c.award_id
        join organisation o on o.id = coalesce(k.redeemer_id, c.organisation_id)
       where b.state in ('LODGED', 'ACCEPTED') and n.owner = ?1 and k.approved_by is distinct from ?3
         and w.decided_by is distinct from ?3 and w.agreed_by is distinct from ?3
        """ + TaskScope.byAnother("b.lodged_by") + TaskScope.OF_NO_PARTY_OF_MINE),

  PAY("payment-maker", "payment.lines", "/payment/lines.xhtml?number=", """
      select c.number, o.name, c.number, c.number, l.amount, l.due_on
        from payment_line l join payment_case c on c.line_id = l.id join organisation o on o.id = l.payee_id
       where l.owner = ?1 and l.state in ('DUE', 'RETURNED_BY_BANK')""" + TaskScope.OF_NO_PARTY_OF_MINE),

  PAYMENT_CONFIRM("payment-checker", "payment.lines", "/payment/lines.xhtml?number=", """
      select c.number, o.name, c.number, c.number, l.amount, l.due_on
        from payment_line l join payment_case c on c.line_id = l.id join organisation o on o.id = l.payee_id
       where l.owner = ?1 and l.state = 'MARKED'""" + TaskScope.byAnother("l.marked_by")
      + TaskScope.OF_NO_PARTY_OF_MINE),

  RECOVER("payment-maker", "payment.recoveries", "/payment/recoveries.xhtml?number=", """
      select c.number, o.name, c.number, c.number, b.amount, b.pay_by
        from recovery b join recovery_case c on c.recovery_id = b.id join organisation o on o.id = b.payee_id
       where b.owner = ?1 and b.state = 'OPEN'""" + TaskScope.OF_NO_PARTY_OF_MINE),

  RECOVERY_CONFIRM("payment-checker", "payment.recoveries", "/payment/recoveries.xhtml?number=", """
      select c.number, o.name, c.number, c.number, b.amount, b.pay_by
        from recovery b join recovery_case c on c.recovery_id = b.id join organisation o on o.id = b.payee_id
       where b.owner = ?1 and b.state = 'MARKED'""" + TaskScope.byAnother("b.marked_by") + TaskScope.OF_NO_PARTY_OF_MINE),

  ROUND_IN_FORCE("programme-manager", "scheme.rounds", "/scheme/round.xhtml?id=", """
      select r.id::text, r.name_zh, r.code, r.code, r.pool, r.opens_on
        from round r where r.state = 'PROPOSED' and r.owner = ?1""" + TaskScope.byAnother("r.proposed_by")),

  POLICY_PUBLISH("programme-manager", "scheme.documents", "/scheme/document.xhtml?id=", """
      select d.id::text, d.title_zh, coalesce(d.document_number, ''), coalesce(d.document_number, ''), null::numeric, null::date
        from policy_document d where d.state = 'PROPOSED' and d.owner = ?1""" + TaskScope.byAnother("d.proposed_by")),

  POLICY_REPEAL("programme-manager", "scheme.documents", "/scheme/document.xhtml?id=", """
      select d.id::text, d.title_zh, d.repeal_reason, d.repeal_reason, null::numeric, null::date
        from policy_document d where d.state = 'REPEAL_PROPOSED' and d.owner = ?1"""
      + TaskScope.byAnother("d.repeal_proposed_by")),

  RULE_IN_FORCE("programme-manager", "scheme.measures", "/scheme/measure.xhtml?id=", """
      select v.id::text, m.name_zh, m.code, m.code, null::numeric, v.effective_from
        from rule_version v join measure m on m.code = v.measure_code
       where v.state = 'PROPOSED' and v.owner = ?1""" + TaskScope.byAnother("v.proposed_by")),

  RULE_END("programme-manager", "scheme.measures", "/scheme/measure.xhtml?id=", """
      select v.id::text, m.name_zh, m.code, m.code, null::numeric, v.end_proposed
        from rule_version v join measure m on m.code = v.measure_code
       where v.end_proposed is not null and v.ended_by is null and v.owner = ?1""" + TaskScope.byAnother("v.end_proposed_by")),

  PROVIDER_REVIEW("programme-manager", "provider.listings", "/provider/listing.xhtml?id=", """
      select o.id::text, o.name, o.credit_code, o.credit_code, null::numeric, null::date
        from provider_listing l join organisation o on o.id = l.provider_id
       where l.state = 'APPLIED' and ?1 = '330600'""" + TaskScope.NOT_MY_OWN),

  PROVIDER_IN_FORCE("programme-manager", "provider.listings", "/provider/listing.xhtml?id=", """
      select o.id::text, o.name, l.proposal_reason, l.proposal_reason, null::numeric, l.proposal_from
        from provider_listing l join organisation o on o.id = l.provider_id
       where l.proposal is not null and ?1 = '330600'""" + TaskScope.byAnother("l.proposed_by")
      + TaskScope.NOT_MY_OWN),

  PROVIDER_SERVICE("programme-manager", "provider.listings", "/provider/listing.xhtml?id=", """
      select o.id::text, o.name, k.name_zh, k.name_en, s.price_from, null::date
        from provider_service s join provider_listing l on l.provider_id = s.provider_id
        join organisation o on o.id = l.provider_id join service_kind k on k.code = s.service_kind
       where s.state = 'PROPOSED' and l.state in ('LISTED', 'SUSPENDED') and ?1 = '330600'""" + TaskScope.NOT_MY_OWN),

  NEED_REVIEW("county-officer", "market.needs", "/market/need.xhtml?number=", """
      select n.number, o.name, n.title, n.title, null::numeric, null::date
        from need n join organisation o on o.id = n.organisation_id
       where n.state = 'SUBMITTED' and n.county_code = ?1""" + TaskScope.NOT_MY_OWN),

  NEED_ANSWER("programme-manager", "market.demand", "/market/need.xhtml?number=", """
      select n.number, o.name, n.title, n.title, null::numeric, null::date
        from need n join organisation o on o.id = n.organisation_id
       where n.state = 'OPEN' and n.kind = 'POLICY' and n.region = ?1""" + TaskScope.NOT_MY_OWN),

  HOST_REWARD("programme-manager", "claim.rewards", "/claim/rewards.xhtml?year=", """
      select l.fiscal_year::text, l.fiscal_year::text, '', '',
             (select sum(amount) from host_reward_line where list_id = l.id), null::date
        from host_reward_list l where l.state = 'PROPOSED' and ?1 = '330600'""" + TaskScope.byAnother("l.proposed_by")),

  PROVIDER_NEW("provider", "provider.apply", "/provider/apply.xhtml?id=", """
      select o.id::text, o.name, o.credit_code, o.credit_code, null::numeric, null::date
        from organisation o where o.id = ?2 and o.kind = 'PROVIDER' and o.listed_from is null
         and not exists (select from provider_listing l where l.provider_id = o.id)"""),

  PROVIDER_RETURNED("provider", "provider.apply", "/provider/apply.xhtml?id=", """
      select o.id::text, o.name, l.question, l.question, null::numeric, null::date
        from provider_listing l join organisation o on o.id = l.provider_id where o.id = ?2 and l.state = 'RETURNED'"""),

  ADMISSION_PAPERS("applicant", "organisation.profile", "/organisation/admission.xhtml?id=", """
      select o.id::text, o.name, coalesce(o.admission_note, o.credit_code), coalesce(o.admission_note, o.credit_code),
             null::numeric, null::date
        from organisation o where o.id = ?2 and o.admission in ('REGISTERED', 'RETURNED')"""),

  JOIN_REQUEST("redeemer", "organisation.members", "/organisation/members.xhtml?request=", """
      select r.id::text, r.name, r.login, r.login, null::numeric, r.expires_on
        from join_request r join organisation o on o.id = r.organisation_id
        join organisation_member m on m.organisation_id = o.id and m.account_id = ?3 and m.administrator
       where r.organisation_id = ?2 and r.state = 'OPEN' and o.admission = 'ADMITTED'"""),

  OUTBOX("administrator", "inbox.outbox", "/inbox/outbox.xhtml?text=", """
      select a.login, a.login, o.subject, o.subject, null::numeric, null::date
        from outbox o join account a on a.id = o.account_id where o.state in ('FAILED', 'UNKNOWN')"""),

  FACTS_QUERIED("applicant", "organisation.profile", "/organisation/profile.xhtml?id=", """
      select o.id::text, o.facts_note, o.name, o.name, null::numeric, null::date
        from organisation o where o.id = ?2 and o.facts_state = 'QUERIED'"""),

  REGISTER_MEND("applicant", "registry.own", "/registry/entry.xhtml?id=", """
      select e.id::text, coalesce(v.note, o.name), coalesce(e.year::text, e.entry_key), coalesce(e.year::text, e.entry_key), null::numeric, null::date
        from register_entry e join organisation o on o.id = ?2
         and o.credit_code = case when e.kind in ('LOAN', 'INSURANCE') then e.parties else e.credit_code end
        left join lateral (select note from register_entry_event x where x.entry_id = e.id and x.event = 'REFUSE'
                            order by x.id desc limit 1) v on true
       where e.state = 'REFUSED'"""),

  TEAM_MEND("applicant", "organisation.profile", "/organisation/teams.xhtml?id=", """
      select o.id::text, o.name, coalesce(o.facts_note, o.admission_note), coalesce(o.facts_note, o.admission_note),
             null::numeric, null::date
        from organisation o where o.host_id = ?2
         and (o.admission = 'RETURNED' or o.admission = 'ADMITTED' and o.facts_state = 'QUERIED')"""),

  OFFER("applicant", "application.list", "/award/offer.xhtml?application=", """
      select a.number, r.name_zh, a.number, a.number, a.amount, a.due_on
        from application a join round r on r.id = a.round_id where a.state = 'OFFERED' and""" + TaskScope.OF_OURS),

  AWARD("applicant", "award.benefits", "/award/benefit.xhtml?number=", """
      select a.number, m.name_zh, a.number, a.number, a.amount, case a.state when 'OFFERED' then a.due_on end
        from award a join measure m on m.code = a.measure_code
       where a.state in ('OFFERED', 'UNANSWERED') and""" + TaskScope.OF_OURS),

  AGREEMENT_SIGN("applicant", "award.benefits", "/award/agreement.xhtml?number=", """
      select a.number, m.name_zh, a.number, a.number, a.amount, null::date
        from agreement g join award a on a.id = g.award_id join measure m on m.code = a.measure_code
       where g.state = 'DRAFT' and""" + TaskScope.OF_OURS),

  /** From a month before its day. */
  MILESTONE_REPORT("applicant", "award.benefits", "/award/agreement.xhtml?number=", """
      select a.number, s.title, a.number, a.number, null::numeric, s.planned_on
        from milestone s join agreement g on g.award_id = s.award_id join award a on a.id = s.award_id
       where g.state = 'SIGNED' and s.state in ('PLANNED', 'RECTIFY') and s.planned_on <= business_day() + 30
         and not exists (select from milestone b where b.award_id = s.award_id and b.position < s.position and b.state <> 'PASSED')
         and""" + TaskScope.OF_OURS),

  SUPPORT_RETURNED("applicant", "application.supports", "/application/support.xhtml?number=", """
      select a.number, m.name_zh, a.number, a.number, a.amount, a.due_on
        from support_request a join measure m on m.code = a.measure_code where a.state = 'RETURNED' and"""
      + TaskScope.OF_OURS),

  SUPPORT_DRAFT("applicant", "application.supports", "/application/support.xhtml?number=", """
      select a.number, m.name_zh, a.number, a.number, a.amount, null::date
        from support_request a join measure m on m.code = a.measure_code where a.state = 'DRAFT' and"""
      + TaskScope.OF_OURS),

  APPLICATION_RETURNED("applicant", "application.list", "/application/edit.xhtml?number=", """
      select a.number, r.name_zh, a.number, a.number, a.amount, a.due_on
        from application a join round r on r.id = a.round_id where a.state = 'RETURNED' and""" + TaskScope.OF_OURS),

  APPLICATION_DRAFT("applicant", "application.list", "/application/edit.xhtml?number=", """
      select a.number, r.name_zh, a.number, a.number, a.requested, r.closes_on
        from application a join round r on r.id = a.round_id where a.state = 'DRAFT' and""" + TaskScope.OF_OURS),

  NEED_DRAFT("applicant", "market.needs", "/market/edit.xhtml?number=", """
      select n.number, n.title, n.number, n.number, null::numeric, null::date
        from need n where n.state = 'DRAFT' and n.organisation_id = ?2"""),

  NEED_RETURNED("applicant", "market.needs", "/market/edit.xhtml?number=", """
      select n.number, n.title, n.reason, n.reason, null::numeric, null::date
        from need n where n.state = 'RETURNED' and n.organisation_id = ?2"""),

  NEED_OFFERS("applicant", "market.needs", "/market/need.xhtml?number=", """
      select n.number, n.title, n.number, n.number, null::numeric, n.open_until
        from need n where n.state = 'OPEN' and n.organisation_id = ?2
         and exists (select from need_offer f where f.need_id = n.id and f.state = 'OFFERED')"""),

  NEED_SETTLE("applicant", "market.needs", "/market/need.xhtml?number=", """
      select n.number, n.title, n.number, n.number, null::numeric, null::date
        from need n where n.state = 'MATCHED' and n.organisation_id = ?2"""),

  CLAIM_RETURNED("redeemer", "claim.claims", "/claim/redeem.xhtml?claim=", """
      select c.id::text, f.name, c.number, c.number, c.amount, c.due_on
        from claim c join service_order s on s.id = c.service_order_id join organisation f on f.id = s.organisation_id
       where c.redeemer_id = ?2 and c.state = 'RETURNED'"""),

  ORDER_CONFIRM("provider", "claim.orders", "/claim/orderview.xhtml?id=", """
      select s.id::text, f.name, s.subject, s.subject, s.contract_gross, s.answer_by
        from service_order s join organisation f on f.id = s.organisation_id
       where s.provider_id = ?2 and s.state = 'PLACED'"""),

  ORDER_CLAIM("redeemer", "claim.orders", "/claim/redeem.xhtml?order=", """
      select s.id::text, case when r.redeemer = 'PROVIDER' then f.name else p.name end, s.subject, s.subject,
             s.hold - coalesce(d.claimed, 0), v.redeem_by
        from service_order s join organisation f on f.id = s.organisation_id join organisation p on p.id = s.provider_id
        join voucher v on v.id = s.voucher_id join round r on r.id = v.round_id
        left join lateral (select sum(amount) as claimed from claim c
                            where c.service_order_id = s.id and c.state <> 'REJECTED') d on true
       where s.state = 'CONFIRMED' and s.hold > coalesce(d.claimed, 0)
         and case r.redeemer when 'PROVIDER' then s.provider_id else coalesce(f.host_id, f.id) end = ?2""");

  private static final List<String> OUTSIDE = List.of("applicant", "provider", "redeemer", "administrator");

  private final String role;
  private final String menu;
  private final String page;
  private final String query;

  TaskKind(String role, String menu, String page, String query) {
    this.role = role;
    this.menu = menu;
    this.page = page;
    this.query = query;
  }

  String role() {
    return role;
  }

  /** The menu entry that counts it. */
  public String menu() {
    return menu;
  }

  /** The page that lists all of them, from the root of the portal. */
  public String getList() {
    return "/" + menu.replace('.', '/') + ".xhtml";
  }

  /** The address of the page it is done on, up to the key. */
  public String page() {
    return page;
  }

  /** Whether an office does it, whose officers take it in hand. */
  public boolean isOffices() {
    return !OUTSIDE.contains(role);
  }

  /** As cases in hand are kept: one that goes to the next step in the same office stays in the same hands. */
  public String handled() {
    return switch (this) {
      case APPLICATION_REVIEW, APPLICATION_DECIDE -> ReviewCases.KIND;
      case CLAIM_CHECK, CLAIM_APPROVE, CLAIM_AGREE -> ClaimCases.KIND;
      case FACTS_CONFIRM, TEAM_DECIDE -> FactConfirmation.KIND;
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  String query() {
    return query;
  }
}
