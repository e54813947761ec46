package kechuang.inbox.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.calendar.Due;
import kechuang.calendar.WorkingDays;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.entity.Account;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Columns;

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
  private Calendars calendars;
  @Inject
  private BusinessClock clock;

  /** The tasks of the caller, what is due first in front; at most fifty of a kind. */
  @PermitAll
  public List<Task> list() {
    var scope = scope();
    var calendar = calendars.workingDays();
    var today = clock.today();
    return kinds(scope).flatMap(kind -> rows(kind, scope, calendar, today))
        .sorted(Comparator.comparing(task -> task.due() == null ? LocalDate.MAX : task.due().day())).toList();
  }

  /** How many there are of each kind; kinds without any are left out. */
  @PermitAll
  public Map<TaskKind, Integer> numbers() {
    var scope = scope();
    var kinds = kinds(scope).toList();
    var numbers = new EnumMap<TaskKind, Integer>(TaskKind.class);
    if (kinds.isEmpty()) {
      return numbers;
    }
    var all = kinds.stream().map(kind -> "select '" + kind + "', count(*) from (" + kind.query() + ") t")
        .collect(Collectors.joining(" union all "));
    for (var row : ask(all, scope).getResultList()) {
      var number = Columns.number(((Object[]) row)[1]).intValue();
      if (number > 0) {
        numbers.put(TaskKind.valueOf((String) ((Object[]) row)[0]), number);
      }
    }
    return numbers;
  }

  /** The same by menu entry. */
  @PermitAll
  public Map<String, Integer> counts() {
    var counts = new HashMap<String, Integer>();
    numbers().forEach((kind, number) -> counts.merge(kind.menu(), number, Integer::sum));
    counts.put("inbox.home", counts.values().stream().mapToInt(Integer::intValue).sum());
    return counts;
  }

  private Stream<Task> rows(TaskKind kind, TaskScope scope, WorkingDays calendar, LocalDate today) {
    List<?> rows = ask(kind.query() + " order by 6, 1", scope).setMaxResults(MOST).getResultList();
    return rows.stream().map(Object[].class::cast).map(row -> new Task(kind, (String) row[0], (String) row[1],
        (String) row[2], (String) row[3], Columns.money(row[4]), Due.of(Columns.day(row[5]), today, calendar)));
  }

  private Query ask(String text, TaskScope scope) {
    var query = em.createNativeQuery(text);
    scope.parameters(text).forEach(query::setParameter);
    return query;
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
    return new TaskScope(region(account), own.isPresent() ? own.getAsLong() : null, account.getId());
  }

  private static String region(Account account) {
    return account.getLevel() == null ? null : account.getCountyCode() == null ? County.CITY : account.getCountyCode();
  }
}
