package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ClaimTrace;
import kechuang.claim.entity.Ruling;
import kechuang.claim.entity.ServiceOrder;
import kechuang.correction.boundary.Corrections;
import kechuang.correction.entity.CaseKind;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;
import kechuang.money.AmountChanged;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Admissions;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Round;

/**
 * Claims of whoever the round lets redeem: the provider that deducted the voucher's part from its bill, or the firm that
 * paid in full. A claim reserves its amount from the order's hold from the moment it is handed in.
 */
@Stateless
public class Claims {

  /** The kind under which the documents of claims are kept. */
  public static final String OWNER_KIND = "claim";
  /** Working days of the county's check, of the approval, and to answer a return. */
  public static final int REVIEW_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Redeemers redeemers;
  @EJB
  private Orders orders;
  @EJB
  private ClaimQuotes quotes;
  @EJB
  private ClaimReviews reviews;
  @EJB
  private Corrections corrections;
  @EJB
  private Attachments attachments;
  @EJB
  private DuplicateKeys duplicates;
  @EJB
  private Memberships memberships;
  @EJB
  private Admissions admissions;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Calendars calendars;
  @EJB
  private Caller caller;
  @EJB
  private Acts acts;

  /** What a new claim on an order would come to; nothing is written. */
  @RolesAllowed({"applicant", "provider"})
  public ClaimQuote quote(long orderId, ClaimCommand command) {
    var order = orders.visible(orderId);
    mustRedeem(order);
    return quotes.quote(order, null, command.statement(), documents(command, null), acts.now().day());
  }

  /** What a returned claim would come to if it were handed in again like this. */
  @RolesAllowed({"applicant", "provider"})
  public ClaimQuote quoteAgain(long claimId, ClaimCommand command) {
    var claim = own(claimId);
    var order = orders.visible(claim.getServiceOrderId());
    return quotes.quote(order, claim, command.statement(), documents(command, claimId), acts.now().day());
  }

  /**
   * Hands in a claim. The order is held against every other claim on it, so that two at once never draw the same money;
   * if less is left than the person saw, nothing is written and {@link AmountChanged} says what is.
   *
   * @return the claim's id
   */
  @RolesAllowed({"applicant", "provider"})
  public long submit(long orderId, ClaimCommand command) {
    var order = orders.locked(orderId);
    var redeemer = mustRedeem(order);
    admissions.mustBeAdmitted(redeemer);
    order.mustTakeClaims();
    var act = acts.now();
    var voucher = em.find(Voucher.class, order.getVoucherId());
    voucher.mustTakeClaims(act.day());
    var quote = quotes.quote(order, null, command.statement(), documents(command, null), act.day());
    mustStand(quote, command);
    var claim = new Claim(PublicNumber.of('C', act.day().getYear(), nextNumber()), order, redeemer,
        voucher.getCountyCode());
    hand(claim, order, command, quote, act);
    em.persist(claim);
    take(claim, command, act);
    return claim.getId();
  }

  /**
   * Hands a returned claim in again. If its order was closed meanwhile, the claim can take what it drew before and no
   * more, and what it asks less now goes back at once.
   */
  @RolesAllowed({"applicant", "provider"})
  public void resubmit(long id, long version, ClaimCommand command) {
    var order = orders.locked(own(id).getServiceOrderId());
    var claim = own(id);
    claim.mustBe(version);
    admissions.mustBeAdmitted(claim.getRedeemerId());
    if (claim.getState() != ClaimState.RETURNED) {
      throw new Conflict("claim.not-returned");
    }
    var act = acts.now();
    if (claim.getDueOn() != null && act.day().isAfter(claim.getDueOn())) {
      em.find(Voucher.class, claim.getVoucherId()).mustTakeClaims(act.day());
    }
    var quote = quotes.quote(order, claim, command.statement(), documents(command, id), act.day());
    mustStand(quote, command);
    var before = claim.getAmount();
    duplicates.free(DuplicateHolder.CLAIM, id);
    hand(claim, order, command, quote, act);
    take(claim, command, act);
    corrections.answered(CaseKind.CLAIM, id, ClaimStated.of(claim, attachments.of(OWNER_KIND, id)));
    orders.giveBackFreed(order, claim, before, act);
  }

  /** Gives up a claim that came back; what it drew on the hold is free again. */
  @RolesAllowed({"applicant", "provider"})
  public void withdraw(long id, long version, String note) {
    var order = orders.locked(own(id).getServiceOrderId());
    var claim = own(id);
    claim.mustBe(version);
    var act = acts.now(note);
    claim.withdraw(act);
    reviews.release(claim, order, act);
  }

  /** The kinds of documents there are: those that came with the claim before, and the new ones. */
  private Set<String> documents(ClaimCommand command, Long claimId) {
    var before = claimId == null ? Stream.<Attachment>empty() : attachments.of(OWNER_KIND, claimId).stream();
    return Stream.concat(before, attachments.loose(command.attachments()).stream()).map(Attachment::getCategory)
        .collect(Collectors.toSet());
  }

  private static void mustStand(ClaimQuote quote, ClaimCommand command) {
    var computed = quote.computed().amount();
    var expected = command.expectedAmount();
    var wrong = quote.problems().stream().anyMatch(problem -> !problem.key().equals("claim.nothing-to-pay"));
    if (wrong || !quote.isPossible() && (expected == null || expected.equals(computed))) {
      throw new Problems(quote.problems());
    }
    if (expected != null && !expected.equals(computed)) {
      throw new AmountChanged(computed);
    }
  }

  private void hand(Claim claim, ServiceOrder order, ClaimCommand command, ClaimQuote quote, Act act) {
    var verdict = quote.verdict();
    claim.submit(command.statement(), quote.computed(),
        new Ruling(order.getMeasureCode(), verdict.ruleVersionId(), verdict.factsText(),
            ClaimTrace.of(verdict, quote.computed())),
        reviewEnd(act), act);
    claim.payTo(bankAccounts.current(claim.getRedeemerId()).orElseThrow().getId());
  }

  private void take(Claim claim, ClaimCommand command, Act act) {
    em.flush();
    attachments.bind(command.attachments(), OWNER_KIND, claim.getId());
    command.statement().invoices().forEach(invoice ->
        duplicates.take(DuplicateKind.INVOICE, invoice.number().key(), invoice.number().key(), "invoices",
            DuplicateHolder.CLAIM, claim.getId(), act.day()));
  }

  private LocalDate reviewEnd(Act act) {
    return calendars.workingDays().plus(act.day(), REVIEW_DAYS);
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('claim_number')").getSingleResult()).longValue();
  }

  /** The organisation that redeems on this order, which must be the caller's. */
  private long mustRedeem(ServiceOrder order) {
    var round = em.find(Round.class, em.find(Voucher.class, order.getVoucherId()).getRoundId());
    var redeemer = redeemers.of(order, round);
    if (!memberships.isOwn(redeemer)) {
      throw new NotFound("order", order.getId());
    }
    return redeemer;
  }

  private Claim own(long id) {
    var claim = em.find(Claim.class, id);
    if (claim == null || !memberships.isOwn(claim.getRedeemerId())) {
      throw new NotFound("claim", id);
    }
    return claim;
  }

  /** A claim as both sides of its order, an office or the auditor may see it. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Claim visible(long id) {
    var claim = em.find(Claim.class, id);
    if (claim == null || !maySee(claim)) {
      throw new NotFound("claim", id);
    }
    return claim;
  }

  private boolean maySee(Claim claim) {
    if (caller.is("applicant") || caller.is("provider")) {
      var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
      return memberships.isOwn(order.getOrganisationId()) || memberships.isOwn(order.getProviderId());
    }
    return jurisdiction.mayRead(claim.getCountyCode());
  }
}
