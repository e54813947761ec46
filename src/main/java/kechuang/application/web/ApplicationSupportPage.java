package kechuang.application.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.application.boundary.SupportCase;
import kechuang.application.boundary.SupportCases;
import kechuang.application.boundary.SupportDocuments;
import kechuang.application.boundary.SupportRequests;
import kechuang.application.entity.SupportCost;
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportKey;
import kechuang.application.entity.SupportState;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.Display;
import kechuang.platform.web.DraftPage;
import kechuang.platform.web.Said;
import kechuang.platform.web.Timeline;
import kechuang.platform.web.TimelineItem;
import kechuang.scheme.boundary.FactQuestion;
import kechuang.scheme.boundary.FactNames;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.FactTexts.FactLine;
import kechuang.scheme.boundary.MatterNames;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.Facts;
import org.primefaces.event.FileUploadEvent;

/**
 * An application under a measure: its form comes from the measure and asks only what is not known; beside it stands what
 * the rule says so far and what it would come to.
 */
@Named
@ViewScoped
public class ApplicationSupportPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "application.support";

  @Inject
  private SupportRequests requests;
  @Inject
  private SupportCases cases;
  @Inject
  private FactTexts texts;
  @Inject
  private Uploads uploads;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;
  @Inject
  private Calendars calendars;
  @Inject
  private BusinessClock clock;

  private String measure;
  private String number;
  private long id;
  private long version;
  private String operation;
  private String subject;
  private String about;
  private String otherFundsNote;
  private String explanation;
  private boolean commitment;
  private List<FactQuestion> questions = List.of();
  private final List<CostLine> costs = new ArrayList<>();
  private final Map<DuplicateKind, String> keys = new EnumMap<>(DuplicateKind.class);
  private transient SupportCase shown;

  /** Begins an application under a measure, or opens the one of this number. */
  public String open() {
    if (measure != null && !measure.isBlank()) {
      return "/application/support.xhtml?faces-redirect=true&number=" + requests.begin(measure);
    }
    read();
    var request = getShown().request();
    subject = request.getSubject();
    about = request.getAbout();
    otherFundsNote = request.getOtherFundsNote();
    explanation = request.getExplanation();
    commitment = request.isCommitment();
    ask();
    costs.clear();
    request.getCosts().forEach(cost -> costs.add(CostLine.of(cost)));
    if (costs.isEmpty()) {
      addCost();
    }
    for (var kind : DuplicateKind.values()) {
      keys.put(kind, request.getKeys().stream().filter(key -> key.getKind() == kind).map(SupportKey::getNumber)
          .collect(Collectors.joining("；")));
    }
    return null;
  }

  private void read() {
    shown = null;
    id = getShown().request().getId();
    version = getShown().request().getVersion();
    operation = operations.newId();
  }

  /** Writes what is there, complete or not, and stays; what it would come to is worked out anew. */
  public void save() {
    once(".save", operations.newId(), form(), () -> {
      requests.write(id, version, form());
      drafts.delete(PAGE, number);
    });
    read();
    Said.here("application.edit.saved");
  }

  /** Another matter: what registers know of it need not be said any more. */
  public void choose() {
    save();
    ask();
  }

  private void ask() {
    var said = getShown().request().said();
    questions = getShown().asked().toSay().stream().filter(fact -> fact != getShown().stated()).map(fact -> new FactQuestion(fact, Display.locale()).answered(said)).toList();
  }

  /** Room for one invoice more. */
  public void addCost() {
    costs.add(new CostLine());
  }

  public void removeCost(CostLine line) {
    costs.remove(line);
  }

  /** Hands it in, or says everything that stands against it. */
  public String submit() {
    var form = form();
    save(form);
    once(".submit", operation, form, () -> requests.submit(id, version));
    DraftPage.forget(PAGE, number);
    Said.onNextPage("application.support.said.submit");
    return here();
  }

  /** What was typed is kept whether or not it can be handed in. */
  private void save(SupportForm form) {
    once(".save", operations.newId(), form, () -> {
      requests.write(id, version, form);
      drafts.delete(PAGE, number);
    });
    var before = operation;
    read();
    operation = before;
  }

  public String withdraw() {
    once(".withdraw", operation, null, () -> requests.withdraw(id, version, null));
    Said.onNextPage("application.support.said.withdraw");
    return here();
  }

  private void once(String what, String key, SupportForm form, Runnable act) {
    try {
      operations.oncePerForm(PAGE + what, key, id + "/" + form, () -> {
        act.run();
        return "";
      });
    } catch (StaleData changed) {
      read();
      throw changed;
    }
  }

  private SupportForm form() {
    var problems = new Problems.Collector();
    var said = Facts.NONE;
    for (var question : questions) {
      said = question.addTo(said, problems);
    }
    problems.refuseIfAny();
    return new SupportForm(subject, about, said, keys(), costs(), otherFundsNote, explanation,
        commitment);
  }

  /** Those with something in them, one after the other. */
  private List<SupportCost> costs() {
    var found = new ArrayList<SupportCost>();
    if (getShown().stated() != null) {
      costs.stream().filter(line -> !line.isEmpty()).forEach(line -> found.add(line.at(found.size() + 1)));
    }
    return found;
  }

  private List<SupportKey> keys() {
    var found = new ArrayList<SupportKey>();
    keys.forEach((kind, typed) -> Stream.of((typed == null ? "" : typed).split("[;；,，、\\n]")).filter(one -> !one.isBlank())
        .forEach(one -> found.add(new SupportKey(found.size() + 1, kind, one))));
    return found;
  }

  /** Keeps a file with the application at once; the form stays as it is. */
  public void take(FileUploadEvent event) {
    var place = event.getComponent();
    var category = String.valueOf(place.getAttributes().get("category"));
    try {
      var kept = uploads.take(new NewFile(SupportDocuments.OWNER_KIND, SupportDocuments.category(category),
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream());
      requests.addEvidence(id, kept.getId());
      shown = null;
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String here() {
    return "/application/support.xhtml?faces-redirect=true&number=" + number;
  }

  public SupportCase getShown() {
    if (shown == null) {
      shown = cases.get(number, Display.locale());
    }
    return shown;
  }

  /** Whether the firm can still write it. */
  public boolean isWritable() {
    return getShown().request().isWithFirm() && getShown().may("SUBMIT");
  }

  public boolean isRefused() {
    return getShown().request().getState() == SupportState.REJECTED;
  }

  /** Why it came back, or was refused; null where it was not. */
  public String getSaid() {
    var state = getShown().request().getState();
    return state != SupportState.RETURNED && state != SupportState.REJECTED ? null : getShown().request().getEvents().stream()
        .filter(event -> event.getTo().equals(state.name())).reduce((first, later) -> later).orElseThrow().getNote();
  }

  public Due getDue() {
    var day = getShown().request().getDueOn();
    return day == null ? null : Due.of(day, clock.today(), calendars.workingDays());
  }

  public LocalDate getToday() {
    return clock.today();
  }

  /** What is known already and is not asked. */
  public List<FactLine> getKnown() {
    return texts.lines(getShown().asked().known(), Display.locale());
  }

  /** What the firm says, for whoever reads it. */
  public List<FactLine> getAnswers() {
    return texts.lines(getShown().request().said(), Display.locale());
  }

  /** What the measure rests on; each can support it alone. */
  public List<DuplicateKind> getKinds() {
    return DuplicateKind.of(getShown().rule()).stream().filter(kind -> !isStated(kind)).toList();
  }

  /** Invoices that stand in the statement of costs are not named again. */
  private boolean isStated(DuplicateKind kind) {
    return kind == DuplicateKind.INVOICE && getShown().stated() != null;
  }

  /** What else may support it. */
  public List<DuplicateKind> getOtherKinds() {
    return Stream.of(DuplicateKind.values()).filter(kind -> !getKinds().contains(kind) && !isStated(kind)).toList();
  }

  /** Whether its number is known from the register, or may be left out. */
  public boolean isOptional(DuplicateKind kind) {
    return !kind.isAlwaysNumbered() || kind.isNamedBy(getShown().request().getAbout());
  }

  public List<TimelineItem> getTimeline() {
    return Timeline.of("support", getShown().history().events(), getShown().history().people());
  }

  public List<FactQuestion> getQuestions() {
    return questions;
  }

  /** What registers know of the firm that it can be about. */
  public List<SelectItem> getMatters() {
    return getShown().asked().matters().stream().map(one -> new SelectItem(one, MatterNames.words(one, Display.locale()))).toList();
  }

  /** What it is about in words; empty where it is about nothing that registers know. */
  public String getAboutWords() {
    return MatterNames.words(getShown().request().getAbout(), Display.locale());
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  /** Its invoices, as typed. */
  public List<CostLine> getCosts() {
    return costs;
  }

  /** What they come to so far, in yuan. */
  public Money getCostsTotal() {
    return Money.sum(costs().stream().map(SupportCost::counted).toList());
  }

  /** What the sum of its invoices is called; empty where it has no statement of costs. */
  public String getStatedName() {
    return getShown().stated() == null ? "" : FactNames.of(getShown().stated(), Display.locale());
  }

  /** What supports it, as typed, by kind. */
  public Map<DuplicateKind, String> getKeys() {
    return keys;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getOtherFundsNote() {
    return otherFundsNote;
  }

  public void setOtherFundsNote(String otherFundsNote) {
    this.otherFundsNote = otherFundsNote;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }

  public boolean isCommitment() {
    return commitment;
  }

  public void setCommitment(boolean commitment) {
    this.commitment = commitment;
  }
}
