package kechuang.claim.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.DayCount;
import kechuang.claim.boundary.DayCounts;
import kechuang.claim.boundary.OrderCase;
import kechuang.claim.boundary.OrderCases;
import kechuang.claim.boundary.Orders;
import kechuang.claim.entity.ServiceOrderEventKind;
import kechuang.fault.StaleData;
import kechuang.platform.web.Step;
import kechuang.platform.web.TimelineItem;

/** One order for both of its sides and the offices: where it stands, what it holds, what may be done with it. */
@Named
@ViewScoped
public class ClaimOrderviewPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private OrderCases cases;
  @Inject
  private Orders orders;
  @Inject
  private DayCounts dayCounts;

  private long id;
  private String number;
  private long version;
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
  }

  public OrderCase getShown() {
    if (shown == null) {
      shown = cases.get(id);
    }
    return shown;
  }

  public void confirm() {
    act(() -> orders.confirm(id, version), "claim.orderview.confirmed");
  }

  public void refuse() {
    act(() -> orders.refuse(id, version, note), "claim.orderview.refused");
  }

  public void cancel() {
    act(() -> orders.cancel(id, version, note), "claim.orderview.cancelled");
  }

  private void act(Runnable act, String done) {
    try {
      act.run();
      note = null;
      Said.here(done, getShown().order().getHold());
      open();
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
    return getShown().may().contains(kind);
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
