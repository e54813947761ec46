package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.award.entity.Voucher;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.NewestFirst;
import kechuang.review.boundary.Jurisdiction;

/** The register of service orders, as far as the caller may see it: both sides of an order, offices, the auditor. */
@Stateless
public class OrderRegister {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private Caller caller;
  @EJB
  private Memberships memberships;
  @EJB
  private Jurisdiction jurisdiction;

  /** A page, the newest first. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public List<ServiceOrder> page(OrderSelection selection, OptionalLong before, int size) {
    var reach = jurisdiction.reach();
    return new NewestFirst<>(em, ServiceOrder.class).having("state", selection.state())
        .when("e.voucherId in (select v.id from Voucher v where v.number = :voucher)", "voucher", selection.voucher())
        .when("(e.organisationId in :own or e.providerId in :own)", "own", reach.organisations())
        .when("e.voucherId in (select v.id from Voucher v where v.countyCode = :county)", "county", reach.county())
        .page(before, size);
  }

  /** The numbers of the vouchers that these orders are placed on, by the voucher's id. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Map<Long, String> vouchers(List<ServiceOrder> some) {
    var ids = some.stream().map(ServiceOrder::getVoucherId).distinct().toList();
    return ids.isEmpty() ? Map.of() : em.createQuery("select v from Voucher v where v.id in :ids", Voucher.class)
        .setParameter("ids", ids).getResultList().stream().collect(Collectors.toMap(Voucher::getId, Voucher::getNumber));
  }

  /** What live claims draw on these orders' holds, by the order's id, in yuan; orders without a claim are left out. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  @SuppressWarnings("unchecked")
  public Map<Long, Money> claimed(List<ServiceOrder> some) {
    List<Object[]> rows = em.createNativeQuery("select service_order_id, sum(amount) from claim"
        + " where state <> 'REJECTED' and service_order_id = any(cast(string_to_array(?1, ',') as bigint[])) group by 1")
        .setParameter(1, some.stream().map(order -> order.getId().toString()).collect(Collectors.joining(",")))
        .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> ((Number) row[0]).longValue(),
        row -> new Money((BigDecimal) row[1])));
  }

  /** What the caller, as a side of this order, may do with it now. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public Set<ServiceOrderEventKind> allowed(ServiceOrder order) {
    var allowed = new LinkedHashSet<>(order.allowed(role -> switch (role) {
      case "applicant" -> caller.is(role) && memberships.isOwn(order.getOrganisationId());
      case "provider" -> caller.is(role) && memberships.isOwn(order.getProviderId());
      default -> false;
    }));
    if (allowed.contains(ServiceOrderEventKind.CANCEL) && !orders.claimed(order.getId()).isZero()) {
      allowed.remove(ServiceOrderEventKind.CANCEL);
    }
    return allowed;
  }
}
