package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import kechuang.application.boundary.ApplicationAccepted;
import kechuang.application.entity.Application;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.scheme.entity.Round;

/** Makes a voucher of an application that was accepted, or an offer if less is left than was accepted. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Issuing {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private VoucherMoney money;
  @EJB
  private Calendars calendars;
  @Inject
  private Event<Tiding> told;

  /** Hears of an accepted application in the same transaction. */
  @PermitAll
  public void decide(@Observes ApplicationAccepted accepted) {
    var application = em.find(Application.class, accepted.applicationId());
    var round = em.find(Round.class, application.getRoundId());
    var offer = money.mostFor(application, round, accepted.amount());
    if (offer.amount().isZero()) {
      throw new RuleViolation("round.nothing-left", "ledger.limit." + offer.limit());
    }
    var act = round.isFirstCome() && application.getCountyDecidedBy() == null
        ? accepted.act().byTheRules(null) : accepted.act();
    if (accepted.amount().isMoreThan(offer.amount())) {
      offer(application, offer, answerBy(round, act), act);
    } else {
      issue(application, round, accepted.amount(), act);
    }
  }

  /** Offers what is left, for the reason that no more is. */
  @PermitAll
  public void offer(Application application, VoucherMoney.Offer offer, LocalDate answerBy, Act act) {
    application.offer(act.saying("ledger.limit." + offer.limit()), offer.amount(), answerBy);
    told.fire(Tiding.of(TidingKind.APPLICATION_OFFERED, Whom.organisation(application.getOrganisationId()),
        application.getNumber(), application.getVersion(), application.getNumber(), offer.amount(), answerBy));
  }

  /** The last day on which the firm can take an offer that is made now. */
  @PermitAll
  public LocalDate answerBy(Round round, Act act) {
    return calendars.workingDays().plus(act.day(), round.getOfferAnswerDays());
  }

  /** Commits the money and issues the voucher; the commit is the last thing that happens. */
  @PermitAll
  public Voucher issue(Application application, Round round, Money amount, Act act) {
    application.award(act, amount);
    var expires = round.expiryOf(act.day());
    var voucher = new Voucher(PublicNumber.of('V', round.getFiscalYear(), nextNumber()), application, amount,
        expires, round.redeemBy(expires), act);
    em.persist(voucher);
    told.fire(Tiding.of(TidingKind.VOUCHER_ISSUED, Whom.organisation(application.getOrganisationId()), voucher.getNumber(),
        voucher.getVersion(), voucher.getNumber(), amount, expires));
    money.issue(voucher, round);
    return voucher;
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('voucher_number')").getSingleResult()).longValue();
  }
}
