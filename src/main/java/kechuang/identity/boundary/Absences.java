package kechuang.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.entity.Absence;
import kechuang.identity.entity.Account;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;

/** Who is away and who stands in. A person announces it, or the administrator for a person who cannot. */
@Stateless
public class Absences {

  private static final String OVERLAPPING =
      "select count(a) from Absence a where a.untilDay >= :from and a.fromDay <= :until and a.untilDay >= a.fromDay and ";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private CurrentAccount current;
  @Inject
  private Colleagues colleagues;
  @Inject
  private BusinessClock clock;
  @Inject
  private Caller caller;
  @Inject
  private Acts acts;

  /**
   * The caller will be away. Refuses a deputy of another office, one who is away as well, and days that are spoken for.
   *
   * @return its id
   */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public long announce(long deputy, LocalDate from, LocalDate until) {
    return announce(current.account(), deputy, from, until);
  }

  /** The same for somebody who cannot announce it any more. */
  @RolesAllowed("administrator")
  public long announceFor(long account, long deputy, LocalDate from, LocalDate until) {
    var away = em.find(Account.class, account);
    if (away == null) {
      throw new NotFound("account", account);
    }
    return announce(away, deputy, from, until);
  }

  private long announce(Account away, long deputy, LocalDate from, LocalDate until) {
    var absence = new Absence(away.getId(), deputy, from, until, caller.accountId(), clock.today());
    colleagues.mustBeColleague(away, deputy);
    // Two announcements about the same people wait for each other, in one order.
    List.of(Math.min(away.getId(), deputy), Math.max(away.getId(), deputy))
        .forEach(id -> em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    refuseIf(overlapping("a.accountId = :one", away.getId(), absence), "identity.absence.twice");
    refuseIf(overlapping("a.accountId = :one", deputy, absence), "identity.absence.deputy-away");
    refuseIf(overlapping("a.deputyId = :one", away.getId(), absence), "identity.absence.stands-in");
    acts.now();
    em.persist(absence);
    em.flush();
    return absence.getId();
  }

  private boolean overlapping(String whose, long one, Absence wanted) {
    return em.createQuery(OVERLAPPING + whose, Long.class).setParameter("one", one)
        .setParameter("from", wanted.getFromDay()).setParameter("until", wanted.getUntilDay()).getSingleResult() > 0;
  }

  private static void refuseIf(boolean wrong, String key) {
    if (wrong) {
      throw new RuleViolation(key).about("deputy");
    }
  }

  /** The person is back, or does not go; somebody else's absence looks like none but to the administrator. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser", "administrator"})
  public void end(long id) {
    var absence = em.find(Absence.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (absence == null || absence.getAccountId() != caller.accountId() && !caller.is("administrator")) {
      throw new NotFound("absence", id);
    }
    acts.now();
    absence.end(clock.today());
  }

  /** Who of the caller's office is away or will be, for the administrator of every office, the next first. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser", "administrator"})
  public List<Absence> coming() {
    var all = em.createQuery("select a from Absence a where a.untilDay >= :today and a.untilDay >= a.fromDay"
        + (caller.is("administrator") ? "" : " and a.accountId in (select o.id from Account o where o.level = :level"
        + " and (o.countyCode = :county or o.countyCode is null and :county = ''))") + " order by a.fromDay, a.id",
        Absence.class).setParameter("today", clock.today());
    if (!caller.is("administrator")) {
      all.setParameter("level", current.account().getLevel()).setParameter("county", current.countyCode().orElse(""));
    }
    return all.getResultList();
  }

  /** For whom this person stands in today. */
  @PermitAll
  public List<Long> standsInFor(long account) {
    return em.createQuery("select a.accountId from Absence a where a.deputyId = :one and a.fromDay <= :today"
        + " and a.untilDay >= :today order by a.accountId", Long.class).setParameter("one", account)
        .setParameter("today", clock.today()).getResultList();
  }

  /**
   * Whether one of the two has stood in for the other on any day from then to today: for what needs two persons they count
   * as one.
   */
  @PermitAll
  public boolean isOneOf(long first, long second, LocalDate since) {
    return em.createQuery("select count(a) from Absence a where (a.accountId = :first and a.deputyId = :second"
        + " or a.accountId = :second and a.deputyId = :first) and a.fromDay <= :today and a.untilDay >= :since"
        + " and a.untilDay >= a.fromDay", Long.class).setParameter("first", first).setParameter("second", second)
        .setParameter("today", clock.today()).setParameter("since", since).getSingleResult() > 0;
  }
}
