package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.award.entity.Notice;
import kechuang.calendar.boundary.Calendars;
import kechuang.claim.entity.Claim;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.ServiceOrder;
import kechuang.claim.entity.SpotCheck;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.review.boundary.Jurisdiction;
import kechuang.scheme.entity.Round;

/**
 * Public notices of approved claims. Publishing draws the sample for spot checks; when the notice is over, what nothing
 * stands against becomes due.
 */
@Stateless
public class Notices {

  private static final Overdue OVER = new Overdue("notice t", "t.state = 'OPEN' and t.ends_on < ?1");
  /**
   * Nothing stands against payment any more: the notice is over, no look on the spot is still to come, and no objection
   * waits for its answer.
   */
  private static final Overdue CLEARABLE = new Overdue("claim t join notice n on n.id = t.notice_id",
      "t.state = 'PUBLISHED' and n.state = 'CLOSED' and n.ends_on < ?1"
          + " and not exists (select from spot_check s where s.claim_id = t.id and s.notice_id = t.notice_id"
          + " and s.result not in ('PASSED', 'FAILED', 'DROPPED'))"
          + " and not exists (select from objection o where o.claim_id = t.id and o.state in ('LODGED', 'ACCEPTED'))");

  /** Working days between the end of a notice and payment. */
  public static final int PAYMENT_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private MinutesBook minutes;
  @EJB
  private NoticeNumbers numbers;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<ClaimDue> due;
  @Inject
  private Event<Tiding> told;

  /**
   * Publishes every approved claim of a round that has its minutes, and finance's agreement where that is wanted, and draws the claims to be checked on the spot; refused if
   * they are others than were looked at, for instance because one was approved since.
   *
   * @param seen the claims that were looked at
   * @return the notice's id
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public long publish(long roundId, Collection<Long> seen) {
    var round = em.find(Round.class, roundId, LockModeType.PESSIMISTIC_WRITE);
    if (round == null || !jurisdiction.decidesFor(round)) {
      throw new NotFound("round", roundId);
    }
    minutes.mustBeReady(seen);
    var claims = approved(roundId);
    if (claims.isEmpty()) {
      throw new RuleViolation("notice.nothing-to-publish");
    }
    if (!claims.stream().map(Claim::getId).collect(Collectors.toSet()).equals(Set.copyOf(seen))) {
      throw new StaleData();
    }
    claims.forEach(claim -> mustDecideOn(claim, round));
    var act = acts.now();
    var ends = calendars.workingDays().lastNoticeDay(act.day(), round.getNoticeDays(), round.isCountNoticeDay());
    var notice = Notice.ofRound(numbers.next(act.day().getYear()), round, ends, numbers.seed(), act);
    em.persist(notice);
    claims.forEach(claim -> claim.publish(act, notice.getId(), ends));
    notice.sample(claims.stream().map(Claim::getId).toList(), round.getSpotCheckRate())
        .forEach(claim -> em.persist(new SpotCheck(claim, notice.getId(), act)));
    claims.forEach(claim -> told.fire(Tiding.of(TidingKind.CLAIM_PUBLISHED, Whom.organisation(claim.getRedeemerId()),
        claim.getId(), claim.getVersion(), claim.getNumber(), ends)));
    return notice.getId();
  }

  /** The claims that are ready as they are in the database, held against everybody else: these and no others are published. */
  private List<Claim> approved(long roundId) {
    return em.createQuery("select c from Claim c where c.state = :approved"
        + " and c.minutesNumber is not null and c.voucherId in (select v.id from Voucher v where v.roundId = :round"
        + " and (c.agreedBy is not null or v.roundId in (select r.id from Round r where r.jointReview = false))) order by c.id", Claim.class)
        .setParameter("round", roundId).setParameter("approved", ClaimState.APPROVED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  /** Nobody publishes what is his or her own organisation's, whichever side of the order it is. */
  private void mustDecideOn(Claim claim, Round round) {
    var order = em.find(ServiceOrder.class, claim.getServiceOrderId());
    jurisdiction.mustDecideFor(round, order.getOrganisationId(), order.getProviderId());
  }

  /** Notices whose last day is over. */
  @RolesAllowed("system")
  public List<Long> over() {
    return OVER.all(em, acts.now().day());
  }

  /** Closes a notice whose last day is over, whatever becomes of its claims; false if it is not, or another node does it. */
  @RolesAllowed("system")
  public boolean close(long id) {
    var act = acts.now();
    if (!OVER.take(em, id, act.day())) {
      return false;
    }
    em.find(Notice.class, id).close(act);
    return true;
  }

  /** Published claims that can be paid now. */
  @RolesAllowed("system")
  public List<Long> clearable() {
    return CLEARABLE.all(em, acts.now().day());
  }

  /** Makes such a claim due; false if it cannot be paid, or another node does it. */
  @RolesAllowed("system")
  public boolean clear(long claimId) {
    return goOn(claimId, acts.now());
  }

  /** The same where somebody took away what stood against it; false if something else still does. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean goOn(long claimId, Act act) {
    if (!CLEARABLE.take(em, claimId, act.day())) {
      return false;
    }
    em.find(Claim.class, claimId).clear(act, calendars.workingDays().plus(act.day(), PAYMENT_DAYS));
    due.fire(new ClaimDue(claimId, act));
    return true;
  }
}
