package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;

/** How long there still is, counted from today. */
@Stateless
public class DayCounts {

  @EJB
  private BusinessClock clock;
  @EJB
  private Calendars calendars;

  @PermitAll
  public DayCount now() {
    return new DayCount(calendars.workingDays(), clock.today());
  }
}
