package kechuang.calendar.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import kechuang.calendar.Due;
import kechuang.calendar.WorkingDays;

/** The published working-day calendars. */
@Stateless
public class Calendars {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private BusinessClock clock;

  /** Every year that was published; a day of another year is refused when asked for. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public WorkingDays workingDays() {
    var years = new HashSet<Integer>(em.createNativeQuery("select year from calendar_year").getResultList());
    var exceptions = new HashMap<LocalDate, Boolean>();
    List<Object[]> days = em.createNativeQuery("select day, working from calendar_day").getResultList();
    days.forEach(day -> exceptions.put(day[0] instanceof Date date ? date.toLocalDate() : (LocalDate) day[0],
        (Boolean) day[1]));
    return new WorkingDays(years, exceptions);
  }

  /** How far away a last day is; null for what has none. */
  @PermitAll
  public Due due(LocalDate day) {
    return day == null ? null : Due.of(day, clock.today(), workingDays());
  }
}
