package kechuang.claim.web;

import java.util.List;
import kechuang.claim.boundary.ClaimCase;
import kechuang.claim.boundary.ClaimPart;
import kechuang.claim.entity.SpotCheckEvent;
import kechuang.claim.entity.SpotCheckEventKind;
import kechuang.lifecycle.LifecycleEvent;
import kechuang.platform.web.Display;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** What happened to a claim: its own moves, the look on the spot, and what each level's payers did. */
final class ClaimHistory {

  private final ClaimCase shown;
  private final Timeline timeline;

  ClaimHistory(ClaimCase shown) {
    this.shown = shown;
    this.timeline = new Timeline(shown.people());
  }

  /** The claim's own move stands above the result or the payment it came of, and the draw above the publication. */
  List<TimelineItem> latestFirst() {
    var looks = shown.spotCheck() == null ? List.<SpotCheckEvent>of() : shown.spotCheck().getEvents()
        .stream().filter(event -> SpotCheckEventKind.valueOf(event.getEvent()).isForBothSides()).toList();
    timeline.add("spotcheck", looks.stream().filter(event -> !isDraw(event)).toList());
    shown.parts().forEach(this::addPayments);
    timeline.add("claim", shown.claim().getEvents());
    looks.stream().filter(ClaimHistory::isDraw).forEach(this::addDraw);
    return timeline.latestFirst();
  }

  private static boolean isDraw(LifecycleEvent event) {
    return event.getEvent().equals(SpotCheckEventKind.DRAW.name());
  }

  /** With the seed once it is public. */
  private void addDraw(SpotCheckEvent event) {
    var notice = shown.notice();
    var how = notice.isOpen() ? Display.text("claim.view.drawn", notice.getNumber())
        : Display.text("claim.view.drawn-by-seed", notice.getNumber(), String.valueOf(notice.getSeed()));
    timeline.add(event.getAt(), Display.text("spotcheck.event." + event.getEvent()), how, event.getActor());
  }

  /** That a line was put on a payment list is what the claim's own move says. */
  private void addPayments(ClaimPart part) {
    part.events().stream().filter(event -> event.getFrom() != null).forEach(event -> timeline.add(event.getAt(),
        Display.text("claim.view.payment", part.owner().in(Display.locale()),
            Display.text("payment.event." + event.getEvent())), event.getNote(), event.getActor()));
  }
}
