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
import kechuang.application.boundary.SupportApproved;
import kechuang.application.entity.SupportRequest;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardGrounds;
import kechuang.fault.RuleViolation;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Organisations;
import kechuang.scheme.entity.Entitlement;

/** Makes an award of an application that was approved, and commits its money as the last thing that happens. */
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
  private BankAccounts bankAccounts;
  @Inject
  private Organisations organisations;

  /** Hears of an approved application in the same transaction. */
  @PermitAll
  public void award(@Observes SupportApproved approved) {
    var request = em.find(SupportRequest.class, approved.requestId());
    var account = bankAccounts.current(request.getOrganisationId())
        .orElseThrow(() -> new RuleViolation("support.no-bank-account"));
    var act = approved.act();
    var award = Award.decided(PublicNumber.of('B', act.day().getYear(), nextNumber()),
        organisations.get(request.getOrganisationId()), grounds(request, approved.judged()), request, account.getId(), act);
    em.persist(award);
    em.flush();
    terms.lockGrounds(award, act.day());
    money.commit(award, terms.of(award), terms.carried(award));
  }

  private static AwardGrounds grounds(SupportRequest request, Entitlement judged) {
    return new AwardGrounds(judged.verdict(), judged.calculation(), request.getMatter(), request.getPolicyYear());
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('award_number')").getSingleResult()).longValue();
  }
}
