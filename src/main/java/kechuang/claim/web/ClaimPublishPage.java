package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** An office publishes its approved claims, exactly those that were looked at, and sees what was drawn. */
@Named
@ViewScoped
public class ClaimPublishPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private Publishing publishing;
  @Inject
  private Notices notices;
  @Inject
  private NoticeBoard board;
  @Inject
  private Operations operations;
  @Inject
  private Exports exports;

  private final Map<String, Looked> looked = new HashMap<>();
  private Long notice;
  private transient List<Publishable> waiting;
  private transient NoticeCase published;

  /** A round and its claims as somebody looked at them. */
  private record Looked(long round, List<Long> claims) implements Serializable {
  }

  /** Remembers what is looked at. What was looked at before stays known, so that a second click is heard. */
  public void open() {
    waiting = null;
    getWaiting().forEach(one -> looked.put(operations.newId(), looked(one)));
  }

  private static Looked looked(Publishable one) {
    return new Looked(one.round().getId(), one.ids());
  }

  /** What waits, round after round, as a spreadsheet. */
  public void export() {
    var list = new LazyRows<ClaimRow>(request -> publishing.rows(request)).listing("claim.publish", "claim.publish.title",
        new FilterWords(Display.locale()));
    Download.sheet(list, exports.write(list, ClaimRow.SHEET, Display.locale()));
  }

  /** The operation that publishes this round as it stands here; its button carries it. */
  public String operation(Publishable one) {
    return looked.entrySet().stream().filter(entry -> entry.getValue().equals(looked(one))).findFirst()
        .map(Map.Entry::getKey).orElse("");
  }

  public List<Publishable> getWaiting() {
    if (waiting == null) {
      waiting = publishing.waiting();
    }
    return waiting;
  }

  /** Publishes what the button was drawn for, never the round that has taken its place since. */
  public void publish() {
    var operation = SeenRow.seen();
    var it = looked.get(operation);
    try {
      if (it == null) {
        throw new StaleData();
      }
      notice = Long.valueOf(operations.oncePerForm("claim.publish", operation, it.toString(),
          () -> String.valueOf(notices.publish(it.round(), it.claims()))));
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
