package kechuang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedded server after starts that ended badly. The states they leave are made by hand, so that none is missed. */
class PostgresServerIT {

  private static final Path ROLES = Path.of(System.getProperty("kechuang.it.base"), "deploy/database/roles.sql");

  private static DataFolder folder;
  private static Path data;

  @BeforeAll
  static void anew() {
    folder = DataFolder.take(Path.of(System.getProperty("kechuang.it.build"), "postgres-server"));
    data = folder.path().resolve("postgresql");
    PostgresServer.stopLeftOver(folder);
    folder.empty();
  }

  @AfterAll
  static void end() {
    folder.empty();
    folder.close();
  }

  /** Started and stopped in good order, with a row of ours in it. */
  @BeforeEach
  void a_database() throws SQLException {
    try (var server = started(); var connection = server.connect("superuser");
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists kept as select 'kept' as word");
    }
  }

  private static PostgresServer started() {
    PostgresServer.stopLeftOver(folder);
    return PostgresServer.start(folder, Secrets.in(folder.path()), ROLES);
  }

  private static String answer(PostgresServer server, String question) throws SQLException {
    try (var connection = server.connect("superuser"); var rows = connection.createStatement().executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void what_was_acknowledged_survives_a_kill_of_every_process() throws SQLException {
    try (var server = started(); var connection = server.connect("superuser");
        var statement = connection.createStatement()) {
      statement.execute("create table acknowledged as select 42 as number");
      Kill.postgres(folder);
    }
    try (var server = started()) {
      assertEquals("42", answer(server, "select number from acknowledged"));
    }
  }

  @Test
  void a_commit_is_on_the_disk_before_it_is_acknowledged() throws SQLException {
    try (var server = started()) {
      assertEquals("on on", answer(server,
          "select current_setting('fsync') || ' ' || current_setting('synchronous_commit')"));
    }
  }

  @Test
  void it_listens_on_this_machine_only_and_asks_for_a_password() throws SQLException {
    try (var server = started()) {
      assertEquals("127.0.0.1", answer(server, "show listen_addresses"));
      for (var user : new String[] {"postgres", "kc_owner", "kc_app", "kc_auditor", "kc_audit"}) {
        var refused = assertThrows(SQLException.class, () -> DriverManager.getConnection(server.url(), user, "guessed"));
        assertEquals("28P01", refused.getSQLState(), user);
      }
    }
  }

  @Test
  void half_unpacked_programs_are_unpacked_anew() throws SQLException, IOException {
    try (var unpacked = Files.newDirectoryStream(folder.path().resolve("binaries"), "PG-*")) {
      for (var programs : unpacked) {
        Files.delete(programs.resolve(".exists"));
        DataFolder.delete(programs.resolve("bin"));
      }
    }
    try (var server = started()) {
      assertEquals("kept", answer(server, "select word from kept"));
    }
  }

  @Test
  void a_database_that_was_never_finished_is_made_anew() throws SQLException, IOException {
    DataFolder.delete(data);
    Files.createDirectories(data.resolve("base/1"));
    Files.writeString(data.resolve("PG_VERSION"), "18\n");
    try (var server = started()) {
      assertEquals("portal", answer(server, "select current_database()"));
    }
  }

  @Test
  void the_number_of_a_process_that_is_no_server_any_more_is_in_nobodys_way() throws SQLException, IOException {
    // After a power cut it may be anybody's: here, that of whoever runs this test.
    var stranger = ProcessHandle.current().parent().orElseThrow();
    Files.writeString(data.resolve("postmaster.pid"), stranger.pid() + "\n" + data + "\n1\n1\n\n\n1 1\n");
    try (var server = started()) {
      assertEquals("kept", answer(server, "select word from kept"));
    }
    assertTrue(stranger.isAlive());
  }
}
