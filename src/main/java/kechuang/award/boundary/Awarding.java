package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.application.boundary.SupportApproved;
import kechuang.application.entity.SupportRequest;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardGrounds;
import kechuang.award.entity.AwardState;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Organisations;
import kechuang.scheme.entity.Entitlement;

/**
 * Makes an award of an application that was approved, and commits its money as the last thing that happens; of a title it keeps
 * the place.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Awarding {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AwardTerms terms;
  @EJB
  private AwardMoney money;
  @EJB
  private Titles titles;
  @EJB
  private BankAccounts bankAccounts;
  @Inject
  private Organisations organisations;

  /** Hears of an approved application in the same transaction. */
  @PermitAll
  public void award(@Observes SupportApproved approved) {
    var request = em.find(SupportRequest.class, approved.requestId());
    var act = approved.act();
    var award = award(request, grounds(request, approved.judged()), act);
    if (award.givesTitle()) {
      titles.mustBeFree(award);
    } else {
      mustBeFirst(award);
    }
    em.persist(award);
    em.flush();
    terms.bindGrounds(award, act.day());
    if (award.givesTitle()) {
      titles.promise(award);
    } else {
      money.commit(award, terms.of(award), terms.carried(award));
    }
  }

  /** For one matter a measure gives once in a policy year. */
  private void mustBeFirst(Award award) {
    em.createQuery("select a.number from Award a where a.measureCode = :measure and a.organisationId = :organisation"
        + " and a.matter = :matter and a.policyYear = :year and a.state not in :nothing and a.amount > :zero", String.class)
        .setParameter("measure", award.getMeasureCode()).setParameter("organisation", award.getOrganisationId())
        .setParameter("matter", award.getMatter()).setParameter("year", award.getPolicyYear())
        .setParameter("nothing", List.of(AwardState.DECLINED, AwardState.SET_ASIDE, AwardState.REVOKED))
        .setParameter("zero", Money.ZERO).getResultStream().findFirst().ifPresent(number -> {
          throw new Conflict("award.given-already", number);
        });
  }

  private Award award(SupportRequest request, AwardGrounds grounds, Act act) {
    var number = PublicNumber.of('B', act.day().getYear(), nextNumber());
    var to = organisations.get(request.getOrganisationId());
    return titles.asked(request).map(title -> Award.ofTitle(number, to, grounds, request, title, act))
        .orElseGet(() -> Award.decided(number, to, grounds, request, account(request), act));
  }

  private long account(SupportRequest request) {
    return bankAccounts.current(request.getOrganisationId()).orElseThrow(() -> new RuleViolation("support.no-bank-account"))
        .getId();
  }

  private static AwardGrounds grounds(SupportRequest request, Entitlement judged) {
    return new AwardGrounds(judged.verdict(), judged.calculation(), request.getMatter(), request.getPolicyYear());
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('award_number')").getSingleResult()).longValue();
  }
}
