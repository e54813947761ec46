package kechuang.payment.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.award.boundary.AwardMoney;
import kechuang.award.boundary.VoucherMoney;
import kechuang.award.entity.Award;
import kechuang.award.entity.Instalment;
import kechuang.award.entity.InstalmentState;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.FourEyes;
import kechuang.lifecycle.Act;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.payment.entity.PaymentLine;
import kechuang.payment.entity.PaymentLineState;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.review.boundary.Jurisdiction;

/**
 * The payment list of each level. That level's own maker marks what the bank did, its own checker confirms; only then
 * does money move on the books (decision 18).
 */
@Stateless
public class Payments {

  private static final int PAYMENT_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private CurrentAccount account;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private Memberships memberships;
  @EJB
  private Organisations organisations;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private VoucherMoney money;
  @EJB
  private AwardMoney awardMoney;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /**
   * The maker marks a line as paid by the bank under a reference; refused while the account is not the payee's own, by the
   * name that the county confirmed.
   */
  @RolesAllowed("payment-maker")
  public void markPaid(long id, long version, String reference) {
    var line = ofMyLevel(id, version);
    var payee = confirmedPayee(line);
    if (!bankAccounts.get(line.getBankAccountId()).matchesHolder(payee.getName())) {
      throw new RuleViolation("payment.holder-differs", payee.getName());
    }
    refuseKnownReference(line, reference);
    line.markPaid(reference, acts.now());
  }

  /** The maker marks a line as sent back by the bank, with the bank's reason. */
  @RolesAllowed("payment-maker")
  public void markReturned(long id, long version, String reason) {
    ofMyLevel(id, version).markReturned(acts.now(reason));
  }

  /** Another person of the same level confirms the mark; now the books follow the bank. */
  @RolesAllowed("payment-checker")
  public PaymentLineState confirm(long id, long version) {
    var known = ofMyLevel(id, version);
    return known.getInstalmentId() == null ? confirmOfClaim(known, version) : confirmOfAward(known, version);
  }

  private PaymentLineState confirmOfClaim(PaymentLine known, long version) {
    var claim = em.find(Claim.class, known.getClaimId(), LockModeType.PESSIMISTIC_WRITE);
    var line = marked(known.getId(), version);
    var act = acts.now();
    var moneyMoves = line.confirm(act);
    follow(claim, line, act);
    em.flush();
    if (moneyMoves) {
      tell(claim, line);
      book(line, act);
    }
    return line.getState();
  }

  private PaymentLineState confirmOfAward(PaymentLine known, long version) {
    var part = em.find(Instalment.class, known.getInstalmentId());
    var award = em.find(Award.class, part.getAward().getId(), LockModeType.PESSIMISTIC_WRITE);
    var line = marked(known.getId(), version);
    var act = acts.now();
    var moneyMoves = line.confirm(act);
    follow(award, part, line, act);
    em.flush();
    if (moneyMoves) {
      tell(award, line);
      book(award, line, act);
    }
    return line.getState();
  }

  private void follow(Award award, Instalment part, PaymentLine line, Act act) {
    if (line.getState() == PaymentLineState.PAID && part.getState() == InstalmentState.DUE && othersPaid(line)) {
      award.settle(part, act);
    } else if (line.getState() == PaymentLineState.RETURNED_BY_BANK && part.getState() == InstalmentState.PAID) {
      award.reopen(part, calendars.workingDays().plus(act.day(), PAYMENT_DAYS), act);
    }
  }

  private void tell(Award award, PaymentLine line) {
    var whom = Whom.organisation(line.getPayeeId());
    var stamp = line.getId() + "/" + line.getVersion();
    told.fire(line.isPosted()
        ? Tiding.of(TidingKind.AWARD_PAID, whom, award.getNumber(), stamp, award.getNumber(), line.getAmount())
        : Tiding.of(TidingKind.AWARD_SENT_BACK, whom, award.getNumber(), stamp, award.getNumber(), line.getAmount(),
            line.getReason()));
  }

  private void book(Award award, PaymentLine line, Act act) {
    var key = "line:" + line.getId() + ":" + line.getAttempt();
    if (line.isPosted()) {
      keepReference(line);
      awardMoney.pay(award, line.getBudgetId(), line.getAmount(), "pay:" + key, act.day());
    } else {
      awardMoney.cameBack(award, line.getBudgetId(), line.getAmount(), "return:" + key, act.day());
    }
  }

  /** Each level's part is told, as it comes and as it comes back. */
  private void tell(Claim claim, PaymentLine line) {
    var whom = Whom.organisation(line.getPayeeId());
    var stamp = line.getId() + "/" + line.getVersion();
    told.fire(line.isPosted()
        ? Tiding.of(TidingKind.PAYMENT_MADE, whom, claim.getId(), stamp, claim.getNumber(), line.getAmount())
        : Tiding.of(TidingKind.PAYMENT_RETURNED, whom, claim.getId(), stamp, claim.getNumber(), line.getAmount(),
            line.getReason()));
  }

  private void follow(Claim claim, PaymentLine line, Act act) {
    if (line.getState() == PaymentLineState.PAID && claim.getState() == ClaimState.DUE && othersPaid(line)) {
      claim.settle(act);
    } else if (line.getState() == PaymentLineState.RETURNED_BY_BANK && claim.getState() == ClaimState.PAID) {
      claim.reopen(act, calendars.workingDays().plus(act.day(), PAYMENT_DAYS));
    }
  }

  private boolean othersPaid(PaymentLine line) {
    var what = line.getInstalmentId() == null ? "l.claimId" : "l.instalmentId";
    return em.createQuery("select count(l) from PaymentLine l where " + what + " = :what and l.id <> :line"
        + " and l.state not in :done", Long.class)
        .setParameter("what", line.getInstalmentId() == null ? line.getClaimId() : line.getInstalmentId())
        .setParameter("line", line.getId())
        .setParameter("done", List.of(PaymentLineState.PAID, PaymentLineState.STOPPED)).getSingleResult() == 0;
  }

  private void book(PaymentLine line, Act act) {
    var voucher = em.find(Voucher.class, line.getVoucherId());
    var key = "line:" + line.getId() + ":" + line.getAttempt();
    if (line.isPosted()) {
      keepReference(line);
      money.pay(voucher, line.getBudgetId(), line.getAmount(), "pay:" + key, act.day());
    } else {
      money.bankReturned(voucher, line.getBudgetId(), line.getAmount(), "return:" + key, act.day());
    }
  }

  /** Another person finds the mark wrong; the line stands as before it. */
  @RolesAllowed("payment-checker")
  public void putBack(long id, long version, String note) {
    marked(id, version).putBack(acts.now(note));
  }

  /** For the second person, who stands in for the first no more than being that one. */
  private PaymentLine marked(long id, long version) {
    var line = ofMyLevel(id, version);
    fourEyes.mustBeAnother(line.getMarkedBy(), line.getMarkedOn());
    return line;
  }

  /** Puts a line that the bank sent back on the list again, to the payee's present account. */
  @RolesAllowed("payment-maker")
  public void reissue(long id, long version) {
    var line = ofMyLevel(id, version);
    confirmedPayee(line);
    var act = acts.now();
    var present = bankAccounts.current(line.getPayeeId())
        .orElseThrow(() -> new RuleViolation("claim.no-bank-account"));
    line.reissue(present.getId(), calendars.workingDays().plus(act.day(), PAYMENT_DAYS), act);
  }

  /** A firm that says something new about itself, its name perhaps, gets nothing until its county has looked. */
  private Organisation confirmedPayee(PaymentLine line) {
    var payee = organisations.get(line.getPayeeId());
    if (payee.isFirm() && !payee.isConfirmed()) {
      throw new RuleViolation("payment.payee-unconfirmed", payee.getName());
    }
    return payee;
  }

  private void refuseKnownReference(PaymentLine line, String reference) {
    var known = em.createQuery("select count(l) from PaymentLine l where l.level = :level and l.owner = :owner"
        + " and l.bankReference = :reference and l.id <> :line", Long.class)
        .setParameter("level", line.getLevel()).setParameter("owner", line.getOwner())
        .setParameter("reference", reference == null ? "" : reference.strip()).setParameter("line", line.getId())
        .getSingleResult();
    if (known > 0 || paidBefore(line, reference)) {
      throw new RuleViolation("payment.reference-used", reference);
    }
  }

  /** What the bank once paid under this reference, the line itself included, though it came back since. */
  private boolean paidBefore(PaymentLine line, String reference) {
    return !em.createNativeQuery("select 1 from payment_reference where level = ?1 and owner = ?2 and reference = ?3")
        .setParameter(1, line.getLevel()).setParameter(2, line.getOwner())
        .setParameter(3, reference == null ? "" : reference.strip()).getResultList().isEmpty();
  }

  private void keepReference(PaymentLine line) {
    em.createNativeQuery("insert into payment_reference (level, owner, reference, payment_line_id) values (?1, ?2, ?3, ?4)")
        .setParameter(1, line.getLevel()).setParameter(2, line.getOwner()).setParameter(3, line.getBankReference())
        .setParameter(4, line.getId()).executeUpdate();
  }

  private PaymentLine ofMyLevel(long id, long version) {
    var line = em.find(PaymentLine.class, id);
    if (line == null || !isMyLevel(line)) {
      throw new NotFound("payment line", id);
    }
    refuseOwnOrder(line);
    line.mustBe(version);
    return line;
  }

  /** Who pays belongs to neither side of the order: one gets the money, the other its service. */
  private void refuseOwnOrder(PaymentLine line) {
    if (line.getInstalmentId() != null) {
      memberships.refuseOwn(line.getPayeeId());
      return;
    }
    var order = em.createQuery("select o from ServiceOrder o, Claim c where c.id = :claim and o.id = c.serviceOrderId",
        ServiceOrder.class).setParameter("claim", line.getClaimId()).getSingleResult();
    memberships.refuseOwn(order.getOrganisationId());
    memberships.refuseOwn(order.getProviderId());
  }

  private boolean isMyLevel(PaymentLine line) {
    return account.countyCode().map(line.getOwner()::equals).orElse(Jurisdiction.isCity(line.getOwner()));
  }
}
