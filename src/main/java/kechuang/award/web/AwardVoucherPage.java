package kechuang.award.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kechuang.award.boundary.QrCode;
import kechuang.award.boundary.VoucherCase;
import kechuang.award.boundary.VoucherCase.Happening;
import kechuang.award.boundary.VoucherCases;
import kechuang.award.boundary.VoucherCheck;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.Calendars;
import kechuang.platform.boundary.Caller;
import kechuang.platform.web.Display;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/** One voucher: the card, its balance, what it is used for and what happened to it. */
@Named
@ViewScoped
public class AwardVoucherPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject
  private VoucherCases cases;
  @Inject
  private VoucherCheck check;
  @Inject
  private Calendars calendars;
  @Inject
  private Caller caller;

  private String number;
  private String application;
  private transient VoucherCase shown;
  private transient QrCode qr;

  /** Opens the voucher with this number, or the one that came of an application. */
  public void open() {
    if (number == null && application != null) {
      number = cases.numberFor(application);
    }
    getShown();
  }

  /** What happened, the latest first; above it what comes next. */
  public List<TimelineItem> getTimeline() {
    var items = new ArrayList<TimelineItem>();
    if (getShown().usable()) {
      items.add(TimelineItem.next(getShown().voucher().getRedeemBy(), Display.text("award.voucher.next.redeem-by")));
      items.add(TimelineItem.next(getShown().voucher().getExpiresOn(), Display.text("award.voucher.next.expires")));
    }
    var past = new Timeline(getShown().people());
    getShown().happenings().forEach(happening -> past.add(happening.at(), title(happening), happening.note(),
        happening.actor()));
    items.addAll(past.latestFirst());
    return items;
  }

  private static String title(Happening happening) {
    return Display.text("award.voucher.happened." + happening.thing(),
        Display.text(happening.thing() + ".event." + happening.event()), happening.number());
  }

  /** A firm may order on it, if anything is left. */
  public boolean isOrderable() {
    return caller.is("applicant") && getShown().usable() && !getShown().balance().left().isZero();
  }

  /** How far away the last day for orders is. */
  public Due getDue() {
    return getShown().usable() ? calendars.due(getShown().voucher().getExpiresOn()) : null;
  }

  /** Where anyone can check it. */
  public String getCheckAddress() {
    return check.address(getShown().voucher().getNumber());
  }

  public QrCode getQr() {
    if (qr == null) {
      qr = QrCode.of(getCheckAddress());
    }
    return qr;
  }

  public VoucherCase getShown() {
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

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application;
  }
}
