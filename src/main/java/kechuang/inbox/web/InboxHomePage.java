package kechuang.inbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.application.boundary.RoundBoard;
import kechuang.application.boundary.RoundProgress;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.inbox.boundary.FirmOverview;
import kechuang.inbox.boundary.Overview;
import kechuang.inbox.boundary.ProviderOverview;
import kechuang.inbox.boundary.Task;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;
import kechuang.ledger.boundary.BookCheck;
import kechuang.ledger.boundary.BookChecks;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Caller;
import kechuang.platform.web.Display;
import kechuang.scheme.boundary.Eligibility;
import kechuang.scheme.boundary.EligibilityAnswer;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.OutcomeResult;

/** Home: what waits for this person, and the figures of their trade. */
@Named
@RequestScoped
public class InboxHomePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> OFFICES = List.of("county-officer", "city-officer", "programme-manager",
      "payment-maker", "payment-checker", "payment-releaser", "finance-reviewer", "approver", "auditor");

  @Inject
  private Tasks gathered;
  @Inject
  private Waiting waiting;
  @Inject
  private Overview overview;
  @Inject
  private BookChecks checks;
  @Inject
  private Eligibility eligibility;
  @Inject
  private RoundBoard board;
  @Inject
  private Organisations organisations;
  @Inject
  private Caller caller;
  @Inject
  private CurrentAccount current;
  @Inject
  private Calendars calendars;
  @Inject
  private BusinessClock clock;

  private List<Task> tasks;
  private Organisation own;
  private FirmOverview firm;
  private ProviderOverview provider;
  private List<EligibilityAnswer> answers;
  private List<RoundProgress> rounds;
  private BookCheck books;

  /** Due first stands first. */
  public List<Task> getTasks() {
    if (tasks == null) {
      tasks = gathered.list();
    }
    return tasks;
  }

  /** How many of each kind wait, for the strip above the table. */
  public List<Map.Entry<TaskKind, Integer>> getNumbers() {
    return List.copyOf(waiting.numbers().entrySet());
  }

  /** How many wait in all, also those that the table leaves to the lists. */
  public int getWaiting() {
    return waiting.total();
  }

  /** How many of each kind the table leaves to the lists; kinds of which it shows all are left out. */
  public List<Map.Entry<TaskKind, Integer>> getFurther() {
    return getNumbers().stream().map(number -> Map.entry(number.getKey(), number.getValue()
        - (int) getTasks().stream().filter(task -> task.kind() == number.getKey()).count()))
        .filter(further -> further.getValue() > 0).toList();
  }

  /** What to do when nothing waits: the words for the first role that has some. */
  public String getNothing() {
    return isFirm() ? getOwn().isAdmitted() ? "firm" : "not-admitted" : isProvider() ? "provider" : isAuditor() ? "auditor" : isAdministrator() ? "administrator" : "office";
  }

  public boolean isFirm() {
    return caller.is("applicant");
  }

  public boolean isProvider() {
    return caller.is("provider");
  }

  public boolean isAuditor() {
    return caller.is("auditor");
  }

  public boolean isAdministrator() {
    return caller.is("administrator");
  }

  /** Works in an office that rounds matter to. */
  public boolean isOffice() {
    return OFFICES.stream().anyMatch(caller::is);
  }

  /** Works in an office that takes tasks in hand. */
  public boolean isOfficer() {
    return isOffice() && !isAuditor();
  }

  /** The firm or provider whose home this is. */
  public Organisation getOwn() {
    if (own == null) {
      own = organisations.own();
    }
    return own;
  }

  public FirmOverview getFirmOverview() {
    if (firm == null) {
      firm = overview.firm();
    }
    return firm;
  }

  public ProviderOverview getProviderOverview() {
    if (provider == null) {
      provider = overview.provider();
    }
    return provider;
  }

  /** What the firm qualifies for first, then the vouchers it does not; everything else is on its own page. */
  public List<EligibilityAnswer> getAnswers() {
    if (answers == null) {
      answers = eligibility.forOwnFirm().stream().filter(answer -> answer.result() == OutcomeResult.PASS
          || answer.measure().getInstrument() == Instrument.VOUCHER).sorted((one, other) -> Boolean.compare(other.result() == OutcomeResult.PASS, one.result() == OutcomeResult.PASS))
          .toList();
    }
    return answers;
  }

  public List<RoundProgress> getRounds() {
    if (rounds == null) {
      rounds = board.ofOffice();
    }
    return rounds;
  }

  public BookCheck getBooks() {
    if (books == null) {
      books = checks.latest();
    }
    return books;
  }

  public Overview.Accounts getAccounts() {
    return overview.accounts();
  }

  /** How far away a day is. */
  public Due due(LocalDate day) {
    return calendars.due(day);
  }

  public String getName() {
    return current.account().getName();
  }

  public String getToday() {
    return Display.dateWithWeekday(clock.today());
  }
}
