package kechuang.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.application.boundary.ApplicationCases;
import kechuang.application.boundary.Judged;
import kechuang.correction.boundary.Wanted;
import kechuang.document.entity.Attachment;
import kechuang.fault.Problems;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.organisation.boundary.FactRow;
import kechuang.organisation.boundary.FactSheet;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.review.boundary.ApplicationReviews;
import kechuang.review.boundary.Decision;
import kechuang.review.boundary.ReviewCase;
import kechuang.review.boundary.ReviewCases;

/** An officer decides an application: approve, send back, refuse. */
@Named
@ViewScoped
public class ReviewApplicationPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "review.application";

  @Inject
  private ReviewCases reviews;
  @Inject
  private ApplicationCases cases;
  @Inject
  private ApplicationReviews decisions;
  @Inject
  private FactSheet factSheet;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String number;
  private long version;
  private String operation;
  private String amount;
  private String note;
  private final Map<String, String> remarks = new HashMap<>();
  private String again;
  private transient ReviewCase desk;
  private transient List<Judged> judged;
  private transient List<FactRow> factRows;

  /** Opens the case; the amount proposed is what the request comes to. */
  public void open() {
    decisions.open(number);
    var application = getDesk().shown().application();
    version = application.getVersion();
    operation = operations.newId();
    amount = Display.money(application.getAmount());
  }

  /** The stamped letters of commitment, where the round wants them. */
  public List<Attachment> getLetters() {
    return cases.letters(getDesk().shown().application().getId());
  }

  public String approve() {
    return decide(Decision.Kind.APPROVE);
  }

  public String sendBack() {
    return decide(Decision.Kind.RETURN);
  }

  public String reject() {
    return decide(Decision.Kind.REJECT);
  }

  /** Takes the county's approval back. */
  public String recall() {
    var id = getDesk().shown().application().getId();
    try {
      operations.oncePerForm(PAGE + ".recall", operation, id + "/" + note, () -> {
        drafts.delete(PAGE, number);
        return decisions.recall(id, note, version).name();
      });
    } catch (StaleData changed) {
      look();
      throw changed;
    }
    Said.onNextPage("review.recalled", number);
    return "/review/application.xhtml?faces-redirect=true&number=" + number;
  }

  private void look() {
    desk = null;
    judged = null;
    factRows = null;
    version = getDesk().shown().application().getVersion();
  }

  private String decide(Decision.Kind kind) {
    var amountSaid = kind == Decision.Kind.APPROVE && getDesk().isOwnersTurn() ? approved() : null;
    var wanted = kind == Decision.Kind.RETURN ? Wanted.of(remarks, again) : Wanted.NOTHING;
    var decision = new Decision(kind, amountSaid, note, version, wanted);
    var id = getDesk().shown().application().getId();
    var reached = once(id, decision);
    Said.onNextPage("review.application.done." + reached, getDesk().shown().firm().getName());
    return "/review/applications.xhtml?faces-redirect=true";
  }

  /** If somebody was faster, the page shows how the case stands now; what was typed stays where it can still be used. */
  private String once(long id, Decision decision) {
    try {
      return operations.oncePerForm(PAGE, operation, id + "/" + decision, () -> {
        var state = decisions.decide(id, decision);
        drafts.delete(PAGE, number);
        return state.name();
      });
    } catch (StaleData changed) {
      look();
      throw changed;
    }
  }

  private Money approved() {
    var problems = new Problems.Collector();
    var money = problems.read("amount", () -> amount == null || amount.isBlank() ? null : Money.parse(amount));
    problems.check(money != null || !problems.found().isEmpty(), "amount", "review.amount-missing").refuseIfAny();
    return money;
  }

  /** From what was asked to what may be given. */
  public List<CalcLine> getCalculation() {
    var shown = getDesk().shown();
    var application = shown.application();
    var room = shown.room();
    return Stream.of(
        CalcLine.of("", Display.text("application.calc.requested"), Display.money(application.getRequested())),
        CalcLine.of(Display.text("application.calc.at-most"), Display.text("application.calc.year-left"), Display.money(room.getYearLeft())),
        CalcLine.picked("=", Display.text("review.application.in-decision"), Display.money(application.getAmount())),
        CalcLine.of("", Display.text("application.calc.pool-left"), Display.money(room.getPoolLeft())),
        CalcLine.of("−", Display.text("review.application.this"), Display.money(room.possible(application.getAmount()))),
        CalcLine.total(Display.text("review.application.pool-after"),
            Display.money(room.getPoolLeft().minusOrZero(room.possible(application.getAmount()))))).toList();
  }

  /** What wants judgement, in words. */
  public List<String> getFlags() {
    return getDesk().flags().stream().map(flag -> Display.text(flag.key(), flag.arguments().toArray())).toList();
  }

  public List<Judged> getJudged() {
    if (judged == null) {
      judged = cases.judged(getDesk().shown().verdicts(), Display.locale());
    }
    return judged;
  }

  /** The firm's facts, each with its source. */
  public List<FactRow> getFactRows() {
    if (factRows == null) {
      factRows = factSheet.of(getDesk().shown().firm().getId(), Display.locale());
    }
    return factRows;
  }

  /** Who confirmed the firm's facts; null if nobody did. */
  public String getConfirmedBy() {
    var shown = getDesk().shown();
    var who = shown.people().get(shown.firm().getConfirmedBy());
    return who == null ? null : who.written(Display.locale());
  }

  public List<TimelineItem> getTimeline() {
    var shown = getDesk().shown();
    return Timeline.of("application", shown.application().getEvents(), shown.people());
  }

  public ReviewCase getDesk() {
    if (desk == null) {
      desk = reviews.see(number);
    }
    return desk;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  /** What is to be corrected, by field or file. */
  public Map<String, String> getRemarks() {
    return remarks;
  }

  /** Why something is asked for that an earlier notice could have asked for. */
  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
