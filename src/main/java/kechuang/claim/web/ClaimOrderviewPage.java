package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.OrderCase;
import kechuang.claim.boundary.OrderCases;
import kechuang.claim.boundary.Orders;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.fault.StaleData;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Said;
import kechuang.platform.web.Step;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One order for both of its sides and the offices: where it stands, what it holds, what may be done with it. */
@Named
@ViewScoped
public class ClaimOrderviewPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "claim.orderview";

  @Inject
  private OrderCases cases;
  @Inject
  private Orders orders;
  @Inject
  private DayCounts dayCounts;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private long id;
  private String number;
  private long version;
  private String operation;
  /** What could be done when the page was opened: a second click is answered like the first. */
  private EnumSet<ServiceOrderEventKind> may = EnumSet.noneOf(ServiceOrderEventKind.class);
  private String note;
  private transient OrderCase shown;
  private transient DayCount days;

  /** Loads the order and remembers the version that the reader looks at. */
  public void open() {
    if (number != null) {
      id = cases.idOf(number);
    }
    shown = null;
    version = getShown().order().getVersion();
    may = EnumSet.noneOf(ServiceOrderEventKind.class);
    may.addAll(getShown().may());
    operation = operations.newId();
  }

  public OrderCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  public String confirm() {
    return act(() -> orders.confirm(id, version), "claim.orderview.confirmed");
  }

  public String refuse() {
    return act(() -> orders.refuse(id, version, note), "claim.orderview.refused");
  }

  public String cancel() {
    return act(() -> orders.cancel(id, version, note), "claim.orderview.cancelled");
  }

  private String act(Runnable act, String done) {
    try {
      operations.oncePerForm("claim.orderview", operation, id + "/" + done + "/" + note, () -> {
        act.run();
        drafts.delete(DRAFT, String.valueOf(id));
        return done;
      });
      Said.onNextPage(done, getShown().order().getHold());
      return "/claim/orderview.xhtml?faces-redirect=true&id=" + id;
    } catch (StaleData changed) {
      open();
      throw changed;
    }
  }

  public boolean isConfirmable() {
    return may(ServiceOrderEventKind.CONFIRM);
  }

  public boolean isCancellable() {
    return may(ServiceOrderEventKind.CANCEL);
  }

  private boolean may(ServiceOrderEventKind kind) {
    return may.contains(kind);
  }

  public List<Step> getSteps() {
    return new OrderWay(getShown(), days()).steps();
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("order", getShown().order().getEvents(), getShown().people());
  }

  public String term(LocalDate due) {
    return Term.of(days(), due);
  }

  private DayCount days() {
    if (days == null) {
      days = dayCounts.now();
    }
    return days;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  /** Orders are named by number where people read them out, by id elsewhere. */
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
