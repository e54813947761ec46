package kechuang.claim.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.boundary.ClaimCase;
import kechuang.claim.boundary.Claims;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.Notices;
import kechuang.claim.entity.ClaimEvent;
import kechuang.claim.entity.ClaimState;
import kechuang.platform.web.Display;
import kechuang.platform.web.Step;
import kechuang.platform.web.Step.Status;
import kechuang.review.boundary.Jurisdiction;

/** The way of a claim as its pages draw it: handed in, county check, approval, public notice, payment. */
final class ClaimWay {

  private static final List<String> KEYS = List.of("submit", "check", "approve", "notice", "pay");
  /** The event that ends each step. */
  private static final List<String> ENDS = List.of("SUBMIT", "CHECK", "APPROVE", "CLEAR", "SETTLE");
  /** The step that each state is in. */
  private static final Map<ClaimState, Integer> STANDS = Map.of(ClaimState.RETURNED, 0, ClaimState.SUBMITTED, 1,
      ClaimState.CHECKED, 2, ClaimState.APPROVED, 3, ClaimState.PUBLISHED, 3, ClaimState.DUE, 4, ClaimState.PAID, 5);
  private static final Map<String, ClaimState> STATES = Map.of("RETURNED", ClaimState.RETURNED, "SUBMITTED",
      ClaimState.SUBMITTED, "CHECKED", ClaimState.CHECKED, "PUBLISHED", ClaimState.PUBLISHED);

  private final ClaimCase shown;
  private final DayCount days;

  ClaimWay(ClaimCase shown, DayCount days) {
    this.shown = shown;
    this.days = days;
  }

  List<Step> steps() {
    var rejected = shown.claim().getState() == ClaimState.REJECTED;
    var now = rejected ? stoppedAt() : STANDS.get(shown.claim().getState());
    var steps = new ArrayList<Step>();
    for (int i = 0; i < KEYS.size(); i++) {
      if (i < now) {
        steps.add(step(i, Status.DONE, on(ENDS.get(i))));
      } else if (i == now) {
        steps.add(rejected ? step(i, Status.STOPPED, Display.state("claim", ClaimState.REJECTED))
            : step(i, Status.NOW, detail()));
      } else {
        steps.add(step(i, rejected ? Status.SKIPPED : Status.WAITING, rejected ? null : usual(i)));
      }
    }
    return steps;
  }

  private int stoppedAt() {
    return events().stream().filter(event -> event.getTo().equals(ClaimState.REJECTED.name())).findFirst()
        .map(event -> STANDS.get(STATES.get(event.getFrom()))).orElse(1);
  }

  private String detail() {
    return switch (shown.claim().getState()) {
      case RETURNED -> Display.text("claim.view.returned", Term.of(days, shown.claim().getDueOn()));
      case APPROVED -> approved();
      case PUBLISHED -> shown.notice() != null && !shown.notice().isOpen() ? Display.text(shown.suspended()
          ? "claim.view.awaits-answer" : "claim.view.awaits-spot-check")
          : Display.text("claim.view.notice-until", shown.claim().getDueOn());
      default -> Term.of(days, shown.claim().getDueOn());
    };
  }

  /** What is still missing for the notice. */
  private String approved() {
    if (shown.claim().awaitsAgreement(shown.round())) {
      return Display.text("claim.view.awaits-agreement");
    }
    return shown.claim().getMinutesNumber() == null ? Display.text("claim.view.awaits-minutes")
        : Display.state("claim", ClaimState.APPROVED);
  }

  private String usual(int step) {
    return Display.text("claim.view.usual", switch (KEYS.get(step)) {
      case "notice" -> shown.round().getNoticeDays();
      case "pay" -> Notices.PAYMENT_DAYS;
      default -> Claims.REVIEW_DAYS;
    });
  }

  private Step step(int i, Status status, String detail) {
    var key = KEYS.get(i);
    var owner = key.equals("approve") && !Jurisdiction.isCity(shown.round().getOwner()) ? "approve-county" : key;
    return new Step(key, Display.text("claim.view.step." + owner), status, detail);
  }

  private List<ClaimEvent> events() {
    return shown.claim().getEvents();
  }

  private String on(String event) {
    return events().stream().filter(one -> one.getEvent().equals(event)).reduce((first, second) -> second)
        .map(one -> Display.date(LocalDate.ofInstant(one.getAt(), BusinessClock.ZONE))).orElse(null);
  }
}
