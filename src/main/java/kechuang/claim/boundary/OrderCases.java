package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/** One order with all that its page shows, for those who may see it. */
@Stateless
public class OrderCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Redeemers redeemers;
  @EJB
  private Orders orders;
  @EJB
  private ClaimList claims;
  @EJB
  private Organisations organisations;
  @EJB
  private ReferenceLists lists;
  @EJB
  private AccountNames names;
  @EJB
  private Memberships memberships;
  @EJB
  private Caller caller;
  @EJB
  private BusinessClock clock;

  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public OrderCase get(long id) {
    var order = orders.visible(id);
    var voucher = em.find(Voucher.class, order.getVoucherId());
    var round = em.find(Round.class, voucher.getRoundId());
    var claimed = orders.claimed(id);
    return new OrderCase(order, voucher, round, organisations.get(order.getOrganisationId()),
        organisations.get(order.getProviderId()), lists.serviceKind(order.getServiceKind()).orElseThrow(), claimed,
        claims.ofOrder(id), Verdict.read(order.getFacts(), order.getTrace()), names.behind(order.getEvents()),
        may(order, claimed), redeemable(order, voucher, round, claimed));
  }

  /** The id of the order with this number; whether the caller may see it is asked with the id. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public long idOf(String number) {
    return em.createQuery("select o.id from ServiceOrder o where o.number = :number", Long.class)
        .setParameter("number", number).getResultStream().findFirst()
        .orElseThrow(() -> new NotFound("order", number));
  }

  /** What the table of moves allows, and the two sides may do with their own only. */
  private Set<ServiceOrderEventKind> may(ServiceOrder order, Money claimed) {
    var may = EnumSet.noneOf(ServiceOrderEventKind.class);
    may.addAll(order.allowed(role -> caller.is(role) && !role.equals("system")));
    if (!claimed.isZero()) {
      may.remove(ServiceOrderEventKind.CANCEL);
    }
    return may;
  }

  private boolean redeemable(ServiceOrder order, Voucher voucher, Round round, Money claimed) {
    var redeemer = redeemers.of(order, round);
    return order.getState() == ServiceOrderState.CONFIRMED && order.getHold().isMoreThan(claimed)
        && !clock.today().isAfter(voucher.getRedeemBy()) && memberships.isOwn(redeemer)
        && (caller.is("applicant") || caller.is("provider"));
  }
}
