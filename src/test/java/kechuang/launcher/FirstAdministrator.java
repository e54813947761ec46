package kechuang.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.Passwords;
import kechuang.identity.entity.Login;

/**
 * Opens the first administrator's account in a new installation; the administrator opens all others on a page. It works
 * once: where an administrator exists, a second one is made by the first.
 */
public final class FirstAdministrator {

  private static final String OPEN = """
      with opened as (
        insert into account (id, login, name, password_hash) values (nextval('account_id'), ?, ?, ?)
        returning id, created_at), noted as (
        insert into account_event (id, account_id, event, to_state, actor, at, note)
        select nextval('account_event_id'), id, 'OPEN', 'OPEN', id, created_at, 'administrator' from opened)
      insert into account_role (account_id, role) select id, 'administrator' from opened""";

  private FirstAdministrator() {
  }

  /**
   * For operators: the login and the name are arguments, the password is the first line of standard input.
   * {@code KECHUANG_DB_URL} and {@code KECHUANG_OWNER_PASSWORD} say where.
   */
  public static void main(String[] args) {
    try {
      if (args.length != 2) {
        throw new StartRefused("Give a login and a name, and the password on standard input.");
      }
      open(new Login(args[0]), args[1], password());
      Console.say("The account " + args[0] + " is open.");
    } catch (StartRefused e) {
      Console.say(e.getMessage());
      System.exit(1);
    } catch (RuleViolation e) {
      Console.say("Refused (" + e.getMessage() + "): a login has 3 to 64 letters, digits and . _ @ -; a password has "
          + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters and is not one that everybody tries.");
      System.exit(1);
    }
  }

  private static String password() {
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void open(Login login, String name, String password) {
    var hash = new Passwords().hash(password).text();
    try (var connection = DriverManager.getConnection(Migrate.setting("KECHUANG_DB_URL"), "kc_owner",
        Migrate.setting("KECHUANG_OWNER_PASSWORD"))) {
      connection.setAutoCommit(false);
      begin(connection);
      try (var insert = connection.prepareStatement(OPEN)) {
        insert.setString(1, login.text());
        insert.setString(2, name.strip());
        insert.setString(3, hash);
        insert.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new StartRefused("The account could not be opened: " + e.getMessage(), e);
    }
  }

  /** One at a time, and none where there is one already. */
  private static void begin(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('app.actor', 'registration', true)");
      statement.execute("lock table account_role in share row exclusive mode");
      try (var held = statement.executeQuery("select from account_role where role = 'administrator'")) {
        if (held.next()) {
          throw new StartRefused("There is an administrator already; that account opens all others.");
        }
      }
    }
  }
}
