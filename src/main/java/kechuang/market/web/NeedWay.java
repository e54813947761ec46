package kechuang.market.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedState;
import kechuang.platform.web.Display;
import kechuang.platform.web.Step;
import kechuang.platform.web.Step.Status;

/** The way of a need as its page draws it. */
final class NeedWay {

  private final Need need;

  private NeedWay(Need need) {
    this.need = need;
  }

  static List<Step> of(Need need) {
    return new NeedWay(need).steps();
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(step("write", need.getState().isEditable() ? Status.NOW : Status.DONE, day(need.getSubmittedOn())));
    steps.add(step("look", look(), day(need.getOpenedOn())));
    if (need.isWish()) {
      steps.add(step("answer", last(NeedState.ANSWERED), day(need.getAnsweredOn())));
    } else {
      steps.add(step("open", open(), need.getOpenUntil() == null ? null
          : Display.text("market.need.step.until", need.getOpenUntil())));
      steps.add(step("settle", settle(), day(need.getSettledOn())));
    }
    return steps;
  }

  private Status look() {
    return need.getOpenedOn() != null ? Status.DONE : switch (need.getState()) {
      case SUBMITTED -> Status.NOW;
      case REFUSED -> Status.STOPPED;
      case WITHDRAWN -> Status.SKIPPED;
      default -> Status.WAITING;
    };
  }

  private Status open() {
    return switch (need.getState()) {
      case OPEN -> Status.NOW;
      case MATCHED, SETTLED -> Status.DONE;
      case LAPSED -> Status.STOPPED;
      case REFUSED, WITHDRAWN -> need.getOpenedOn() == null ? Status.SKIPPED : Status.STOPPED;
      default -> Status.WAITING;
    };
  }

  private Status settle() {
    return need.getState() == NeedState.MATCHED ? Status.NOW : last(NeedState.SETTLED) == Status.NOW ? Status.WAITING
        : last(NeedState.SETTLED);
  }

  private Status last(NeedState done) {
    var state = need.getState();
    return state == done ? Status.DONE : state == NeedState.OPEN ? Status.NOW : state.isOver() ? Status.SKIPPED
        : Status.WAITING;
  }

  private static String day(LocalDate day) {
    return day == null ? null : Display.date(day);
  }

  private static Step step(String key, Status status, String detail) {
    return new Step(key, Display.text("market.need.step." + key), status, detail);
  }
}
