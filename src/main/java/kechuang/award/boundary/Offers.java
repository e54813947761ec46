package kechuang.award.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
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
  @Inject
  private Event<Tiding> told;

  /**
   * Takes an own offer at the amount the person saw. If less is left by now, {@link AmountChanged} says how much; if it
   * went in the same moment, {@link kechuang.ledger.entity.CapReached}. Nothing is written then, and the caller
   * {@link #renew renews} the offer.
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
      throw new RuleViolation("application.more-than-offered", application.getAmount()).about("expectedAmount");
    }
    var offer = left(application, round, wish);
    if (wish.isMoreThan(offer.amount())) {
      throw new AmountChanged(offer.amount());
    }
    return issuing.issue(application, round, wish, act).getId();
  }

  /**
   * After a taking that failed, and when that is undone: offers again what is left now (decision 13).
   *
   * @return what the person is told
   */
  @RolesAllowed("applicant")
  public AmountChanged renew(long id) {
    var application = applications.own(id);
    application.mustBeOffered(acts.now().day());
    var round = em.find(Round.class, application.getRoundId());
    var offer = left(application, round, application.getAmount());
    if (application.getAmount().isMoreThan(offer.amount())) {
      var act = acts.now("ledger.limit." + offer.limit());
      issuing.offer(application, offer, issuing.answerBy(round, act), act);
    }
    return new AmountChanged(offer.amount());
  }

  private VoucherMoney.Offer left(Application application, Round round, Money wish) {
    var offer = money.mostFor(application, round, wish);
    if (offer.amount().isZero()) {
      throw new RuleViolation("round.nothing-left", "ledger.limit." + offer.limit());
    }
    return offer;
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
    var application = em.find(Application.class, id);
    application.lapse(act);
    told.fire(Tiding.of(TidingKind.OFFER_LAPSED, Whom.organisation(application.getOrganisationId()),
        application.getNumber(), application.getVersion(), application.getNumber()));
    return true;
  }
}
