package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.Submissions;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.platform.boundary.Acts;
import kechuang.scheme.entity.Round;

/** Taking an offer. An offer commits nothing; taking it is a new guarded commit (decision 13). */
@Stateless
public class Offers {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Applications applications;
  @EJB
  private Submissions submissions;
  @EJB
  private Issuing issuing;
  @EJB
  private VoucherMoney money;
  @EJB
  private Acts acts;
  @EJB
  private Offers self;

  /**
   * Takes an own offer at the amount the person saw. If less is left by now, a new offer of that is made and
   * {@link AmountChanged} says how much it is.
   *
   * @return the voucher's id
   */
  @RolesAllowed("applicant")
  public long accept(long id, long version, Money expected) {
    var application = applications.own(id, version);
    if (application.getState() != ApplicationState.OFFERED) {
      throw new Conflict("application.no-offer");
    }
    submissions.mustStillQualify(application, acts.now());
    var round = em.find(Round.class, application.getRoundId());
    var wish = expected == null ? application.getAmount() : expected;
    if (wish.isZero() || wish.isMoreThan(application.getAmount())) {
      throw new RuleViolation("application.more-than-offered", application.getAmount());
    }
    var offer = money.mostFor(application, round, wish);
    if (offer.amount().isZero()) {
      throw new RuleViolation("round.nothing-left", "ledger.limit." + offer.limit());
    }
    if (wish.isMoreThan(offer.amount())) {
      self.renew(id, offer);
      throw new AmountChanged(offer.amount());
    }
    return issuing.issue(application, round, wish, acts.now()).getId();
  }

  /** Offers again what is left now, in a transaction of its own, so that the refusal does not undo it. */
  @RolesAllowed("applicant")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void renew(long id, VoucherMoney.Offer offer) {
    applications.own(id).offer(acts.now("ledger.limit." + offer.limit()), offer.amount());
  }
}
