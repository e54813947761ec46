package kechuang.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.platform.boundary.DemonstrationClock;

/** Which day it is for the business; the administrator moves the demonstration forward through its year. */
@Named
@ViewScoped
public class PlatformClockPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private BusinessClock clock;
  @Inject
  private DemonstrationClock demonstrationClock;
  @Inject
  private Calendars calendars;

  private LocalDate day;
  private transient LocalDate today;
  private transient WorkingDays workingDays;

  public void move() {
    demonstrationClock.moveTo(day);
    today = null;
    day = null;
    FacesContext.getCurrentInstance().addMessage(null,
        new FacesMessage(FacesMessage.SEVERITY_INFO, Display.text("platform.clock.moved", Display.date(getToday())), null));
  }

  /** Steps people take often. */
  public void forward(int days) {
    day = getToday().plusDays(days);
    move();
  }

  /** To the first working day after today. */
  public void forwardToWorkingDay() {
    day = workingDays().plus(getToday(), 1);
    move();
  }

  /** Looks at the day that was typed, without going there. */
  public void preview() {
    // The day is in the field; what it means is read below.
  }

  public LocalDate getToday() {
    if (today == null) {
      today = clock.today();
    }
    return today;
  }

  /** Tomorrow: the clock only goes forward. */
  public LocalDate getEarliest() {
    return getToday().plusDays(1);
  }

  /** The days around the one that was typed, or around today: what each is. */
  public List<Day> getDays() {
    var around = day == null ? getToday() : day;
    return IntStream.rangeClosed(-3, 10).mapToObj(around::plusDays).filter(this::isKnown)
        .map(one -> new Day(one, workingDays().isWorkingDay(one), one.equals(getToday()), one.equals(day))).toList();
  }

  /** Working days from today to the day that was typed; null where the calendar does not say. */
  public Integer getWorkingDaysUntil() {
    return day == null || !day.isAfter(getToday()) || !isKnown(day) ? null : workingDays().between(getToday(), day);
  }

  /** What would begin on the day shown, and when it would end: a sentence each. */
  public List<String> getEndings() {
    return demonstrationClock.termsFrom(day == null ? getToday() : day).stream()
        .map(term -> Display.text(term.key(), term.days(), term.ends())).toList();
  }

  private boolean isKnown(LocalDate one) {
    return workingDays().years().contains(one.getYear());
  }

  private WorkingDays workingDays() {
    if (workingDays == null) {
      workingDays = calendars.workingDays();
    }
    return workingDays;
  }

  /** Elsewhere the clock is the database's and nobody moves it. */
  public boolean isDemonstration() {
    return demonstrationClock.isThere();
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  /** A day and what it is. */
  public record Day(LocalDate date, boolean working, boolean today, boolean chosen) {
  }
}
