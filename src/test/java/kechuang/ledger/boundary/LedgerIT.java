package kechuang.ledger.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.ledger.entity.CapReached;
import kechuang.ledger.entity.CeilingKind;
import kechuang.ledger.entity.EntryKind;
import kechuang.ledger.entity.Posting;
import kechuang.money.Money;
import kechuang.testing.As;
import kechuang.testing.InTransaction;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.Scene;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books themselves: every limit holds, whoever writes; a movement goes over all of its limits or over none. */
@ArquillianTest
class LedgerIT {

  private static final String CHECK_VIOLATION = "23514";
  private static final LocalDate DAY = LocalDate.parse("2017-03-10");

  private long year;
  private long city;
  private long county;
  private long pool;

  /** A year of 1,000.00 with two lines of 700.00 each below it, and a face pool of 1,000.00. */
  @BeforeEach
  void a_year_with_two_lines() {
    Owner.run("insert into fiscal_year values (2017) on conflict do nothing");
    year = line(0, 0, "1000.00");
    city = line(year, 1, "700.00");
    county = line(year, 1, "700.00");
    pool = Scene.unique();
  }

  private static long line(long parent, int depth, String cap) {
    return Owner.number("insert into budget (id, fiscal_year, parent_id, depth, level, owner, code, name_zh, name_en, cap)"
        + " values (nextval('budget_id'), 2017, nullif(?, 0), ?, 'CITY', '330600', ?, '测试预算', 'test budget', ?)"
        + " returning id", parent, depth, "IT-" + Scene.unique(), new BigDecimal(cap));
  }

  private Posting posting(EntryKind kind) {
    return posting(kind, "it:" + Scene.unique());
  }

  private Posting posting(EntryKind kind, String key) {
    return new Posting(key, kind, "test", pool, DAY);
  }

  private Posting.Limit facePool() {
    return new Posting.Limit(CeilingKind.FACE_POOL, pool, "", Money.of("1000.00"), 2017, Scene.CITY);
  }

  private static As somebody() {
    return As.account(999_999_999, "city-officer");
  }

  private static void post(Posting posting) {
    somebody().run(() -> the(InTransaction.class).run(() -> the(Ledger.class).post(posting)));
  }

  private static String counters(long budget) {
    return Owner.text("select committed || ' ' || paid from budget where id = ?", budget);
  }

  private String poolCounters() {
    return Owner.text("select committed || ' ' || paid from ceiling where kind = 'FACE_POOL' and subject_id = ?", pool);
  }

  @Test
  void a_planted_cap_violation_is_refused_by_the_database_whoever_writes_it() {
    post(posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("10.00")).budget(city, Money.of("10.00")));
    for (var table : List.of("budget", "ceiling")) {
      var row = table.equals("budget") ? "id = " + city : "kind = 'FACE_POOL' and subject_id = " + pool;
      for (var planted : List.of("committed = cap + 0.01", "paid = cap", "cap = 9.99", "committed = -0.01",
          "paid = -0.01")) {
        var refused = assertThrows(IllegalStateException.class,
            () -> Owner.run("update " + table + " set " + planted + " where " + row), table + " " + planted);
        assertEquals(CHECK_VIOLATION, ((SQLException) refused.getCause()).getSQLState(), table + " " + planted);
      }
      assertEquals(1, Owner.run("update " + table + " set cap = cap where " + row), "that the row is there");
    }
  }

  @Test
  void of_a_closed_year_nothing_more_is_promised_and_what_was_promised_is_paid() {
    post(posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("10.00")).budget(city, Money.of("10.00")));
    Owner.run("update fiscal_year set state = 'CLOSED' where year = 2017");
    try {
      for (var posting : List.of(posting(EntryKind.COMMIT).budget(city, Money.of("0.01")),
          posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("0.01")))) {
        assertEquals("ledger.year-closed", assertThrows(RuleViolation.class, () -> post(posting)).key());
      }
      assertEquals("10.00 0.00", counters(city));
      post(posting(EntryKind.PAY).ceiling(facePool(), Money.of("10.00")).budget(city, Money.of("10.00")));
      assertEquals("0.00 10.00", counters(city));
    } finally {
      Owner.run("update fiscal_year set state = 'OPEN' where year = 2017");
    }
  }

  private Posting.Limit programme(String cap) {
    return new Posting.Limit(CeilingKind.PROGRAMME_YEAR, 0, "it/" + pool, Money.of(cap), 2017, Scene.CITY);
  }

  private Posting under(String cap, String amount) {
    return posting(EntryKind.COMMIT).ceiling(programme(cap), Money.of(amount));
  }

  private static Money left(Posting.Limit limit) {
    return the(Ledger.class).left(List.of(limit), List.of()).get(0);
  }

  @Test
  void each_commit_is_held_to_the_cap_of_the_version_it_is_decided_by() {
    post(under("100.00", "90.00"));
    // Raised to 150: 150 - 90 = 60 are left by the new version, 10 by the old one.
    assertEquals(Money.of("60.00"), left(programme("150.00")));
    assertEquals(Money.of("10.00"), left(programme("100.00")));
    assertEquals(Money.of("10.00"), assertThrows(CapReached.class, () -> post(under("100.00", "10.01"))).left());
    post(under("150.00", "50.00"));
    // 140 are given. A case of the old version finds nothing, a new one 10.
    assertEquals(Money.ZERO, left(programme("100.00")));
    assertEquals(Money.ZERO, assertThrows(CapReached.class, () -> post(under("100.00", "0.01"))).left());
    // Lowered to 145: 5 are left, although the limit once stood at 150.
    assertEquals(Money.of("5.00"), assertThrows(CapReached.class, () -> post(under("145.00", "5.01"))).left());
    post(under("145.00", "5.00"));
    assertEquals("150.00 145.00", Owner.text("select cap || ' ' || committed from ceiling where kind = 'PROGRAMME_YEAR'"
        + " and scope = ?", "it/" + pool));
  }

  @Test
  void what_a_round_s_pool_lost_does_not_come_back_with_the_next_commit() {
    post(posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("10.00")));
    Owner.run("update ceiling set cap = 900 where kind = 'FACE_POOL' and subject_id = ?", pool);
    // The round still says 1,000.00; 900 - 10 = 890 are left.
    assertEquals(Money.of("890.00"), left(facePool()));
    assertEquals(Money.of("890.00"), assertThrows(CapReached.class,
        () -> post(posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("890.01")))).left());
    assertEquals("900.00", Owner.text("select cap::text from ceiling where kind = 'FACE_POOL' and subject_id = ?", pool));
  }

  @Test
  void commits_of_two_versions_at_once_stay_below_both_caps() {
    var calls = IntStream.range(0, 40).<Callable<Boolean>>mapToObj(i -> () -> {
      post(under(i % 2 == 0 ? "100.00" : "120.00", "10.00"));
      return true;
    }).toList();
    Race.of(calls);
    // 12 of the newer cap at most; once 100 are taken no case of the older one gets through.
    assertEquals("120.00", Owner.text("select committed::text from ceiling where kind = 'PROGRAMME_YEAR' and scope = ?",
        "it/" + pool));
  }

  @Test
  void the_last_fen_is_given_and_not_one_more() {
    post(posting(EntryKind.COMMIT).budget(city, Money.of("699.99")));
    post(posting(EntryKind.COMMIT).budget(city, Money.of("0.01")));
    var reached = assertThrows(CapReached.class, () -> post(posting(EntryKind.COMMIT).budget(city, Money.of("0.01"))));
    assertEquals("BUDGET 0.00", reached.limit() + " " + reached.left());
    assertEquals("700.00 0.00", counters(city));
  }

  @Test
  void what_one_limit_refuses_moves_on_none() {
    post(posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("600.00")).budget(city, Money.of("600.00")));
    // The county's line has 700.00 left, the year above it 400.00 only: 400.01 fit the one and not the other.
    var reached = assertThrows(CapReached.class, () -> post(posting(EntryKind.COMMIT, "it:refused:" + pool)
        .ceiling(facePool(), Money.of("100.00")).budget(county, Money.of("400.01"))));
    assertEquals(Money.of("400.00"), reached.left());
    assertEquals(List.of("600.00 0.00", "0.00 0.00", "600.00 0.00", "600.00 0.00"),
        List.of(counters(city), counters(county), counters(year), poolCounters()));
    assertEquals(0, Owner.number("select count(*) from ledger_entry where operation_key = ?", "it:refused:" + pool));
    post(posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("100.00")).budget(county, Money.of("400.00")));
    assertEquals("1000.00 0.00", counters(year));
  }

  @Test
  void one_key_moves_money_once() {
    var key = "it:key:" + pool;
    post(posting(EntryKind.COMMIT, key).budget(city, Money.of("10.00")));
    var again = assertThrows(Conflict.class, () -> post(posting(EntryKind.COMMIT, key).budget(city, Money.of("10.00"))));
    assertEquals("ledger.already-posted", again.key());
    assertEquals("10.00 0.00", counters(city));
  }

  @Test
  void nothing_is_released_or_paid_that_was_not_committed_and_nothing_returned_that_was_not_paid() {
    post(posting(EntryKind.COMMIT).budget(city, Money.of("10.00")));
    for (var kind : List.of(EntryKind.RELEASE, EntryKind.PAY)) {
      assertThrows(CapReached.class, () -> post(posting(kind).budget(city, Money.of("10.01"))), kind.name());
    }
    assertThrows(CapReached.class, () -> post(posting(EntryKind.RETURN).budget(city, Money.of("0.01"))));
    post(posting(EntryKind.PAY).budget(city, Money.of("10.00")));
    assertEquals("0.00 10.00", counters(year));
    post(posting(EntryKind.RETURN).budget(city, Money.of("10.00")));
    assertEquals("10.00 0.00", counters(year));
  }

  @Test
  void a_line_that_does_not_exist_takes_no_money() {
    assertThrows(RuntimeException.class, () -> post(posting(EntryKind.COMMIT).budget(Long.MAX_VALUE, Money.of("1.00"))));
    assertThrows(RuntimeException.class,
        () -> post(posting(EntryKind.COMMIT).ceiling(CeilingKind.VOUCHER, Long.MAX_VALUE, "", Money.of("1.00"))));
  }

  @Test
  void an_amount_below_nothing_or_finer_than_a_fen_is_no_amount() {
    for (var amount : List.of("-1.00", "0.001", "\"NaN\"", "1e30")) {
      assertThrows(IllegalStateException.class, () -> Owner.all(
          "select ledger_post(?, 'COMMIT', 'test', 1, '2017-03-10', cast(? as jsonb))", "it:" + Scene.unique(),
          "[{\"budget\": %d, \"amount\": %s}]".formatted(city, amount)), amount);
    }
    assertEquals("0.00 0.00", counters(city));
  }

  @Test
  void a_node_that_dies_in_the_middle_leaves_nothing_and_another_does_it_with_the_same_key() throws SQLException {
    var posting = posting(EntryKind.COMMIT).ceiling(facePool(), Money.of("10.00")).budget(city, Money.of("10.00"));
    var node = DriverManager.getConnection(System.getProperty("kechuang.db.url"), "kc_owner",
        System.getProperty("kechuang.it.owner"));
    node.setAutoCommit(false);
    try (var statement = node.createStatement()) {
      statement.execute("set app.actor = 'demonstration'");
      statement.execute("select ledger_post('%s', 'COMMIT', 'test', %d, '%s', '%s')"
          .formatted(posting.key(), pool, DAY, posting.moves()));
    }
    node.abort(Runnable::run);
    assertEquals("0.00 0.00", counters(city));
    post(posting);
    assertEquals("10.00 0.00", counters(city));
  }

  @Test
  void books_somebody_changed_by_hand_no_longer_agree() {
    post(posting(EntryKind.COMMIT).budget(city, Money.of("10.00")));
    assertTrue(differences().isEmpty());
    Owner.run("update budget set committed = committed + 0.01 where id = ?", city);
    try {
      assertFalse(differences().isEmpty());
    } finally {
      Owner.run("update budget set committed = committed - 0.01 where id = ?", city);
    }
  }

  private List<List<Object>> differences() {
    return Owner.all("select kind, id, committed - line_committed, paid - line_paid from ledger_difference"
        + " where kind in ('BUDGET', 'PARENT') and id in (?, ?, ?) or kind = 'FACE_POOL' and id in"
        + " (select id from ceiling where kind = 'FACE_POOL' and subject_id = ?)", year, city, county, pool);
  }

  /**
   * Eight at once commit, release, pay and take back amounts of up to 90.00 at random on both lines; each knows what it
   * was granted. At the end the counters are exactly the sum of that, and within their limits.
   */
  @Test
  void eight_at_once_at_random_leave_exactly_what_was_granted_to_them() {
    var race = Race.of(IntStream.range(0, 8).mapToObj(seed -> (Callable<Granted>) () -> walk(new Random(seed))).toList());
    assertEquals(List.of(), race.refusals(CapReached.class));
    var committed = Money.ZERO;
    var paid = Money.ZERO;
    var refused = 0;
    for (var one : race.answers()) {
      committed = committed.plus(((Granted) one).committed);
      paid = paid.plus(((Granted) one).paid);
      refused += ((Granted) one).refused;
    }
    assertEquals(committed + " " + paid, counters(year));
    assertEquals(committed + " " + paid, poolCounters());
    assertTrue(refused > 0, "nobody met a limit: the test asks for too little");
    assertTrue(paid.isMoreThan(Money.ZERO));
    assertEquals(List.of(), differences());
  }

  private Granted walk(Random random) {
    var granted = new Granted();
    for (int step = 0; step < 40; step++) {
      granted.take(random.nextInt(5), Money.ofFen(1 + random.nextInt(9000)), random.nextBoolean() ? city : county);
    }
    return granted;
  }

  /** What one of them was granted so far. */
  private final class Granted {

    private Money committed = Money.ZERO;
    private Money paid = Money.ZERO;
    private int refused;
    private final List<Part> parts = new ArrayList<>();

    private record Part(long line, Money amount, boolean paid) {
    }

    void take(int act, Money amount, long line) {
      if (act < 3 || parts.isEmpty()) {
        commit(amount, line);
      } else {
        move(parts.remove(parts.size() - 1), act == 3);
      }
    }

    private void commit(Money amount, long line) {
      try {
        post(posting(EntryKind.COMMIT).ceiling(facePool(), amount).budget(line, amount));
        committed = committed.plus(amount);
        parts.add(new Part(line, amount, false));
      } catch (CapReached full) {
        refused++;
      }
    }

    /** A part that is committed goes back or is paid; one that is paid is taken back. */
    private void move(Part part, boolean back) {
      var kind = part.paid ? EntryKind.RETURN : back ? EntryKind.RELEASE : EntryKind.PAY;
      post(posting(kind).ceiling(facePool(), part.amount).budget(part.line, part.amount));
      switch (kind) {
        case RETURN -> {
          paid = paid.minus(part.amount);
          committed = committed.plus(part.amount);
          parts.add(0, new Part(part.line, part.amount, false));
        }
        case PAY -> {
          committed = committed.minus(part.amount);
          paid = paid.plus(part.amount);
          parts.add(0, new Part(part.line, part.amount, true));
        }
        default -> committed = committed.minus(part.amount);
      }
    }
  }
}
