package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import kechuang.award.boundary.VoucherMoney;
import kechuang.award.boundary.Vouchers;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.Ruling;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.ledger.entity.CapReached;
import kechuang.ledger.entity.CeilingKind;
import kechuang.lifecycle.Act;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Admissions;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;

/** Service orders: the firm places, the provider answers, the voucher holds the money in between. */
@Stateless
public class Orders {

  private static final Overdue UNANSWERED = new Overdue("service_order t", "t.state = 'PLACED' and t.answer_by < ?1");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private OrderQuotes quotes;
  @EJB
  private Organisations organisations;
  @EJB
  private Admissions admissions;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Vouchers vouchers;
  @EJB
  private VoucherMoney money;
  @EJB
  private DuplicateKeys duplicates;
  @EJB
  private Calendars calendars;
  @EJB
  private Caller caller;
  @EJB
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /**
   * Places an order on an own voucher; the hold is the last thing that happens. If less is available than the person
   * saw, nothing is written and {@link AmountChanged} says what is.
   *
   * @return the order's id
   */
  @RolesAllowed("applicant")
  public long place(PlaceOrder command) {
    var owner = command.voucher() == null ? memberships.ownOrganisationId()
        : vouchers.own(command.voucher()).getOrganisationId();
    admissions.mustBeAdmitted(owner);
    organisations.oneAtATime(owner);
    var plan = quotes.plan(command);
    var quote = plan.quote();
    mustStand(quote, command.expectedAmount());
    var act = acts.now();
    var order = order(plan, command.service(), act);
    em.persist(order);
    var firm = organisations.get(plan.voucher().getOrganisationId());
    ContractKeys.of(plan.provider(), organisations.legalPerson(firm), plan.terms())
        .forEach(key -> duplicates.take(DuplicateKind.CONTRACT, key.key(), key.number(), key.field(),
            DuplicateHolder.ORDER, order.getId(), act.day()));
    tell(TidingKind.ORDER_PLACED, order.getProviderId(), order, order.getNumber(), firm.getName(), order.getAnswerBy());
    hold(plan.voucher(), order, act);
    return order.getId();
  }

  /** Whoever saw another amount is told what is left, also if that is nothing; that alone is no mistake of the order's. */
  private static void mustStand(OrderQuote quote, Money expected) {
    var wrong = quote.problems().stream().anyMatch(problem -> !problem.key().equals("voucher.empty"));
    if (wrong || !quote.isPossible() && (expected == null || expected.equals(quote.hold()))) {
      throw new Problems(quote.problems());
    }
    if (expected != null && !expected.equals(quote.hold())) {
      throw new AmountChanged(quote.hold());
    }
  }

  private ServiceOrder order(OrderQuotes.Plan plan, String service, Act act) {
    var verdict = plan.quote().verdict();
    var ruling = new Ruling(verdict.measure(), verdict.ruleVersionId(), verdict.factsText(), verdict.traceText());
    var number = PublicNumber.of('O', act.day().getYear(), nextNumber());
    return new ServiceOrder(number, plan.voucher(), plan.provider().getId(), service, plan.terms(), plan.quote().hold(),
        ruling, plan.quote().splittingSum(),
        calendars.workingDays().plus(act.day(), plan.round().getOrderAnswerDays()), act);
  }

  private void hold(Voucher voucher, ServiceOrder order, Act act) {
    try {
      money.hold(voucher, order.getHold(), order.getId(), act.day());
    } catch (CapReached reached) {
      if (reached.limit().equals(CeilingKind.VOUCHER.name())) {
        throw new AmountChanged(reached.left());
      }
      throw reached;
    }
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('service_order_number')").getSingleResult()).longValue();
  }

  /** The provider takes the order on. */
  @RolesAllowed("provider")
  public void confirm(long id, long version) {
    var order = ofProvider(id, version);
    order.confirm(acts.now());
    tell(TidingKind.ORDER_CONFIRMED, order.getOrganisationId(), order, order.getNumber(), providerOf(order));
  }

  /** The provider does not; what was held goes back. */
  @RolesAllowed("provider")
  public void refuse(long id, long version, String reason) {
    var order = ofProvider(id, version);
    var act = acts.now(reason);
    order.refuse(act);
    tell(TidingKind.ORDER_REFUSED, order.getOrganisationId(), order, order.getNumber(), providerOf(order), act.note());
    end(order, act);
  }

  /** The firm gives the order up, as long as nothing was claimed on it. */
  @RolesAllowed("applicant")
  public void cancel(long id, long version, String reason) {
    var order = locked(id);
    if (!memberships.isOwn(order.getOrganisationId())) {
      throw new NotFound("order", id);
    }
    order.mustBe(version);
    var act = acts.now(reason);
    order.cancel(act, !claimed(id).isZero());
    tell(TidingKind.ORDER_CANCELLED, order.getProviderId(), order, order.getNumber(),
        organisations.get(order.getOrganisationId()).getName());
    end(order, act);
  }

  /** Orders whose provider did not answer in time. */
  @RolesAllowed("system")
  public List<Long> unanswered() {
    return UNANSWERED.all(em, acts.now().day());
  }

  /** Lets an order lapse whose provider did not answer in time; false if it does not any more, or another node does it. */
  @RolesAllowed("system")
  public boolean lapse(long id) {
    var act = acts.now();
    if (!UNANSWERED.take(em, id, act.day())) {
      return false;
    }
    var order = em.find(ServiceOrder.class, id);
    order.lapse(act);
    tellBoth(TidingKind.ORDER_LAPSED, order);
    end(order, act);
    return true;
  }

  /** Both sides hear that the order ended without either's doing. */
  @PermitAll
  public void tellBoth(TidingKind kind, ServiceOrder order) {
    tell(kind, order.getOrganisationId(), order, order.getNumber());
    tell(kind, order.getProviderId(), order, order.getNumber());
  }

  private void tell(TidingKind kind, long organisation, ServiceOrder order, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(organisation), order.getId(), order.getVersion(), values));
  }

  private String providerOf(ServiceOrder order) {
    return organisations.get(order.getProviderId()).getName();
  }

  private void end(ServiceOrder order, Act act) {
    duplicates.free(DuplicateHolder.ORDER, order.getId());
    giveBackUnused(order, act);
  }

  /** Gives back what the order holds and its live claims do not need. */
  @PermitAll
  public void giveBackUnused(ServiceOrder order, Act act) {
    var unused = order.getHold().minus(claimed(order.getId()));
    money.giveBack(em.find(Voucher.class, order.getVoucherId()), unused, "end:order:" + order.getId(), act.day());
  }

  /** Gives back what a claim asks less than {@code before}, if its order is closed: nobody else could claim it. */
  @PermitAll
  public void giveBackFreed(ServiceOrder order, Claim claim, Money before, Act act) {
    money.giveBack(em.find(Voucher.class, order.getVoucherId()), order.freedBy(before, claim.getAmount()),
        "lowered:claim:" + claim.getId() + ":" + claim.getVersion(), act.day());
  }

  /** What the order's live claims draw on its hold together, in yuan. */
  @PermitAll
  public Money claimed(long orderId) {
    return new Money((BigDecimal) em.createNativeQuery("select coalesce(sum(amount), 0) from claim"
        + " where service_order_id = ?1 and state <> 'REJECTED'").setParameter(1, orderId).getSingleResult());
  }

  /** The order as it is in the database, held against everybody else until the end of the transaction. */
  @PermitAll
  public ServiceOrder locked(long id) {
    var order = em.find(ServiceOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (order == null) {
      throw new NotFound("order", id);
    }
    return order;
  }

  private ServiceOrder ofProvider(long id, long version) {
    var order = locked(id);
    if (!memberships.isOwn(order.getProviderId())) {
      throw new NotFound("order", id);
    }
    order.mustBe(version);
    return order;
  }

  /** An order as its firm, its provider, an office or the auditor may see it. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public ServiceOrder visible(long id) {
    var order = em.find(ServiceOrder.class, id);
    if (order == null || !maySee(order)) {
      throw new NotFound("order", id);
    }
    return order;
  }

  private boolean maySee(ServiceOrder order) {
    return caller.is("applicant") && memberships.isOwn(order.getOrganisationId())
        || caller.is("provider") && memberships.isOwn(order.getProviderId())
        || jurisdiction.mayRead(em.find(Voucher.class, order.getVoucherId()).getCountyCode());
  }
}
