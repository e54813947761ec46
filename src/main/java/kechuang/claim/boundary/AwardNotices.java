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
import kechuang.award.boundary.AwardKeys;
import kechuang.award.boundary.AwardMoney;
import kechuang.award.boundary.AwardTerms;
import kechuang.award.boundary.InstalmentDue;
import kechuang.award.boundary.Titles;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;
import kechuang.award.entity.Notice;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.review.boundary.Jurisdiction;

/**
 * Public notices of awards that were taken or decided on: an office publishes those of one measure, and when the notice is
 * over and no objection waits, the first part is to be paid, or the title stands in its register.
 */
@Stateless
public class AwardNotices {

  private static final Overdue CLEARABLE = new Overdue("award t join notice n on n.id = t.notice_id",
      "t.state = 'PUBLISHED' and n.state = 'CLOSED' and n.ends_on < ?1"
          + " and not exists (select from objection o where o.award_id = t.id and o.state in ('LODGED', 'ACCEPTED'))");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Jurisdiction jurisdiction;
  @EJB
  private Memberships memberships;
  @EJB
  private AwardTerms terms;
  @EJB
  private AwardKeys keys;
  @EJB
  private AwardMoney money;
  @EJB
  private Titles titles;
  @EJB
  private NoticeNumbers numbers;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Event<InstalmentDue> due;
  @Inject
  private Event<Tiding> told;

  /**
   * Publishes every award of a measure that waits for it, of the caller's office; refused if they are others than were
   * looked at.
   *
   * @param seen the awards that were looked at
   * @return the notice's id
   */
  @RolesAllowed({"city-officer", "county-officer"})
  public long publish(String measure, String owner, Collection<Long> seen) {
    if (!jurisdiction.decidesFor(owner)) {
      throw new NotFound("measure", measure);
    }
    var awards = waiting(measure, owner);
    if (awards.isEmpty()) {
      throw new RuleViolation("notice.nothing-to-publish");
    }
    if (!awards.stream().map(Award::getId).collect(Collectors.toSet()).equals(Set.copyOf(seen))) {
      throw new StaleData();
    }
    awards.forEach(award -> memberships.refuseOwn(award.getOrganisationId()));
    var act = acts.now();
    var days = awards.stream().mapToInt(award -> terms.of(award).course().notice()).max().orElseThrow();
    var ends = calendars.workingDays().lastNoticeDay(act.day(), days, false);
    var notice = Notice.ofMeasure(numbers.next(act.day().getYear()), measure, owner, ends, numbers.seed(), act);
    em.persist(notice);
    em.flush();
    awards.forEach(award -> award.publish(act, notice.getId(), ends));
    awards.forEach(award -> told.fire(Tiding.of(TidingKind.AWARD_PUBLISHED, Whom.organisation(award.getOrganisationId()),
        award.getNumber(), award.getVersion(), award.getNumber(), ends)));
    return notice.getId();
  }

  private List<Award> waiting(String measure, String owner) {
    return em.createQuery("select a from Award a where a.state = :committed and a.measureCode = :measure"
        + " and a.owner = :owner order by a.id", Award.class).setParameter("committed", AwardState.COMMITTED)
        .setParameter("measure", measure).setParameter("owner", owner)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  /** Published awards that nothing stands against any more. */
  @RolesAllowed("system")
  public List<Long> clearable() {
    return CLEARABLE.all(em, acts.now().day());
  }

  /** Grants such an award, or enters the title; false if something stands against it, or another node does it. */
  @RolesAllowed("system")
  public boolean clear(long id) {
    return goOn(id, acts.now());
  }

  /** An objection holds: the award ends, and its money goes back. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void revoke(Award award, Act act) {
    var amount = award.getAmount();
    award.revoke(act);
    em.flush();
    keys.free(award);
    told.fire(Tiding.of(TidingKind.AWARD_REVOKED, Whom.organisation(award.getOrganisationId()), award.getNumber(),
        award.getVersion(), award.getNumber(), act.note()));
    if (award.givesTitle()) {
      titles.drop(award);
    } else {
      money.release(award, Money.ZERO, amount, "revoke:award:" + award.getId(), act.day());
    }
  }

  /** The same where somebody took away what stood against it. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean goOn(long id, Act act) {
    if (!CLEARABLE.take(em, id, act.day())) {
      return false;
    }
    var award = em.find(Award.class, id);
    if (award.givesTitle()) {
      titles.confer(award, act);
      em.flush();
      told.fire(Tiding.of(TidingKind.TITLE_GIVEN, Whom.organisation(award.getOrganisationId()), award.getNumber(),
          award.getVersion(), award.getNumber(), act.day()));
      return true;
    }
    award.clear(act);
    if (!terms.isByAgreement(award)) {
      var part = award.fallDue(calendars.workingDays().plus(act.day(), Notices.PAYMENT_DAYS));
      em.flush();
      due.fire(new InstalmentDue(part.getId(), act));
    }
    return true;
  }
}
