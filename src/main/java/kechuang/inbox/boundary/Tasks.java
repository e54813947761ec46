package kechuang.inbox.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kechuang.calendar.Due;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.Absences;
import kechuang.identity.boundary.AccountName;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.Colleagues;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.Handlings;
import kechuang.identity.entity.Account;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Columns;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** What waits for the caller, gathered from everywhere: their own county's, their own firm's, never anyone else's. */
@Stateless
public class Tasks {

  private static final int MOST = 50;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;
  @Inject
  private CurrentAccount current;
  @Inject
  private Memberships memberships;
  @Inject
  private Colleagues colleagues;
  @Inject
  private Absences absences;
  @Inject
  private AccountNames names;
  @Inject
  private Handlings handlings;
  @Inject
  private Calendars calendars;
  @Inject
  private BusinessClock clock;

  /** The tasks of the caller, what is due first in front; at most fifty of a kind. A colleague's are the colleague's. */
  @PermitAll
  public List<Task> list() {
    var scope = scope();
    var query = new TaskQuery(em, scope);
    var rows = kinds(scope).flatMap(kind -> query.first(kind, TaskFilter.FOR_ME, MOST).stream()).toList();
    return tasks(rows, scope).stream()
        .sorted(Comparator.comparing(task -> task.due() == null ? LocalDate.MAX : task.due().day())).toList();
  }

  /** A stretch of the office's tasks, in everyone's hands, what is due first in front. */
  @PermitAll
  public Rows<Task> ask(TaskFilter filter, RowRequest request) {
    var scope = scope();
    var kinds = kinds(scope).filter(kind -> filter.kind() == null || filter.kind() == kind).toList();
    if (kinds.isEmpty()) {
      return new Rows<>(List.of(), null, 0);
    }
    var query = new TaskQuery(em, scope);
    return request.size() <= 0
        ? new Rows<>(List.of(), null, query.numbers(kinds, filter).stream().mapToLong(row -> Columns.number(row[1])).sum())
        : new Rows<>(tasks(query.stretch(kinds, filter, request.skip(), request.size()), scope), null, 0);
  }

  /** One task of the caller's office; what waits there no more, or never did, is not found. */
  @PermitAll
  public Task find(TaskKind kind, String key) {
    var scope = scope();
    if (!kinds(scope).toList().contains(kind)) {
      throw new NotFound("task", key);
    }
    var found = tasks(new TaskQuery(em, scope).one(kind, key), scope);
    return found.stream().findFirst().orElseThrow(() -> new NotFound("task", key));
  }

  /**
   * The caller takes a task in hand, so that no colleague works on it meanwhile.
   *
   * @param note why it is taken out of a colleague's hands; null takes only what nobody has
   */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public void take(TaskKind kind, String key, String note) {
    handlings.take(office(kind, key).handled(), key, note);
  }

  /** The caller, or who stands in, gives a task back to the office. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public void putBack(TaskKind kind, String key) {
    handlings.putBack(office(kind, key).handled(), key);
  }

  /** The caller, or who stands in, hands a task to a colleague of the office. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "finance-reviewer", "approver", "payment-maker",
      "payment-checker", "payment-releaser"})
  public void handOver(TaskKind kind, String key, long colleague, String note) {
    handlings.handOver(office(kind, key).handled(), key, colleague, note);
  }

  private TaskKind office(TaskKind kind, String key) {
    var found = find(kind, key).kind();
    if (!found.isOffices()) {
      throw new NotFound("task", key);
    }
    return found;
  }

  /** How many there are of each kind that no colleague has in hand; kinds without any are left out. */
  @PermitAll
  public Map<TaskKind, Integer> numbers() {
    var scope = scope();
    var kinds = kinds(scope).toList();
    var numbers = new EnumMap<TaskKind, Integer>(TaskKind.class);
    if (kinds.isEmpty()) {
      return numbers;
    }
    new TaskQuery(em, scope).numbers(kinds, TaskFilter.FOR_ME).forEach(row -> {
      var number = Columns.number(row[1]).intValue();
      if (number > 0) {
        numbers.put(TaskKind.valueOf((String) row[0]), number);
      }
    });
    return numbers;
  }

  private List<Task> tasks(List<Object[]> rows, TaskScope scope) {
    var calendar = calendars.workingDays();
    var today = clock.today();
    var handlers = names.of(rows.stream().map(row -> Columns.number(row[7])).toList());
    return rows.stream().map(row -> new Task(TaskKind.valueOf((String) row[0]), (String) row[1], (String) row[2],
        (String) row[3], (String) row[4], Columns.money(row[5]), Due.of(Columns.day(row[6]), today, calendar),
        scope.hand(Columns.number(row[7])), name(handlers, Columns.number(row[7])))).toList();
  }

  private static String name(Map<Long, AccountName> names, Long account) {
    return account == null || !names.containsKey(account) ? null : names.get(account).name();
  }

  private Stream<TaskKind> kinds(TaskScope scope) {
    return Stream.of(TaskKind.values()).filter(kind -> isMine(kind.role()) && scope.answers(kind.query()));
  }

  /** An office decides what its own rounds hold, whichever officer; whoever redeems is the firm or the provider. */
  private boolean isMine(String role) {
    return switch (role) {
      case "office" -> caller.is("county-officer") || caller.is("city-officer");
      case "redeemer" -> caller.is("applicant") || caller.is("provider");
      default -> caller.is(role);
    };
  }

  private TaskScope scope() {
    var account = current.account();
    var own = memberships.own();
    return new TaskScope(region(account), own.isPresent() ? own.getAsLong() : null, account.getId(),
        colleagues.office().orElse(null), hands(account));
  }

  private List<Long> hands(Account account) {
    return account.getLevel() == null ? List.of(account.getId())
        : Stream.concat(Stream.of(account.getId()), absences.standsInFor(account.getId()).stream()).toList();
  }

  private static String region(Account account) {
    return account.getLevel() == null ? null : account.getCountyCode() == null ? County.CITY : account.getCountyCode();
  }
}
