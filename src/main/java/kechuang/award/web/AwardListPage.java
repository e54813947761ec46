package kechuang.award.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kechuang.award.boundary.AwardListCase;
import kechuang.award.boundary.AwardLists;
import kechuang.award.boundary.LeftOut;
import kechuang.award.entity.AwardListEventKind;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.scheme.boundary.MatterNames;
import kechuang.scheme.boundary.Measures;

/** One list of benefits without application: as it would be today, or as one manager proposed it and another decides. */
@Named
@ViewScoped
public class AwardListPage implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Keys of the rules' own reasons begin so; anything else is a manager's words. */
  private static final String RULES = "award.left-out.";

  @Inject
  private AwardLists lists;
  @Inject
  private Measures measures;
  @Inject
  private Operations operations;

  private Long id;
  private String measure;
  private long version;
  private String operation;
  private String note;
  private final Map<Long, String> excluded = new HashMap<>();
  private transient AwardListCase shown;

  /** Remembers the version of the list that is looked at. */
  public void open() {
    shown = null;
    version = getShown().list() == null ? 0 : getShown().list().getVersion();
    operation = operations.newId();
  }

  public AwardListCase getShown() {
    if (shown == null) {
      shown = id != null ? lists.get(id) : lists.preview(measure);
    }
    return shown;
  }

  /** Freezes what is shown; another manager decides then. */
  public String propose() {
    var made = operations.oncePerForm("award.list.propose", operation, measure + excluded,
        () -> String.valueOf(lists.propose(measure, excluded)));
    Said.onNextPage("award.list.said.propose");
    return here(made);
  }

  public String agree() {
    return act("agree", () -> lists.agree(id, version));
  }

  public String setAside() {
    return act("set-aside", () -> lists.setAside(id, version, note));
  }

  private String act(String how, Runnable doing) {
    try {
      operations.oncePerForm("award.list", operation, id + "/" + how + "/" + note, () -> {
        doing.run();
        return how;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    Said.onNextPage("award.list.said." + how);
    return here(String.valueOf(id));
  }

  private static String here(String list) {
    return "/award/list.xhtml?faces-redirect=true&id=" + list;
  }

  public boolean may(String event) {
    return getShown().may().contains(AwardListEventKind.valueOf(event));
  }

  /** Nobody has proposed it yet. */
  public boolean isNew() {
    return getShown().list() == null;
  }

  /** Why somebody is left out, in words: the rules' reason, or a manager's own. */
  /** What a line is given for, in words. */
  public String matter(String name) {
    return MatterNames.words(name, Display.locale());
  }

  public String reason(LeftOut one) {
    return one.reason().startsWith(RULES) ? Display.text(one.reason(), instead(one, Display.locale())) : one.reason();
  }

  private String instead(LeftOut one, Locale locale) {
    return one.detail() == null ? "" : measures.get(one.detail()).name(locale);
  }

  public List<TimelineItem> getTimeline() {
    var history = getShown().history();
    return history == null ? List.of() : Timeline.of("award-list", history.events(), history.people());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  /** Why organisations are left out, by their ids. */
  public Map<Long, String> getExcluded() {
    return excluded;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
