package kechuang.application.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import kechuang.application.boundary.ApplicationCase;
import kechuang.application.boundary.ApplicationCases;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.Judged;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One application from its draft to its voucher, for the firm and for the offices. */
@Named
@ViewScoped
public class ApplicationViewPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "application.withdraw";

  @Inject
  private ApplicationCases cases;
  @Inject
  private Applications applications;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String number;
  private long version;
  private String operation;
  private String note;
  private transient ApplicationCase shown;
  private transient List<Judged> judged;

  /** Opens the case. */
  public void open() {
    version = getShown().application().getVersion();
    operation = operations.newId();
  }

  /** The firm steps back from it. */
  public String withdraw() {
    var id = getShown().application().getId();
    try {
      operations.oncePerForm("application.withdraw", operation, id + "/" + note, () -> {
        applications.withdraw(id, version, note);
        drafts.delete(DRAFT, number);
        return "";
      });
    } catch (StaleData changed) {
      shown = null;
      judged = null;
      version = getShown().application().getVersion();
      throw changed;
    }
    Said.onNextPage("application.view.withdrawn");
    return "/application/view.xhtml?faces-redirect=true&number=" + number;
  }

  /** May the caller's role do this now? */
  public boolean may(String event) {
    return getShown().may(ApplicationEventKind.valueOf(event));
  }

  /** The firm writes on it. */
  public boolean isEditable() {
    return may("SUBMIT");
  }

  /** It waits for an officer; for which one, the review says. */
  public boolean isInReview() {
    var state = getShown().application().getState();
    return state == ApplicationState.SUBMITTED || state == ApplicationState.COUNTY_APPROVED;
  }

  /** What the amount means where the application stands: asked, in decision, offered, awarded. */
  public String getAmountKey() {
    return "application.amount." + getShown().application().getState();
  }

  /** What happened, the latest first. */
  public List<TimelineItem> getTimeline() {
    var shown = getShown();
    return Timeline.of("application", shown.application().getEvents(), shown.people());
  }

  /** Its voucher is there. */
  public boolean isAwarded() {
    return getShown().application().getState() == ApplicationState.AWARDED;
  }

  /** What the rules say, in the reader's language. */
  public List<Judged> getJudged() {
    if (judged == null) {
      judged = cases.judged(getShown().verdicts(), Display.locale());
    }
    return judged;
  }

  public ApplicationCase getShown() {
    if (shown == null) {
      shown = cases.see(number);
    }
    return shown;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
