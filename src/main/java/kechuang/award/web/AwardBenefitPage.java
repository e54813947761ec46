package kechuang.award.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import kechuang.award.boundary.AwardCase;
import kechuang.award.boundary.AwardRegister;
import kechuang.award.boundary.Awards;
import kechuang.award.boundary.LossRecoveries;
import kechuang.award.entity.AwardState;
import kechuang.award.entity.InstalmentState;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;

/**
 * One award: what it is given for, why, how the amount came about and where it stands. The organisation takes it here, with
 * the account it is paid to, in one step; the county notes here what came of its call.
 */
@Named
@ViewScoped
public class AwardBenefitPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "award.benefit";

  @Inject
  private AwardRegister register;
  @Inject
  private Awards awards;
  @Inject
  private LossRecoveries losses;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Calendars calendars;
  @Inject
  private BusinessClock clock;

  private String number;
  private long id;
  private long version;
  private Money seen;
  private Long account;
  private String operation;
  private String note;
  private LocalDate again;
  private Money recovered;
  private transient AwardCase shown;

  /** Remembers what is looked at: the amount and the account that are confirmed are those on the page. */
  public void open() {
    shown = null;
    var it = getShown();
    id = it.award().getId();
    version = it.award().getVersion();
    seen = it.award().getAmount();
    account = it.account().map(one -> one.getId()).orElse(null);
    operation = operations.newId();
  }

  public String accept() {
    return act("accept", () -> awards.accept(id, version, seen, account));
  }

  public String decline() {
    return act("decline", () -> awards.decline(id, version, note));
  }

  public String call() {
    return act("call", () -> awards.call(id, version, note, again));
  }

  public String withdraw() {
    return act("withdraw", () -> awards.withdraw(id, version, note));
  }

  /** The office says what the bank recovered; its part is asked back at once. */
  public String recover() {
    return act("recover", () -> losses.record(id, version, recovered, note));
  }

  private String act(String how, Runnable doing) {
    try {
      operations.oncePerForm("award.benefit", operation, id + "/" + how + "/" + note + "/" + again + "/" + recovered, () -> {
        doing.run();
        drafts.delete(DRAFT, number);
        return how;
      });
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    DraftPage.forget(DRAFT, number);
    Said.onNextPage("award.benefit.said." + how);
    return "/award/benefit.xhtml?faces-redirect=true&number=" + number;
  }

  public AwardCase getShown() {
    if (shown == null) {
      shown = register.get(number, Display.locale());
    }
    return shown;
  }

  /** How far away the last day of what comes next is; null where nothing is waited for. */
  public Due getDue() {
    var day = getShown().award().getDueOn();
    return day == null ? null : Due.of(day, clock.today(), calendars.workingDays());
  }

  /** Whether the money was committed: then the parts and who pays them are fixed. */
  public boolean isBound() {
    return getShown().award().getState().isBinding();
  }

  /** Whether it is paid in more than one part. */
  public boolean isInParts() {
    return getShown().award().getInstalments().size() > 1;
  }

  /** What was paid so far, in yuan. */
  public Money getPaid() {
    return Money.sum(getShown().award().getInstalments().stream()
        .filter(part -> part.getState() == InstalmentState.PAID).map(part -> part.getAmount()).toList());
  }

  /** Whether its people still have to say where it is paid to before they can take it. */
  public boolean isWithoutAccount() {
    return getShown().isOpen() && getShown().getAccount() == null;
  }

  public boolean isUnanswered() {
    return getShown().award().getState() == AwardState.UNANSWERED;
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("award", getShown().history().events(), getShown().history().people());
  }

  /** What was recovered of the loss, in yuan. */
  public Money getRecovered() {
    return recovered;
  }

  public void setRecovered(Money recovered) {
    this.recovered = recovered;
  }

  /** What comes back of it so far, in yuan. */
  public Money getReturned() {
    return getShown().award().returned(getShown().loss());
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

  public LocalDate getAgain() {
    return again;
  }

  public void setAgain(LocalDate again) {
    this.again = again;
  }
}
