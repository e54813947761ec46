package kechuang.platform.web;

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
import kechuang.platform.boundary.Operations;

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
  @Inject
  private Operations operations;

  private String operation;
  private LocalDate day;
  private transient LocalDate today;
  private transient WorkingDays workingDays;

  public void move() {
    move(day, "to " + day);
  }

  /** Steps people take often. */
  public void forward(int days) {
    move(getToday().plusDays(days), "by " + days);
  }

  /** To the first working day after today. */
  public void forwardToWorkingDay() {
    move(workingDays().plus(getToday(), 1), "to the next working day");
  }

  /** A second click is no second step. */
  private void move(LocalDate to, String step) {
    operations.oncePerForm("platform.clock", SeenRow.seen(), step, () -> {
      demonstrationClock.moveTo(to);
      return "";
    });
    operation = null;
    today = null;
    day = null;
    Said.here("platform.clock.moved", Display.date(getToday()));
  }

  /** The next operation; the buttons carry it. */
  public String getOperation() {
    if (operation == null) {
      operation = operations.newId();
    }
    return operation;
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
