package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.claim.boundary.AwardNotices;
import kechuang.claim.boundary.AwardPublishable;
import kechuang.claim.boundary.AwardPublishing;
import kechuang.claim.boundary.ClaimRow;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.NoticeCase;
import kechuang.claim.boundary.Notices;
import kechuang.claim.boundary.Publishable;
import kechuang.claim.boundary.Publishing;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Exports;
import kechuang.platform.boundary.FilterWords;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Download;
import kechuang.platform.web.LazyRows;
import kechuang.platform.web.Said;
import kechuang.platform.web.SeenRow;

/** An office publishes its approved claims and its awards, exactly those that were looked at, and sees what was drawn. */
@Named
@ViewScoped
public class ClaimPublishPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Publishing publishing;
  @Inject
  private Notices notices;
  @Inject
  private AwardPublishing awardPublishing;
  @Inject
  private AwardNotices awardNotices;
  @Inject
  private NoticeBoard board;
  @Inject
  private Operations operations;
  @Inject
  private Exports exports;

  private final Map<String, Looked> looked = new HashMap<>();
  private Long notice;
  private transient List<Publishable> waiting;
  private transient List<AwardPublishable> awards;
  private transient NoticeCase published;

  /** A round and its claims as somebody looked at them, or a measure and its awards. */
  private record Looked(Long round, String measure, String owner, List<Long> items) implements Serializable {
  }

  /** Remembers what is looked at. What was looked at before stays known, so that a second click is heard. */
  public void open() {
    waiting = null;
    awards = null;
    getWaiting().forEach(one -> looked.put(operations.newId(), looked(one)));
    getAwards().forEach(one -> looked.put(operations.newId(), looked(one)));
  }

  private static Looked looked(Publishable one) {
    return new Looked(one.round().getId(), null, null, one.ids());
  }

  private static Looked looked(AwardPublishable one) {
    return new Looked(null, one.measure().getCode(), one.owner(), one.ids());
  }

  /** What waits, round after round, as a spreadsheet. */
  public void export() {
    var list = new LazyRows<ClaimRow>(request -> publishing.rows(request)).listing("claim.publish", "claim.publish.title",
        new FilterWords(Display.locale()));
    Download.sheet(list, exports.write(list, ClaimRow.SHEET, Display.locale()));
  }

  /** The operation that publishes this round as it stands here; its button carries it. */
  public String operation(Publishable one) {
    return operation(looked(one));
  }

  /** The same for a measure's awards. */
  public String operationOf(AwardPublishable one) {
    return operation(looked(one));
  }

  private String operation(Looked what) {
    return looked.entrySet().stream().filter(entry -> entry.getValue().equals(what)).findFirst().map(Map.Entry::getKey)
        .orElse("");
  }

  /** What waits beside claims: awards that were taken or decided on. */
  public List<AwardPublishable> getAwards() {
    if (awards == null) {
      awards = awardPublishing.waiting();
    }
    return awards;
  }

  public List<Publishable> getWaiting() {
    if (waiting == null) {
      waiting = publishing.waiting();
    }
    return waiting;
  }

  /** Publishes what the button was drawn for, never the round or measure that has taken its place since. */
  public void publish() {
    var operation = SeenRow.seen();
    var it = looked.get(operation);
    try {
      if (it == null) {
        throw new StaleData();
      }
      notice = Long.valueOf(operations.oncePerForm("claim.publish", operation, it.toString(),
          () -> String.valueOf(it.round() == null ? awardNotices.publish(it.measure(), it.owner(), it.items())
              : notices.publish(it.round(), it.items()))));
      published = null;
      Said.here("claim.publish.done", getPublished().notice().getNumber(), getPublished().notice().getEndsOn());
      open();
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  /** The notice that was just published; null before. */
  public NoticeCase getPublished() {
    if (published == null && notice != null) {
      published = board.own(notice);
    }
    return published;
  }

  public String name(Publishable one) {
    return new Bilingual(one.round().getNameZh(), one.round().getNameEn()).in(Display.locale());
  }
}
