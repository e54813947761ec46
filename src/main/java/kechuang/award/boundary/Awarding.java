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
import kechuang.fault.RuleViolation;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Organisations;
import kechuang.registry.boundary.RegisterLocks;
import kechuang.scheme.entity.Entitlement;

/**
 * Makes an award of an application that was approved, and commits its money as the last thing that happens. The firm's
 * returns of the year that is rewarded and of the year before are what it rests on: nobody corrects them afterwards.
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
  private BankAccounts bankAccounts;
  @EJB
  private RegisterLocks locks;
  @Inject
  private Organisations organisations;

  /** Hears of an approved application in the same transaction. */
  @PermitAll
  public void award(@Observes SupportApproved approved) {
    var request = em.find(SupportRequest.class, approved.requestId());
    var account = bankAccounts.current(request.getOrganisationId())
        .orElseThrow(() -> new RuleViolation("support.no-bank-account"));
    var act = approved.act();
    var to = organisations.get(request.getOrganisationId());
    var award = Award.decided(PublicNumber.of('B', act.day().getYear(), nextNumber()),
        to, grounds(request, approved.judged()), request, account.getId(), act);
    em.persist(award);
    locks.lockReturns(to.getCreditCode(), List.of(request.getPolicyYear() - 1, request.getPolicyYear()), award.getNumber());
    em.flush();
    money.commit(award, terms.of(award), terms.carried(award));
  }

  private static AwardGrounds grounds(SupportRequest request, Entitlement judged) {
    return new AwardGrounds(judged.verdict(), judged.calculation(), request.getMatter(), request.getPolicyYear());
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('award_number')").getSingleResult()).longValue();
  }
}
