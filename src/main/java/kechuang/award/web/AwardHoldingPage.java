package kechuang.award.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.award.boundary.HoldingCase;
import kechuang.award.boundary.HoldingRegister;
import kechuang.award.boundary.Holdings;
import kechuang.award.entity.ExitWay;
import kechuang.award.entity.HoldingExit;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One holding: an officer enters and values it and says how it is left, another agrees. */
@Named
@ViewScoped
public class AwardHoldingPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "award.holding";

  @Inject
  private Holdings holdings;
  @Inject
  private HoldingRegister register;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private BusinessClock clock;
  @Inject
  private Caller caller;

  private String number;
  private long id;
  private long version;
  private String operation;
  private String share;
  private Money valuation;
  private String note;
  private ExitWay way = ExitWay.BUY_BACK;
  private LocalDate soldOn;
  private Money price;
  private String buyer;
  private String reason;
  private transient HoldingCase shown;

  /** Remembers the version that is looked at. */
  public void open() {
    shown = null;
    var it = getShown();
    id = it.award().getId();
    operation = operations.newId();
    if (it.holding() != null) {
      version = it.holding().getVersion();
      share = it.holding().getShare().percent();
      valuation = it.holding().getValuation();
    }
  }

  /** Enters it, or values it anew. */
  public String write() {
    var part = percent();
    return getShown().holding() == null ? act("enter", () -> holdings.enter(id, part, valuation, note))
        : act("revalue", () -> holdings.revalue(id, version, part, valuation, note));
  }

  private Rate percent() {
    try {
      return Rate.parsePercent(share == null ? "" : share);
    } catch (RuleViolation malformed) {
      throw malformed.about("share");
    }
  }

  public String propose() {
    var exit = new HoldingExit(way, soldOn, price, buyer);
    return act("propose", () -> holdings.proposeExit(id, version, exit, reason));
  }

  public String agree() {
    return act("agree", () -> holdings.agreeExit(id, version));
  }

  public String setAside() {
    return act("set-aside", () -> holdings.setAside(id, version, note));
  }

  private String act(String how, Runnable doing) {
    try {
      operations.oncePerForm(DRAFT, operation, String.join("/", number, how, note, share, String.valueOf(valuation),
          String.valueOf(way), String.valueOf(soldOn), String.valueOf(price), buyer, reason), () -> {
            doing.run();
            drafts.delete(DRAFT, number);
            return how;
          });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    DraftPage.forget(DRAFT, number);
    Said.onNextPage("award.holding.said." + how);
    return "/award/holding.xhtml?faces-redirect=true&number=" + number;
  }

  public HoldingCase getShown() {
    if (shown == null) {
      shown = register.get(number, Display.locale());
    }
    return shown;
  }

  public List<TimelineItem> getTimeline() {
    var history = getShown().history();
    return history == null ? List.of() : Timeline.of("holding", history.events(), history.people());
  }

  /** Whether whoever took the money looks at it. */
  public boolean isFirm() {
    return caller.is("applicant");
  }

  public ExitWay[] getWays() {
    return ExitWay.values();
  }

  public LocalDate getToday() {
    return clock.today();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  /** Per cent, as it is typed. */
  public String getShare() {
    return share;
  }

  public void setShare(String share) {
    this.share = share;
  }

  public Money getValuation() {
    return valuation;
  }

  public void setValuation(Money valuation) {
    this.valuation = valuation;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public ExitWay getWay() {
    return way;
  }

  public void setWay(ExitWay way) {
    this.way = way;
  }

  public LocalDate getSoldOn() {
    return soldOn;
  }

  public void setSoldOn(LocalDate soldOn) {
    this.soldOn = soldOn;
  }

  public Money getPrice() {
    return price;
  }

  public void setPrice(Money price) {
    this.price = price;
  }

  public String getBuyer() {
    return buyer;
  }

  public void setBuyer(String buyer) {
    this.buyer = buyer;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
