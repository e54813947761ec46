package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.ServiceRating;
import kechuang.claim.entity.Stars;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;

/** What firms think of services: the order's own firm alone, once a claim on it was paid, and once an order. */
@Stateless
public class Ratings {

  /** Working days in which a firm may think again. */
  static final int CHANGE_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Orders orders;
  @EJB
  private Memberships memberships;
  @EJB
  private Calendars calendars;
  @EJB
  private BusinessClock clock;
  @EJB
  private Caller caller;
  @EJB
  private Acts acts;

  /** The rating of an order that the caller may see. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public RatingCase of(long orderId) {
    var order = orders.visible(orderId);
    var rating = find(orderId);
    var rates = caller.is("applicant") && memberships.isOwn(order.getOrganisationId()) && isPaid(orderId)
        && rating.filter(one -> !one.isChangeableOn(clock.today())).isEmpty();
    var answers = caller.is("provider") && memberships.isOwn(order.getProviderId())
        && rating.filter(one -> one.getAnswer() == null).isPresent();
    return new RatingCase(rating.orElse(null), rates, answers);
  }

  /**
   * The firm rates the service of its order, or thinks again.
   *
   * @param version of the rating that was seen; of no meaning as long as there is none
   * @param words null if it says nothing besides
   */
  @RolesAllowed("applicant")
  public void rate(long orderId, long version, Stars stars, String words) {
    var order = orders.locked(orderId);
    if (!memberships.isOwn(order.getOrganisationId())) {
      throw new NotFound("order", orderId);
    }
    if (!isPaid(orderId)) {
      throw new RuleViolation("claim.rating.not-paid");
    }
    var before = find(orderId);
    if (before.isPresent()) {
      before.get().mustBe(version);
      before.get().change(stars, acts.now(words));
    } else {
      persist(order, stars, words);
    }
  }

  private void persist(ServiceOrder order, Stars stars, String words) {
    var act = acts.now(words);
    em.persist(new ServiceRating(order, stars, calendars.workingDays().plus(act.day(), CHANGE_DAYS), act));
  }

  /** The provider answers a rating of its service. */
  @RolesAllowed("provider")
  public void answer(long orderId, long version, String answer) {
    var order = orders.locked(orderId);
    var rating = find(orderId);
    if (!memberships.isOwn(order.getProviderId()) || rating.isEmpty()) {
      throw new NotFound("rating", orderId);
    }
    rating.get().mustBe(version);
    rating.get().answer(acts.now(answer));
  }

  private Optional<ServiceRating> find(long orderId) {
    return em.createQuery("select r from ServiceRating r where r.serviceOrderId = :order", ServiceRating.class)
        .setParameter("order", orderId).getResultStream().findFirst();
  }

  private boolean isPaid(long orderId) {
    return !em.createNativeQuery("select 1 from claim where service_order_id = ?1 and state = 'PAID' limit 1")
        .setParameter(1, orderId).getResultList().isEmpty();
  }
}
