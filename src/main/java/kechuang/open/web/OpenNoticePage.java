package kechuang.open.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.claim.boundary.NoticeBoard;
import kechuang.claim.boundary.NoticeCase;
import kechuang.claim.boundary.NoticeLine;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Byline;
import kechuang.platform.web.Display;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import org.eclipse.microprofile.config.Config;

/**
 * One public notice: what is about to be paid, until when and where one can object; when it is over, the seed and the
 * sample that anyone can draw again. Where to object is what the office says, or else {@code kechuang.objections-address}
 * and {@code kechuang.objections-telephone}.
 */
@Named
@RequestScoped
public class OpenNoticePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient NoticeBoard board;
  @Inject
  private transient ReferenceLists lists;
  @Inject
  private transient Acts acts;
  @Inject
  private transient Config settings;

  private String number;
  private transient NoticeCase shown;

  /** Loads the notice, so that an unknown number is not found. */
  public void open() {
    getShown();
  }

  public NoticeCase getShown() {
    if (shown == null) {
      shown = board.open(number);
    }
    return shown;
  }

  public String getRound() {
    return getShown().title().in(Display.locale());
  }

  /** "3、17": the places that were drawn. */
  public String getDrawnPlaces() {
    return getShown().drawn().stream().map(NoticeLine::place).map(String::valueOf)
        .collect(Collectors.joining(Display.text("common.list-separator")));
  }

  /** What happened to it; in public it is an office that acts, and no person. */
  public List<TimelineItem> getTimeline() {
    var history = getShown().history();
    var offices = new HashMap<Long, Byline>();
    history.people().forEach((account, person) -> offices.put(account, person::office));
    return Timeline.of("notice", history.events(), offices);
  }

  private Optional<County> office() {
    return lists.county(getShown().notice().getOwner());
  }

  /** Whether somebody can still object here. */
  public boolean isOpenToObjections() {
    return getShown().notice().takesObjections(acts.now());
  }

  public String getAddress() {
    return office().map(county -> county.objectionsAddress(Display.locale()))
        .orElseGet(() -> setting("kechuang.objections-address", "open.notice.address-default"));
  }

  public String getTelephone() {
    return office().map(County::getObjectionsTelephone)
        .orElseGet(() -> setting("kechuang.objections-telephone", "open.notice.telephone-default"));
  }

  private String setting(String name, String fallbackKey) {
    return settings.getOptionalValue(name, String.class).orElseGet(() -> Display.text(fallbackKey));
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
