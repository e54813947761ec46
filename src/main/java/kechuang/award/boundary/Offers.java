package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.Submissions;
import kechuang.application.entity.Application;
import kechuang.fault.RuleViolation;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.scheme.entity.Round;

/** Taking an offer in time. An offer commits nothing; taking it is a new guarded commit (decision 13). */
@Stateless
public class Offers {

  private static final Overdue UNANSWERED = new Overdue("application t", "t.state = 'OFFERED' and t.due_on < ?1");

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
    var act = acts.now();
    application.mustBeOffered(act.day());
    submissions.mustStillQualify(application, act);
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
    return issuing.issue(application, round, wish, act).getId();
  }

  /** Offers again what is left now, in a transaction of its own, so that the refusal does not undo it. */
  @RolesAllowed("applicant")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void renew(long id, VoucherMoney.Offer offer) {
    var application = applications.own(id);
    var act = acts.now("ledger.limit." + offer.limit());
    application.offer(act, offer.amount(), issuing.answerBy(em.find(Round.class, application.getRoundId()), act));
  }

  /** Offers that were not answered in time. */
  @RolesAllowed("system")
  public List<Long> unanswered() {
    return UNANSWERED.all(em, acts.now().day());
  }

  /** Ends such an offer, and the application with it; false if it is none, or another node does it. */
  @RolesAllowed("system")
  public boolean lapse(long id) {
    var act = acts.now("application.offer-lapsed");
    if (!UNANSWERED.take(em, id, act.day())) {
      return false;
    }
    em.find(Application.class, id).lapse(act);
    return true;
  }
}
