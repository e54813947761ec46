package kechuang.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The owner of the schema, inside the server: lays the ground that the portal itself may not, such as budgets and the
 * date, and looks at what is really in the tables. Every statement commits at once, as actor {@code demonstration}.
 */
public final class Owner {

  private Owner() {
  }

  private static Connection connection;

  /** One connection for all tests: making one costs more than most of what is asked over it. */
  private static Connection connection() throws SQLException {
    if (connection == null || connection.isClosed()) {
      connection = DriverManager.getConnection(System.getProperty("kechuang.db.url"), "kc_owner",
          System.getProperty("kechuang.it.owner"));
      try (var statement = connection.createStatement()) {
        statement.execute("set app.actor = 'demonstration'");
      }
    }
    return connection;
  }

  /** Runs a statement and answers how many rows it changed. */
  public static int run(String sql, Object... values) {
    return checked(() -> {
      try (var statement = prepared(sql, values)) {
        return statement.execute() ? 0 : statement.getUpdateCount();
      }
    });
  }

  /** Why the database refuses a statement, in its own words. */
  public static String refusal(String sql, Object... values) {
    return assertThrows(IllegalStateException.class, () -> run(sql, values)).getMessage();
  }

  /** The first column of the only row. */
  @SuppressWarnings("unchecked")
  public static <T> T one(String sql, Object... values) {
    return (T) all(sql, values).get(0).get(0);
  }

  public static String text(String sql, Object... values) {
    return String.valueOf((Object) one(sql, values));
  }

  public static long number(String sql, Object... values) {
    return ((Number) one(sql, values)).longValue();
  }

  /** All rows. */
  public static List<List<Object>> all(String sql, Object... values) {
    return checked(() -> {
      try (var statement = prepared(sql, values); var rows = statement.executeQuery()) {
        return read(rows);
      }
    });
  }

  private static PreparedStatement prepared(String sql, Object... values) throws SQLException {
    var statement = connection().prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i]);
    }
    return statement;
  }

  private static List<List<Object>> read(ResultSet rows) throws SQLException {
    var found = new ArrayList<List<Object>>();
    while (rows.next()) {
      var row = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        row.add(rows.getObject(i));
      }
      found.add(row);
    }
    return found;
  }

  private static synchronized <T> T checked(Callable<T> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
