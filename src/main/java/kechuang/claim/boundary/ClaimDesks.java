package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.award.entity.Voucher;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimEventKind;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.money.Money;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.Round;

/** What a form for a claim begins with. To anybody but the redeemer there is no such form. */
@Stateless
public class ClaimDesks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Redeemers redeemers;
  @EJB
  private Orders orders;
  @EJB
  private Claims claims;
  @EJB
  private Attachments attachments;
  @EJB
  private Organisations organisations;
  @EJB
  private Memberships memberships;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private BusinessClock clock;

  /** For a new claim on an order. */
  @RolesAllowed({"applicant", "provider"})
  public ClaimDesk forOrder(long orderId) {
    var order = orders.visible(orderId);
    var left = order.left(orders.claimed(orderId));
    return desk(order, left, null, null, List.of(), obstacle(order, left));
  }

  /** For a claim that came back. */
  @RolesAllowed({"applicant", "provider"})
  public ClaimDesk again(long claimId) {
    var claim = claims.visible(claimId);
    var order = orders.visible(claim.getServiceOrderId());
    var left = order.leftFor(claim, orders.claimed(order.getId()));
    var obstacle = claim.getState() == ClaimState.RETURNED ? null : Problem.of("", "claim.not-returned");
    claim.getInvoices();
    return desk(order, left, claim, noteOf(claim), attachments.of(Claims.OWNER_KIND, claimId), obstacle);
  }

  private ClaimDesk desk(ServiceOrder order, Money left, Claim before, String note, List<Attachment> documents,
      Problem obstacle) {
    var voucher = em.find(Voucher.class, order.getVoucherId());
    var round = em.find(Round.class, voucher.getRoundId());
    var byProvider = round.getRedeemer() == Redeemer.PROVIDER;
    var redeemer = redeemers.of(order, round);
    if (!memberships.isOwn(redeemer)) {
      throw new NotFound("order", order.getId());
    }
    return new ClaimDesk(order, voucher, round, organisations.get(order.getOrganisationId()),
        organisations.get(order.getProviderId()), byProvider, left, before, note, documents,
        bankAccounts.current(redeemer).orElse(null), obstacle);
  }

  private Problem obstacle(ServiceOrder order, Money left) {
    try {
      order.mustTakeClaims();
      em.find(Voucher.class, order.getVoucherId()).mustTakeClaims(clock.today());
    } catch (RuleViolation refused) {
      return Problem.of("", refused.key(), refused.arguments());
    }
    return left.isZero() ? Problem.of("", "claim.nothing-to-pay", left) : null;
  }

  private static String noteOf(Claim claim) {
    return claim.getEvents().stream().filter(event -> event.getEvent().equals(ClaimEventKind.RETURN.name()))
        .reduce((first, second) -> second).map(LifecycleEvent::getNote).orElse(null);
  }
}
