package kechuang.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import kechuang.testing.TestServers;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** A node without its database, or on another schema, gets no visitors; and it is not restarted for it. */
@ArquillianTest
@RunAsClient
class ReadinessIT {

  private static final String FROM_THE_FUTURE = """
      insert into flyway_schema_history
        (installed_rank, version, description, type, script, installed_by, execution_time, success)
      values (1000000, '99990101.0000', 'planted', 'SQL', 'planted', 'kc_owner', 0, true)""";

  @Test
  void a_node_on_its_own_schema_is_ready() throws Exception {
    var answer = ask("health/ready");
    assertEquals(200, answer.statusCode(), answer.body());
  }

  @Test
  void a_node_on_another_schema_is_alive_but_not_ready() throws Exception {
    try (var owner = TestServers.postgres().connect("kc_owner")) {
      run(owner, FROM_THE_FUTURE);
      try {
        var answer = ask("health/ready");
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("99990101.0000"), answer.body());
        assertEquals(200, ask("health/live").statusCode());
      } finally {
        run(owner, "delete from flyway_schema_history where script = 'planted'");
      }
    }
    assertEquals(200, ask("health/ready").statusCode());
  }

  @Test
  void a_database_that_does_not_answer_is_told_within_moments_and_costs_one_connection() throws Exception {
    try (var owner = TestServers.postgres().connect("kc_owner")) {
      owner.setAutoCommit(false);
      run(owner, "lock table flyway_schema_history in access exclusive mode");
      var begin = System.nanoTime();
      for (var i = 0; i < 3; i++) {
        assertEquals(503, ask("health/ready").statusCode());
      }
      assertTrue(System.nanoTime() - begin < Duration.ofSeconds(10).toNanos());
      assertEquals(200, ask("health/live").statusCode());
      owner.rollback();
    }
    // The question that hung is still the one asked; when it comes back the node is ready again.
    assertEquals(200, ask("health/ready").statusCode());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    var question = HttpRequest.newBuilder(URI.create(System.getProperty("kechuang.it.url") + path)).build();
    return HttpClient.newHttpClient().send(question, BodyHandlers.ofString());
  }
}
