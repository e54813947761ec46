package kechuang.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kechuang.fault.TryLater;
import kechuang.platform.boundary.DataSources;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Guessing gets slower and slower; whoever remembers at last is not punished. */
@ArquillianTest
class LoginDelaysIT {

  @EJB
  private LoginDelays delays;
  @Resource
  private ManagedExecutorService executor;
  @Resource(lookup = DataSources.PORTAL)
  private DataSource portal;

  private static final Random RANDOM = new Random();

  private final String login = "delay-" + UUID.randomUUID();
  private final String address = UUID.randomUUID().toString();

  @Test
  void three_attempts_are_free_and_then_the_delay_grows() throws SQLException {
    long last = 0;
    for (int attempt = 1; attempt <= 9; attempt++) {
      delays.count(login, address);
      var seconds = wait("login:" + login);
      assertTrue(attempt <= 3 ? seconds == 0 : seconds > last || seconds == 30, attempt + ": " + seconds);
      last = seconds;
      passTime("login:" + login);
    }
    assertEquals(30, last);
  }

  @Test
  void an_address_that_keeps_registering_firms_waits_and_others_do_not() {
    for (int i = 0; i < 21; i++) {
      delays.countRegistration(address);
    }
    assertThrows(TryLater.class, () -> delays.countRegistration(address));
    assertDoesNotThrow(() -> delays.countRegistration(UUID.randomUUID().toString()));
    assertDoesNotThrow(() -> delays.count(login, address));
  }

  @Test
  void a_network_of_64_bits_is_one_address_and_the_next_is_another() {
    var network = "2001:db8:%x:%x".formatted(RANDOM.nextInt(0x10000), RANDOM.nextInt(0xffff));
    for (int i = 0; i < 21; i++) {
      delays.countRegistration(network + "::" + Integer.toHexString(i + 1));
    }
    assertThrows(TryLater.class, () -> delays.countRegistration(network + ":1:2:3:4"));
    assertDoesNotThrow(() -> delays.countRegistration(network.substring(0, network.lastIndexOf(':')) + ":ffff::1"));
  }

  @Test
  void an_attempt_before_its_time_is_not_looked_at() throws SQLException {
    for (int i = 0; i < 4; i++) {
      delays.count(login, address);
    }
    var refusal = assertThrows(TryLater.class, () -> delays.count(login, address));
    assertEquals("identity.login.wait", refusal.key());
    assertTrue(refusal.after().toSeconds() >= 1);
    passTime("login:" + login);
    assertDoesNotThrow(() -> delays.count(login, address));
  }

  @Test
  void a_success_forgives_the_login() {
    for (int i = 0; i < 3; i++) {
      delays.count(login, address);
    }
    delays.forgive(login, address);
    for (int i = 0; i < 3; i++) {
      assertDoesNotThrow(() -> delays.count(login, address));
    }
  }

  @Test
  void an_address_that_guesses_at_many_logins_waits_too_and_nobody_else() {
    for (int i = 0; i < 61; i++) {
      delays.count("delay-" + UUID.randomUUID(), address);
    }
    assertThrows(TryLater.class, () -> delays.count(login, address));
    assertDoesNotThrow(() -> delays.count(login, UUID.randomUUID().toString()));
  }

  @Test
  void many_attempts_at_once_count_as_many() throws SQLException {
    var taken = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
      try {
        delays.count(login, address);
        return 1;
      } catch (TryLater later) {
        return 0;
      }
    }, executor)).toList().stream().mapToInt(CompletableFuture::join).sum();
    // Three are free, a fourth starts the first delay; on a slow machine a second may pass meanwhile.
    assertTrue(taken >= 4 && taken <= 8, taken + " were looked at");
    assertEquals(taken, number("select failures from login_attempt where subject = ?", "login:" + login));
  }

  private long wait(String subject) throws SQLException {
    return number("select greatest(0, round(extract(epoch from blocked_until - clock_timestamp()))) from login_attempt"
        + " where subject = ?", subject);
  }

  private long number(String sql, String subject) throws SQLException {
    try (var connection = portal.getConnection(); var statement = connection.prepareStatement(sql)) {
      statement.setString(1, subject);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private void passTime(String subject) throws SQLException {
    try (var connection = portal.getConnection(); var statement = connection.prepareStatement(
        "update login_attempt set blocked_until = clock_timestamp() where subject = ?")) {
      statement.setString(1, subject);
      statement.executeUpdate();
    }
  }
}
