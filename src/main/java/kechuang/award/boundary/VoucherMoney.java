package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kechuang.application.entity.Application;
import kechuang.award.entity.Voucher;
import kechuang.award.entity.VoucherState;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.CeilingKind;
import kechuang.ledger.entity.EntryKind;
import kechuang.ledger.entity.Posting;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundShare;

/**
 * How a voucher's money moves. Issuing commits its face value in the pool and the firm's year, and its cost in each
 * party's budget, in one act. A hold touches the voucher alone. What lapses goes back the way it came, and the voucher's
 * cap falls by it; so at every moment the caps of a round's vouchers add up to what its pool has committed and paid.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class VoucherMoney {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Ledger ledger;
  @EJB
  private Organisations organisations;

  /** The most that can be awarded now, up to {@code wish}, and the limit that made it less; read at one moment. */
  @PermitAll
  public Offer mostFor(Application application, Round round, Money wish) {
    var sharing = round.costSharing(application.getCountyCode());
    var left = ledger.left(List.of(firmYear(round, application.getOrganisationId()), pool(round)),
        sharing.parties().stream().map(RoundShare::getBudgetId).toList());
    var firmYear = left.get(0);
    var pool = left.get(1);
    var face = wish.min(firmYear).min(pool);
    var affordable = sharing.shares().largestWithin(face, left.subList(2, left.size()));
    var limit = affordable.equals(face) ? (pool.isMoreThan(firmYear) ? CeilingKind.FIRM_YEAR : CeilingKind.FACE_POOL)
        .name() : "BUDGET";
    return new Offer(affordable, limit);
  }

  /** What can be awarded, in yuan, and the limit that is the tightest. */
  public record Offer(Money amount, String limit) {
  }

  /** Commits a new voucher's face value and cost. */
  @PermitAll
  public void issue(Voucher voucher, Round round) {
    var face = voucher.getFace();
    var posting = new Posting("issue:application:" + voucher.getApplicationId(), EntryKind.COMMIT, "voucher",
        voucher.getId(), voucher.getIssuedOn())
        .ceiling(limit(round, CeilingKind.VOUCHER, voucher.getId(), "", face), Money.ZERO)
        .ceiling(firmYear(round, voucher.getOrganisationId()), face)
        .ceiling(pool(round), face);
    cost(posting, voucher, round, Money.ZERO, face);
    ledger.post(posting);
  }

  /** Holds part of a voucher for an order. */
  @PermitAll
  public void hold(Voucher voucher, Money amount, long order, LocalDate day) {
    ledger.post(new Posting("hold:order:" + order, EntryKind.COMMIT, "order", order, day)
        .ceiling(CeilingKind.VOUCHER, voucher.getId(), "", amount));
  }

  /**
   * Gives back what an order holds and no longer needs: to the voucher while it can still be used, else to the pool and
   * the budgets (decision 14).
   */
  @PermitAll
  public void giveBack(Voucher voucher, Money amount, String key, LocalDate day) {
    if (amount.isZero()) {
      return;
    }
    var posting = new Posting(key, EntryKind.RELEASE, "voucher", voucher.getId(), day);
    var expired = keep(voucher) == VoucherState.EXPIRED;
    if (expired || voucher.isPast(day)) {
      lapse(posting, voucher, amount, amount);
    } else {
      posting.ceiling(CeilingKind.VOUCHER, voucher.getId(), "", amount);
    }
    ledger.post(posting);
  }

  /** On expiry: what is neither spent nor held goes back to the pool and the budgets. */
  @PermitAll
  public Money expire(Voucher voucher, LocalDate day) {
    keep(voucher);
    var rest = ledger.voucher(voucher.getId()).left();
    if (!rest.isZero()) {
      var posting = new Posting("expire:voucher:" + voucher.getId(), EntryKind.RELEASE, "voucher", voucher.getId(), day);
      lapse(posting, voucher, Money.ZERO, rest);
      ledger.post(posting);
    }
    return rest;
  }

  /** One party has paid its line of a claim: face and cash move from committed to paid. */
  @PermitAll
  public void pay(Voucher voucher, long budget, Money amount, String key, LocalDate day) {
    ledger.post(onLine(EntryKind.PAY, voucher, budget, amount, key, day));
  }

  /** The bank sent a paid line back: everything moves back to committed; the pool does not grow. */
  @PermitAll
  public void bankReturned(Voucher voucher, long budget, Money amount, String key, LocalDate day) {
    ledger.post(onLine(EntryKind.RETURN, voucher, budget, amount, key, day));
  }

  private Posting onLine(EntryKind kind, Voucher voucher, long budget, Money amount, String key, LocalDate day) {
    var round = em.find(Round.class, voucher.getRoundId());
    return new Posting(key, kind, "voucher", voucher.getId(), day)
        .ceiling(CeilingKind.VOUCHER, voucher.getId(), "", amount)
        .ceiling(CeilingKind.FIRM_YEAR, voucher.getOrganisationId(), round.firmYearScope(), amount)
        .ceiling(CeilingKind.FACE_POOL, round.getId(), "", amount)
        .budget(budget, amount);
  }

  /** Takes {@code held} off the voucher's hold and {@code lapse} off its cap, and frees the pool and the budgets. */
  private void lapse(Posting posting, Voucher voucher, Money held, Money lapse) {
    keep(voucher);
    var round = em.find(Round.class, voucher.getRoundId());
    var cap = ledger.voucher(voucher.getId()).cap();
    posting.voucherLapse(voucher.getId(), held, lapse)
        .ceiling(CeilingKind.FIRM_YEAR, voucher.getOrganisationId(), round.firmYearScope(), lapse)
        .ceiling(CeilingKind.FACE_POOL, round.getId(), "", lapse);
    cost(posting, voucher, round, cap.minus(lapse), cap);
  }

  /**
   * Keeps every other release of this voucher waiting while its parts are worked out. A hold that slips in between makes
   * the posting fail on the voucher's cap, and nothing is written.
   *
   * @return the voucher's state now: the job may have ended it since this act began
   */
  private VoucherState keep(Voucher voucher) {
    return VoucherState.valueOf((String) em.createNativeQuery("select state from voucher where id = ?1 for no key update")
        .setParameter(1, voucher.getId()).getSingleResult());
  }

  private static void cost(Posting posting, Voucher voucher, Round round, Money before, Money after) {
    var sharing = round.costSharing(voucher.getCountyCode());
    var parts = sharing.between(before, after);
    for (int i = 0; i < parts.size(); i++) {
      posting.budget(sharing.parties().get(i).getBudgetId(), parts.get(i));
    }
  }

  private Posting.Limit firmYear(Round round, long applicant) {
    return limit(round, CeilingKind.FIRM_YEAR, applicant, round.firmYearScope(),
        round.yearCap(organisations.get(applicant)));
  }

  private static Posting.Limit pool(Round round) {
    return limit(round, CeilingKind.FACE_POOL, round.getId(), "", round.getPool());
  }

  private static Posting.Limit limit(Round round, CeilingKind kind, long subject, String scope, Money cap) {
    return new Posting.Limit(kind, subject, scope, cap, round.getFiscalYear(), round.getOwner());
  }
}
