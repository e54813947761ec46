package kechuang.inbox.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.Whom;

/**
 * Reminders before something ends. Each distance has its days, which meet none of the next distance's: whoever looks on any
 * of them reminds once, also where days were skipped, and what has come nearer meanwhile is told the nearer reminder only.
 */
@Stateless
public class Reminders {

  private static final int MOST_AT_ONCE = 1000;
  /** Under the key that telling it will have, so what was told is not looked at again. */
  private static final String UNTOLD = """
      select q.key, q.organisation, q.number, q.amount, q.day from (%s) q
       where not exists (select from tiding t where t.event = ?3 || ':' || q.key || ':' || q.day || '/' || ?4 || ':o' || q.organisation)
       order by q.day, q.key""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private BusinessClock clock;
  @Inject
  private Calendars calendars;
  @Inject
  private Event<Tiding> told;

  /** What is to be told today. */
  @RolesAllowed("system")
  public List<Tiding> due(Reminder reminder) {
    var found = new ArrayList<Tiding>();
    var begin = clock.today().minusDays(1);
    for (var stage : reminder.stages()) {
      var end = day(reminder, stage);
      found.addAll(due(reminder, stage, begin, end));
      begin = end;
    }
    return found;
  }

  private LocalDate day(Reminder reminder, int stage) {
    var today = clock.today();
    return reminder.inWorkingDays() ? calendars.workingDays().plus(today, stage) : today.plusDays(stage);
  }

  @SuppressWarnings("unchecked")
  private List<Tiding> due(Reminder reminder, int stage, LocalDate after, LocalDate until) {
    List<Object[]> rows = em.createNativeQuery(UNTOLD.formatted(reminder.query())).setParameter(1, after)
        .setParameter(2, until).setParameter(3, reminder.kind().name()).setParameter(4, String.valueOf(stage))
        .setMaxResults(MOST_AT_ONCE).getResultList();
    return rows.stream().map(Row::of).map(row -> tiding(reminder, stage, row)).toList();
  }

  private static Tiding tiding(Reminder reminder, int stage, Row row) {
    var stamp = row.day(4) + "/" + stage;
    var whom = Whom.organisation(row.number(1));
    return reminder.namesAmount()
        ? Tiding.of(reminder.kind(), whom, row.text(0), stamp, row.text(2), row.money(3), row.day(4))
        : Tiding.of(reminder.kind(), whom, row.text(0), stamp, row.text(2), row.day(4));
  }

  /** Tells one, in a transaction of its own; where another node was faster, nothing comes of it. */
  @RolesAllowed("system")
  public void tell(Tiding tiding) {
    told.fire(tiding);
  }
}
