package kechuang.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kechuang.application.boundary.SupportCase;
import kechuang.application.boundary.SupportCases;
import kechuang.application.entity.InvoiceResult;
import kechuang.application.entity.SupportEventKind;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.AmountChanged;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.review.boundary.SupportReviews;
import kechuang.scheme.boundary.FactQuestion;
import kechuang.scheme.boundary.MatterNames;
import kechuang.scheme.entity.Facts;

/** One application under a measure in the hands of an office: what is said against what is shown, and what the rule makes of it. */
@Named
@ViewScoped
public class ReviewSupportPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "review.support";
  private static final Set<SupportEventKind> DECISIONS = Set.of(SupportEventKind.CHECK, SupportEventKind.APPROVE,
      SupportEventKind.RETURN, SupportEventKind.REJECT);

  @Inject
  private SupportCases cases;
  @Inject
  private SupportReviews reviews;
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
  private String operation;
  private String note;
  private Money expected;
  private List<FactQuestion> questions = List.of();
  private final Map<Integer, Money> allowed = new HashMap<>();
  private String allowedNote;
  private List<CostAnswer> answers = List.of();
  private LocalDate stepOn;
  private String stepNote;
  private transient SupportCase shown;

  /** Remembers the version that is looked at, and asks what only an office can know. */
  public void open() {
    shown = null;
    var request = getShown().request();
    id = request.getId();
    version = request.getVersion();
    expected = getShown().judged().amount();
    operation = operations.newId();
    questions = getShown().asked().ofOffice().stream().map(fact ->
        new FactQuestion(fact, Display.locale()).answered(request.said())).toList();
    request.getCosts().forEach(cost -> allowed.put(cost.getPosition(), cost.counted()));
    answers = request.getCosts().stream().map(cost -> new CostAnswer(cost, clock.today())).toList();
  }

  /** Counts less of its invoices, and stays: what the rule makes of it is worked out anew. */
  public String allow() {
    var counted = new HashMap<Integer, Money>();
    getShown().request().getCosts().forEach(cost -> {
      var sum = allowed.get(cost.getPosition());
      if (sum != null && !sum.equals(cost.counted())) {
        counted.put(cost.getPosition(), sum);
      }
    });
    if (counted.isEmpty()) {
      throw new RuleViolation("support.cost.same");
    }
    act("allow", () -> reviews.allow(id, version, counted, allowedNote));
    return "/review/support.xhtml?faces-redirect=true&number=" + number;
  }

  /** Keeps what the tax bureau answered, and stays. */
  public String verify() {
    var found = answers.stream().filter(one -> one.answer().isBegun())
        .collect(Collectors.toMap(CostAnswer::position, CostAnswer::answer, (one, other) -> one, TreeMap::new));
    act("verify", found.toString(), () -> reviews.verify(id, version, found));
    return "/review/support.xhtml?faces-redirect=true&number=" + number;
  }

  /** What came of the next step of the review. */
  public String record() {
    return act("record", () -> reviews.record(id, version, stepOn, found(), stepNote));
  }

  public String check() {
    return act("check", () -> reviews.check(id, version, found(), note));
  }

  public String approve() {
    return act(getShown().isForTitle() ? "approve-title" : "approve", () -> reviews.approve(id, version, found(), expected, note));
  }

  public String sendBack() {
    return act("send-back", () -> reviews.sendBack(id, version, note));
  }

  public String reject() {
    return act("reject", () -> reviews.reject(id, version, found(), note));
  }

  private Facts found() {
    var problems = new Problems.Collector();
    var found = Facts.NONE;
    for (var question : questions) {
      found = question.addTo(found, problems);
    }
    problems.refuseIfAny();
    return found;
  }

  private String act(String how, Runnable doing) {
    return act(how, "", doing);
  }

  private String act(String how, String more, Runnable doing) {
    try {
      operations.oncePerForm(PAGE, operation, id + "/" + how + "/" + more + "/" + note + "/" + expected + "/" + allowed + "/" + allowedNote
          + "/" + stepOn + "/" + stepNote, () -> {
        doing.run();
        drafts.delete(PAGE, number);
        return how;
      });
    } catch (AmountChanged changed) {
      expected = changed.left();
      throw changed;
    } catch (StaleData changed) {
      open();
      throw changed;
    }
    DraftPage.forget(PAGE, number);
    Said.onNextPage("review.support.said." + how, number);
    return "/review/supports.xhtml?faces-redirect=true";
  }

  public SupportCase getShown() {
    if (shown == null) {
      shown = cases.get(number, Display.locale());
    }
    return shown;
  }

  public boolean isDecidable() {
    return DECISIONS.stream().anyMatch(getShown().may()::contains);
  }

  public Due getDue() {
    var day = getShown().request().getDueOn();
    return day == null ? null : Due.of(day, clock.today(), calendars.workingDays());
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("support", getShown().history().events(), getShown().history().people());
  }

  /** What it is about in words; empty where it is about nothing that registers know. */
  public String getAboutWords() {
    return MatterNames.words(getShown().request().getAbout(), Display.locale());
  }

  /** The day of the visit or the meeting that is recorded. */
  public LocalDate getStepOn() {
    return stepOn;
  }

  public void setStepOn(LocalDate stepOn) {
    this.stepOn = stepOn;
  }

  public String getStepNote() {
    return stepNote;
  }

  public void setStepNote(String stepNote) {
    this.stepNote = stepNote;
  }

  public LocalDate getToday() {
    return clock.today();
  }

  /** What the office counts of each invoice, by their places, in yuan. */
  public Map<Integer, Money> getAllowed() {
    return allowed;
  }

  /** What the tax bureau answered of each invoice, to be recorded. */
  public List<CostAnswer> getAnswers() {
    return answers;
  }

  public InvoiceResult[] getResults() {
    return InvoiceResult.values();
  }

  public String getAllowedNote() {
    return allowedNote;
  }

  public void setAllowedNote(String allowedNote) {
    this.allowedNote = allowedNote;
  }

  public List<FactQuestion> getQuestions() {
    return questions;
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
