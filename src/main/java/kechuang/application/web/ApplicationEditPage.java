package kechuang.application.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kechuang.application.boundary.ApplicationCase;
import kechuang.application.boundary.ApplicationCases;
import kechuang.application.boundary.ApplicationDocuments;
import kechuang.application.boundary.ApplicationForm;
import kechuang.application.boundary.Applications;
import kechuang.application.boundary.Judged;
import kechuang.application.boundary.Submissions;
import kechuang.application.entity.ApplicationEvent;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.document.boundary.Uploads;
import kechuang.document.entity.Attachment;
import kechuang.document.entity.FileName;
import kechuang.document.entity.NewFile;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.money.Money;
import kechuang.platform.boundary.Drafts;
import kechuang.platform.boundary.Operations;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.platform.web.Said;
import org.primefaces.event.FileUploadEvent;

/** A firm fills in its application, with what it may hope for beside it. */
@Named
@ViewScoped
public class ApplicationEditPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "application.edit";
  private static final String AMOUNT = "requestedAmount";

  @Inject
  private ApplicationCases cases;
  @Inject
  private Applications applications;
  @Inject
  private Submissions submissions;
  @Inject
  private Uploads uploads;
  @Inject
  private Operations operations;
  @Inject
  private Drafts drafts;

  private String number;
  private long id;
  private long version;
  private String operation;
  private String amount;
  private String purpose;
  private boolean commitment;
  private transient ApplicationCase shown;
  private transient List<Judged> judged;

  /** Opens the form; what can no longer be written opens its case instead, which says what was to be said here. */
  public String open() {
    var application = getShown().getApplication();
    if (!application.isWithFirm()) {
      FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
      return view();
    }
    id = application.getId();
    version = application.getVersion();
    operation = operations.newId();
    amount = Display.money(application.getRequested());
    purpose = application.getPurpose();
    commitment = application.isCommitment();
    return null;
  }

  /** Writes what is there, complete or not, and stays. */
  public void save() {
    var form = form();
    once(".save", operations.newId(), form, () -> {
      applications.write(id, version, form);
      drafts.delete(PAGE, number);
      return "";
    });
    readVersion();
    Said.here("application.edit.saved");
  }

  /** Hands it in, or says everything that stands against it. */
  public String submit() {
    var problems = new Problems.Collector();
    var form = new ApplicationForm(problems.read(AMOUNT, this::requested), purpose, commitment);
    if (!problems.found().isEmpty()) {
      throw new Problems(Stream.concat(problems.found().stream(), others(form)).toList());
    }
    var state = once(".submit", operation, form, () -> {
      applications.write(id, version, form);
      var reached = submissions.submit(id, version);
      drafts.delete(PAGE, number);
      return reached.name();
    });
    Said.onNextPage("application.edit.submitted." + state);
    return view();
  }

  /** If somebody changed it meanwhile, that is said once; what stands in the form holds when it is sent again. */
  private String once(String what, String key, ApplicationForm form, Supplier<String> act) {
    try {
      return operations.oncePerForm(PAGE + what, key, form.toString(), act);
    } catch (StaleData changed) {
      readVersion();
      throw changed;
    }
  }

  private void readVersion() {
    refresh();
    version = getShown().getApplication().getVersion();
  }

  private Stream<Problem> others(ApplicationForm form) {
    return submissions.problems(id, form).stream().filter(problem -> !problem.field().equals(AMOUNT));
  }

  private ApplicationForm form() {
    var problems = new Problems.Collector();
    var form = new ApplicationForm(problems.read(AMOUNT, this::requested), purpose, commitment);
    problems.refuseIfAny();
    return form;
  }

  private Money requested() {
    return amount == null || amount.isBlank() ? null : Money.parse(amount);
  }

  /** Reads anew what is left, for the arithmetic. */
  public void refresh() {
    shown = null;
  }

  /** Keeps the stamped letter with the application at once; the form stays as it is. */
  public void takeLetter(FileUploadEvent event) {
    var place = event.getComponent();
    try {
      var kept = uploads.take(new NewFile(ApplicationDocuments.OWNER_KIND, ApplicationDocuments.LETTER,
          new FileName(event.getFile().getFileName())), event.getFile().getInputStream());
      applications.addLetter(id, kept.getId());
    } catch (RuleViolation refused) {
      Said.beside(place, refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stamped letters that are there. */
  public List<Attachment> getLetters() {
    return cases.letters(getShown().getApplication().getId());
  }

  private String view() {
    return "/application/view.xhtml?faces-redirect=true&number=" + number;
  }

  /** What the amount in the form comes to; null while it is none. */
  public Money getExpected() {
    var requested = readable();
    return requested == null ? null : getShown().room().possible(requested);
  }

  private Money readable() {
    return new Problems.Collector().read(AMOUNT, this::requested);
  }

  /** The request, and every limit it runs into; the tightest is marked. */
  public List<CalcLine> getCalculation() {
    var room = getShown().room();
    var requested = readable();
    var smallest = requested == null ? null : room.possible(requested);
    return List.of(
        line("", "requested", requested, smallest),
        line(Display.text("application.calc.at-most"), "year-left", room.getYearLeft(), smallest),
        line(Display.text("application.calc.at-most"), "pool-left", room.getPoolLeft(), smallest),
        CalcLine.total(Display.text("application.calc.possible"), written(smallest)));
  }

  private static CalcLine line(String op, String key, Money figure, Money smallest) {
    var label = Display.text("application.calc." + key);
    return figure != null && figure.equals(smallest) ? CalcLine.picked(op, label, written(figure))
        : CalcLine.of(op, label, written(figure));
  }

  private static String written(Money figure) {
    return figure == null ? "—" : Display.money(figure);
  }

  /** Why it came back; null if it did not. */
  public ApplicationEvent getReturned() {
    return getShown().application().getState() != ApplicationState.RETURNED ? null
        : getShown().getEvents().stream().filter(event -> event.getEvent().equals(ApplicationEventKind.RETURN.name()))
            .findFirst().orElse(null);
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

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public boolean isCommitment() {
    return commitment;
  }

  public void setCommitment(boolean commitment) {
    this.commitment = commitment;
  }
}
