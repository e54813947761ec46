package kechuang.ledger.boundary;

import static kechuang.testing.Steps.the;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import kechuang.fault.Conflict;
import kechuang.money.Money;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.Race;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books are compared without anybody looking, and what differs is said in every place where somebody might look. */
@ArquillianTest
class BookWatchIT {

  private static final Duration AT_ONCE = Duration.ZERO;

  private final List<String> errors = new ArrayList<>();
  private final Handler listener = new Handler() {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel() == Level.SEVERE) {
        errors.add(entry.getMessage());
      }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }
  };
  private Round round;

  @BeforeEach
  void a_round_with_a_voucher() {
    Scene.today("2017-03-06");
    round = Scene.round().make();
    Steps.voucher(Scene.firm(), round, "60000.00");
    log().addHandler(listener);
  }

  @AfterEach
  void the_books_are_found_in_order() {
    log().removeHandler(listener);
    job(AT_ONCE);
  }

  private static Logger log() {
    return Logger.getLogger(BookChecks.class.getName());
  }

  private static String job(Duration pause) {
    return As.system().call(() -> the(BookWatch.class).run(pause)).orElse("somebody else is at it");
  }

  private static BookCheck board() {
    return Scene.outside("auditor").as().call(() -> the(BookChecks.class).latest());
  }

  /** The counter of the city's budget leaves its lines by this much. */
  private void drift(String yuan) {
    Owner.run("update budget set committed = committed + ?::numeric where id = ?", yuan, round.cityBudget());
  }

  private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(System.getProperty("kechuang.public-url")
        + path)).build(), BodyHandlers.ofString());
  }

  private static double gauge(String name) throws IOException, InterruptedException {
    return ask("/metrics").body().lines().filter(line -> line.startsWith(name)).mapToDouble(line ->
        Double.parseDouble(line.substring(line.lastIndexOf(' ')))).findFirst().orElseThrow(() -> new AssertionError(name));
  }

  @Test
  void without_a_difference_it_says_that_all_is_well() throws Exception {
    assertTrue(job(AT_ONCE).matches("\\d+ counters agree with \\d+ entries"));
    assertTrue(board().agrees());
    assertEquals(Money.ZERO, board().difference());
    assertEquals(List.of(), errors);
    assertEquals(0.0, gauge("kechuang_books_differing"));
  }

  @Test
  void a_counter_that_left_its_lines_is_found_by_the_job_and_said_everywhere() throws Exception {
    job(AT_ONCE);
    drift("7.50");
    try {
      assertTrue(board().agrees(), "nobody has looked yet");
      var said = job(AT_ONCE);
      // The leaf left its lines, and its parent is no longer the sum of its leaves: two counters, 7.50 each.
      assertEquals("THE BOOKS DO NOT AGREE: 2 counters, 0 entries", said);
      assertEquals(said, Owner.text("select last_result from job where name = 'ledger.books'"));
      assertFalse(board().agrees());
      assertEquals(Money.of("15.00"), board().difference());
      assertEquals(1, errors.size(), errors.toString());
      assertTrue(errors.get(0).contains("by 15.00 yuan"), errors.toString());
      assertEquals(2.0, gauge("kechuang_books_differing"));
      assertEquals(200, ask("/health/ready").statusCode());
    } finally {
      drift("-7.50");
    }
    job(AT_ONCE);
    assertTrue(board().agrees());
    assertEquals(0.0, gauge("kechuang_books_differing"));
  }

  @Test
  void how_long_ago_it_was_is_told_to_whoever_watches_the_machine() throws Exception {
    job(AT_ONCE);
    Owner.run("update book_check set made_at = made_at - interval '2 hours'");
    assertEquals(7200, gauge("kechuang_books_age_seconds"), 600);
  }

  @Test
  void of_two_nodes_that_wake_up_together_one_compares() {
    Owner.run("update book_check set made_at = made_at - interval '1 hour'");
    var before = Owner.number("select count(*) from book_check");
    var race = Race.of(List.of(() -> job(Duration.ofMinutes(9)), () -> job(Duration.ofMinutes(9))));
    assertEquals(2, race.won());
    assertEquals(before + 1, Owner.number("select count(*) from book_check"));
  }

  @Test
  void eight_who_open_the_board_of_new_books_at_once_all_see_what_one_of_them_found() {
    Owner.run("delete from book_check");
    var race = Race.of(Collections.nCopies(8, BookWatchIT::board));
    assertEquals(8, race.won());
    assertEquals(1, race.answers().stream().distinct().count());
    assertEquals(1, Owner.number("select count(*) from book_check"));
  }

  @Test
  void whoever_looks_waits_for_nobody() throws SQLException {
    job(AT_ONCE);
    var auditor = Scene.outside("auditor").as();
    try (var holder = DriverManager.getConnection(System.getProperty("kechuang.db.url"), "kc_owner",
        System.getProperty("kechuang.it.owner")); var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table ledger_line, budget, ceiling in access exclusive mode");
      assertTrue(auditor.call(() -> the(BookChecks.class).latest()).agrees());
      assertEquals("common.busy", assertThrows(Conflict.class,
          () -> auditor.run(() -> the(BookChecks.class).again())).key(), "comparing does wait");
      holder.rollback();
    }
  }

  @Test
  void what_agreed_a_month_ago_is_forgotten_and_what_differed_is_not() {
    Owner.run("insert into book_check (at, made_at, counters, differing, difference, unbalanced, entries) select now(),"
        + " now() - interval '31 days', 424242, n, n, 0, 1 from generate_series(0, 1) n");
    job(AT_ONCE);
    assertEquals(List.of(List.of(1L)), Owner.all("select differing from book_check where counters = 424242"));
    Owner.run("delete from book_check where counters = 424242");
  }

  @Test
  void people_do_not_run_the_job() {
    assertThrows(EJBAccessException.class, () -> Scene.outside("auditor").as()
        .run(() -> the(BookWatch.class).run(AT_ONCE)));
  }
}
