package kechuang.claim.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.OrderCase;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.claim.entity.ServiceOrderState;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.platform.web.Display;
import kechuang.platform.web.Step;
import kechuang.platform.web.Step.Status;

/** The way of an order as its page draws it: placed, answered, served and redeemed, settled. */
final class OrderWay {

  private final OrderCase shown;
  private final DayCount days;

  OrderWay(OrderCase shown, DayCount days) {
    this.shown = shown;
    this.days = days;
  }

  List<Step> steps() {
    var order = shown.order();
    var steps = new ArrayList<Step>();
    steps.add(step("place", Status.DONE, Display.date(order.getPlacedOn())));
    switch (order.getState()) {
      case PLACED -> rest(steps, step("answer", Status.NOW, Term.of(days, order.getAnswerBy())), Status.WAITING);
      case CONFIRMED -> {
        steps.add(step("answer", Status.DONE, on(ServiceOrderEventKind.CONFIRM)));
        steps.add(step("serve", Status.NOW, Display.text("claim.orderview.redeem-by", shown.voucher().getRedeemBy())));
        steps.add(step("settle", Status.WAITING, null));
      }
      case CLOSED -> {
        steps.add(step("answer", Status.DONE, on(ServiceOrderEventKind.CONFIRM)));
        steps.add(step("serve", Status.DONE, on(ServiceOrderEventKind.CLOSE)));
        steps.add(step("settle", settled() ? Status.DONE : Status.NOW, settled() ? null
            : Display.text("claim.orderview.paying")));
      }
      default -> rest(steps, step("answer", Status.STOPPED, Display.state("order", order.getState())), Status.SKIPPED);
    }
    return steps;
  }

  private static void rest(List<Step> steps, Step answer, Status after) {
    steps.add(answer);
    steps.add(step("serve", after, null));
    steps.add(step("settle", after, null));
  }

  /** Nothing of a closed order is under way any more. */
  private boolean settled() {
    return shown.order().getState() == ServiceOrderState.CLOSED && shown.claims().stream()
        .allMatch(claim -> switch (claim.state()) {
          case PAID, REJECTED -> true;
          default -> false;
        });
  }

  private static Step step(String key, Status status, String detail) {
    return new Step(key, Display.text("claim.orderview.step." + key), status, detail);
  }

  private String on(ServiceOrderEventKind kind) {
    return shown.order().getEvents().stream().filter(event -> event.getEvent().equals(kind.name())).findFirst()
        .map(LifecycleEvent::getAt).map(at -> Display.date(LocalDate.ofInstant(at, BusinessClock.ZONE))).orElse(null);
  }
}
