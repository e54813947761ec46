package kechuang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * Runs a script written for psql over a plain connection, so that the operator and the embedded server use one file.
 * It knows statements that end with a line's semicolon, {@code \gexec} and {@code \connect}; nothing else is needed.
 */
final class PsqlScript {

  private static final String CONNECT = "\\connect ";
  private static final String GEXEC = "\\gexec";

  /** Opens a connection to a database by its name. */
  interface Connector {
    Connection to(String database) throws SQLException;
  }

  private final Connector connector;
  private final StringBuilder statement = new StringBuilder();
  private Connection connection;

  private PsqlScript(Connector connector, Connection first) {
    this.connector = connector;
    this.connection = first;
  }

  static void run(Path file, Connector connector) throws SQLException {
    var script = new PsqlScript(connector, connector.to("postgres"));
    try {
      for (var line : Files.readAllLines(file)) {
        script.read(line.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      script.connection.close();
    }
  }

  private void read(String line) throws SQLException {
    if (line.isEmpty() || line.startsWith("--")) {
      return;
    }
    if (line.startsWith(CONNECT)) {
      connection.close();
      connection = connector.to(line.substring(CONNECT.length()));
    } else if (line.equals(GEXEC)) {
      runWhatItSelects(take());
    } else if (line.endsWith(";")) {
      statement.append(line, 0, line.length() - 1);
      run(take());
    } else {
      statement.append(line).append('\n');
    }
  }

  private String take() {
    var text = statement.toString();
    statement.setLength(0);
    return text;
  }

  private void run(String sql) throws SQLException {
    try (var plain = connection.createStatement()) {
      plain.execute(sql);
    }
  }

  private void runWhatItSelects(String query) throws SQLException {
    var found = new ArrayList<String>();
    try (var plain = connection.createStatement(); var rows = plain.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    for (var sql : found) {
      run(sql);
    }
  }
}
