package kechuang.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.identity.entity.PasswordHash;
import org.junit.jupiter.api.Test;

/** Passwords are kept as hashes that take long to guess, and the work of it never takes the portal down. */
class PasswordsTest {

  private static final String GOOD = "秋水共长天一色 2017";

  private final Passwords passwords = new Passwords();

  @Test
  void the_right_password_matches_and_a_wrong_one_does_not() {
    var hash = passwords.hash(GOOD);
    assertTrue(passwords.matches(GOOD, hash));
    assertFalse(passwords.matches(GOOD + " ", hash));
    assertFalse(passwords.matches("", hash));
    assertFalse(passwords.matches(null, hash));
  }

  @Test
  void a_hash_says_how_it_was_made_and_holds_a_salt_of_its_own() {
    var parts = passwords.hash(GOOD).text().split("\\$");
    assertEquals("pbkdf2-sha256", parts[0]);
    assertEquals("600000", parts[1]);
    assertEquals(32, Base64.getDecoder().decode(parts[2]).length);
    assertEquals(32, Base64.getDecoder().decode(parts[3]).length);
    assertNotEquals(passwords.hash(GOOD).text(), passwords.hash(GOOD).text());
  }

  /** Worked out with another implementation: Python's hashlib.pbkdf2_hmac. */
  @Test
  void a_hash_worked_out_elsewhere_is_understood() {
    var kept = new PasswordHash("pbkdf2-sha256$600000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=$D5l6BAUuN0g4xObqP5jPndbW15pTIdV8BinAks4oXYk=");
    assertTrue(passwords.matches("correct horse battery", kept));
    assertFalse(passwords.matches("correct horse batterz", kept));
  }

  @Test
  void a_hash_never_prints_itself() {
    assertFalse(passwords.hash(GOOD).toString().contains("$"));
  }

  @Test
  void what_is_too_short_too_long_or_too_common_is_refused() {
    assertEquals("identity.password.short", refused("123456789"));
    assertEquals("identity.password.short", refused(null));
    assertEquals("identity.password.long", refused("长".repeat(129)));
    assertEquals("identity.password.common", refused("1234567890"));
    assertEquals("identity.password.common", refused("PassWord123"));
    assertEquals("identity.password.common", refused("ababababababab"));
  }

  private String refused(String password) {
    return assertThrows(RuleViolation.class, () -> passwords.hash(password)).key();
  }

  @Test
  void a_password_made_for_handing_over_is_one_that_is_taken() {
    var one = passwords.suggest();
    passwords.check(one);
    assertTrue(one.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"), one);
    assertNotEquals(one, passwords.suggest());
  }

  @Test
  void who_comes_when_too_many_wait_is_asked_to_come_back() {
    var pool = Executors.newFixedThreadPool(80);
    try {
      var asked = IntStream.range(0, 80).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
        try {
          // Few rounds: what counts here is the queue.
          passwords.matches("x", new PasswordHash("pbkdf2-sha256$100000$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
              + "$AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
          return true;
        } catch (TryLater later) {
          assertTrue(later.isOverloaded());
          return false;
        }
      }, pool)).toList();
      var taken = asked.stream().filter(CompletableFuture::join).count();
      assertTrue(taken >= 52 && taken < 80, taken + " were taken");
    } finally {
      pool.shutdownNow();
    }
  }
}
