package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.List;
import kechuang.award.entity.Notice;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/**
 * Public notices of approved claims. Publishing draws the sample for spot checks; when the notice is over, what nothing
 * stands against becomes due.
 */
@Stateless
public class Notices {

  private static final Overdue OVER = new Overdue("notice t", "t.state = 'OPEN' and t.ends_on < ?1");

  /** Working days between the end of a notice and payment. */
  public static final int PAYMENT_DAYS = 10;

  private static final SecureRandom SEEDS = new SecureRandom();

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Calendars calendars;
  @EJB
  private SpotChecks spotChecks;
  @EJB
  private Acts acts;
  @Inject
  private Event<ClaimDue> due;

  /**
   * Publishes every approved claim of a round in one notice and draws the claims to be checked on the spot.
   *
   * @return the notice's id
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public long publish(long roundId) {
    var round = em.find(Round.class, roundId, LockModeType.PESSIMISTIC_WRITE);
    if (round == null || !jurisdiction.decidesFor(round)) {
      throw new NotFound("round", roundId);
    }
    var claims = approved(roundId);
    if (claims.isEmpty()) {
      throw new RuleViolation("notice.nothing-to-publish");
    }
    ordersOf(roundId).forEach(order -> jurisdiction.mustDecideFor(round, order.getOrganisationId(),
        order.getProviderId()));
    var act = acts.now();
    var ends = calendars.workingDays().lastNoticeDay(act.day(), round.getNoticeDays(), round.isCountNoticeDay());
    var notice = new Notice(PublicNumber.of('N', act.day().getYear(), nextNumber()).text(), roundId, act.day(), ends,
        SEEDS.nextLong(), act.account());
    em.persist(notice);
    claims.forEach(claim -> claim.publish(act, notice.getId(), ends));
    notice.sample(claims.stream().map(Claim::getId).toList(), round.getSpotCheckRate())
        .forEach(claim -> em.persist(new SpotCheck(claim, notice.getId())));
    return notice.getId();
  }

  private List<Claim> approved(long roundId) {
    return em.createQuery("select c from Claim c, Voucher v where v.id = c.voucherId and v.roundId = :round"
        + " and c.state = :approved order by c.id", Claim.class)
        .setParameter("round", roundId).setParameter("approved", ClaimState.APPROVED).getResultList();
  }

  /** The orders behind the approved claims of a round: nobody publishes what is his or her own organisation's. */
  private List<ServiceOrder> ordersOf(long roundId) {
    return em.createQuery("select o from ServiceOrder o, Claim c, Voucher v where o.id = c.serviceOrderId"
        + " and v.id = c.voucherId and v.roundId = :round and c.state = :approved", ServiceOrder.class)
        .setParameter("round", roundId).setParameter("approved", ClaimState.APPROVED).getResultList();
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('notice_number')").getSingleResult()).longValue();
  }

  /** Notices whose last day is over. */
  @RolesAllowed("system")
  public List<Long> over() {
    return OVER.all(em, acts.now().day());
  }

  /** Closes a notice whose last day is over; false if it is not, or another node does it. */
  @RolesAllowed("system")
  public boolean close(long id) {
    var act = acts.now();
    if (!OVER.take(em, id, act.day())) {
      return false;
    }
    close(em.find(Notice.class, id), act);
    return true;
  }

  private void close(Notice notice, Act act) {
    notice.close(act.day());
    var calendar = calendars.workingDays();
    em.createQuery("select c from Claim c where c.noticeId = :notice and c.state = :published order by c.id",
        Claim.class).setParameter("notice", notice.getId()).setParameter("published", ClaimState.PUBLISHED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
        .filter(claim -> !spotChecks.isOpen(claim.getId())).forEach(claim -> clear(claim, calendar, act));
  }

  private void clear(Claim claim, WorkingDays calendar, Act act) {
    claim.clear(act, calendar.plus(act.day(), PAYMENT_DAYS));
    due.fire(new ClaimDue(claim.getId(), act));
  }
}
