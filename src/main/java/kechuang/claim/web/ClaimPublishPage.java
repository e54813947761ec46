package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.NoticeCase;
import kechuang.claim.boundary.Notices;
import kechuang.claim.boundary.Publishable;
import kechuang.claim.boundary.Publishing;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;

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

  private String operation;
  private Map<Long, List<Long>> seen = new HashMap<>();
  private Long notice;
  private transient List<Publishable> waiting;
  private transient NoticeCase published;

  /** Remembers what is looked at. */
  public void open() {
    waiting = null;
    operation = operations.newId();
    seen = new HashMap<>();
    getWaiting().forEach(one -> seen.put(one.round().getId(), one.ids()));
  }

  public List<Publishable> getWaiting() {
    if (waiting == null) {
      waiting = publishing.waiting();
    }
    return waiting;
  }

  public void publish(long round) {
    try {
      notice = Long.valueOf(operations.oncePerForm("claim.publish", operation, round + " " + seen.get(round),
          () -> String.valueOf(notices.publish(round, seen.getOrDefault(round, List.of())))));
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
