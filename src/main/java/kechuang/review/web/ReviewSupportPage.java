package kechuang.review.web;

import jakarta.faces.context.FacesContext;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kechuang.application.boundary.SupportCase;
import kechuang.application.boundary.SupportCases;
import kechuang.application.entity.InvoiceResult;
import kechuang.application.entity.Resolution;
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
  private static final String OPINION = "review.support.opinion";
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
  private String resolution;
  private Integer votedFor;
  private Integer votedAgainst;
  private transient SupportCase shown;

  /** Remembers the version that is looked at, and asks what only an office can know. */
  public void open() {
    shown = null;
    var request = getShown().request();
    id = request.getId();
    version = request.getVersion();
    expected = getShown().judged().amount();
    operation = operations.newId();
    if (note == null) {
      note = (String) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(OPINION);
    }
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
    carryOpinion();
    return "/review/support.xhtml?faces-redirect=true&number=" + number;
  }

  /** Keeps what the tax bureau answered, and stays. */
  public String verify() {
    var found = answers.stream().filter(one -> one.answer().isBegun())
        .collect(Collectors.toMap(CostAnswer::position, CostAnswer::answer, (one, other) -> one, TreeMap::new));
    act("verify", found.toString(), () -> reviews.verify(id, version, found));
    carryOpinion();
    return "/review/support.xhtml?faces-redirect=true&number=" + number;
  }

  /** The opinion that is typed already stays for the decision that follows. */
  private void carryOpinion() {
    if (note != null && !note.isBlank()) {
      FacesContext.getCurrentInstance().getExternalContext().getFlash().put(OPINION, note);
    }
  }

  /** What came of the next step of the review. */
  public String record() {
    return act("record", found(), found -> reviews.record(id, version, stepOn, decided(), found, stepNote));
  }

  private Resolution decided() {
    return new Resolution(resolution, votedFor, votedAgainst);
  }

  public String check() {
    return act("check", found(), found -> reviews.check(id, version, found, note));
  }

  public String approve() {
    return act(getShown().isForTitle() ? "approve-title" : "approve", found(), found -> reviews.approve(id, version, found, expected, note));
  }

  public String sendBack() {
    return act("send-back", () -> reviews.sendBack(id, version, note));
  }

  public String reject() {
    return act("reject", found(), found -> reviews.reject(id, version, found, note));
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

  private String act(String how, Facts found, Consumer<Facts> doing) {
    return act(how, found.toString(), () -> doing.accept(found));
  }

  private String act(String how, String more, Runnable doing) {
    try {
      operations.oncePerForm(PAGE, operation, id + "/" + how + "/" + more + "/" + note + "/" + expected + "/" + allowed + "/" + allowedNote
          + "/" + stepOn + "/" + stepNote + "/" + decided(), () -> {
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

  /** The number of the committee's resolution. */
  public String getResolution() {
    return resolution;
  }

  public void setResolution(String resolution) {
    this.resolution = resolution;
  }

  public Integer getVotedFor() {
    return votedFor;
  }

  public void setVotedFor(Integer votedFor) {
    this.votedFor = votedFor;
  }

  public Integer getVotedAgainst() {
    return votedAgainst;
  }

  public void setVotedAgainst(Integer votedAgainst) {
    this.votedAgainst = votedAgainst;
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
