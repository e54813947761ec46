package kechuang.application.boundary;

import java.time.LocalDate;
import java.util.List;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationEvent;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Round;

/** The way of an application in four stops: handed in, looked at by the county, decided by the owner, issued. */
final class ApplicationWay {

  private static final int SUBMIT = 0;
  private static final int FIRST = 1;
  private static final int DECIDE = 2;
  private static final int ISSUE = 3;

  private final Application application;
  private final Due due;
  private final boolean byTheRules;
  private final List<String> keys;

  ApplicationWay(Application application, Round round, Due due) {
    this.application = application;
    this.due = due;
    this.byTheRules = round.isFirstCome() && application.getSubmittedOn() != null
        && application.getCountyDecidedBy() == null && hasReached(DECIDE);
    this.keys = List.of("submit", "first", County.CITY.equals(round.getOwner()) ? "city" : "county", "issue");
  }

  List<Stop> stops() {
    return List.of(stop(SUBMIT), stop(FIRST), stop(DECIDE), stop(ISSUE));
  }

  private Stop stop(int place) {
    var look = look(place);
    return new Stop(keys.get(place), look, look.equals("done") || look.equals("stopped") ? day(place) : null,
        look.equals("now") ? due : null);
  }

  private String look(int place) {
    var here = here();
    if (byTheRules && (place == FIRST || place == DECIDE)) {
      return "skipped";
    }
    if (place == here) {
      return switch (application.getState()) {
        case AWARDED -> "done";
        case REJECTED, WITHDRAWN -> "stopped";
        default -> "now";
      };
    }
    return place < here ? "done" : "waiting";
  }

  private boolean hasReached(int place) {
    return here() >= place;
  }

  /** Where the application stands, or where it ended. */
  private int here() {
    return switch (application.getState()) {
      case REJECTED, WITHDRAWN -> placeOf(last().getFrom());
      default -> placeOf(application.getState().name());
    };
  }

  private static int placeOf(String state) {
    return switch (ApplicationState.valueOf(state)) {
      case SUBMITTED -> FIRST;
      case COUNTY_APPROVED -> DECIDE;
      case OFFERED, AWARDED -> ISSUE;
      default -> SUBMIT;
    };
  }

  private ApplicationEvent last() {
    var events = application.getEvents();
    return events.get(events.size() - 1);
  }

  /** The day on which this stop was passed last. */
  private LocalDate day(int place) {
    return switch (place) {
      case SUBMIT -> application.getSubmittedOn();
      case FIRST -> lastDay(ApplicationEventKind.APPROVE);
      case DECIDE -> application.getDecidedOn();
      default -> LocalDate.ofInstant(last().getAt(), BusinessClock.ZONE);
    };
  }

  private LocalDate lastDay(ApplicationEventKind kind) {
    return application.getEvents().stream().filter(event -> event.getEvent().equals(kind.name()))
        .reduce((earlier, later) -> later).map(event -> LocalDate.ofInstant(event.getAt(), BusinessClock.ZONE))
        .orElse(null);
  }
}
