package kechuang.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import kechuang.launcher.PostgresServer;

/**
 * How long it takes to hold very many firms against all measures, started as a programme manager does it, once on an
 * empty table and once more where what was found before has to go; and how long one of the firms waits for its own page then.
 */
final class Matchings {

  private static final int FIRMS = Integer.getInteger("kechuang.benchmark.firms", 100_000);
  private static final int TITLES = FIRMS / 5;
  private static final int OPENINGS = 50;
  private static final int WARM_UP = 10;

  private final PrintStream out;
  private final PostgresServer postgres;
  private final URI address;
  private final Path pidFile;

  Matchings(PrintStream out, PostgresServer postgres, URI address, Path pidFile) {
    this.out = out;
    this.postgres = postgres;
    this.address = address;
    this.pidFile = pidFile;
  }

  void run() throws Exception {
    out.println("Preparing " + FIRMS + " firms and " + TITLES + " titles");
    prepare();
    var manager = Visitor.logIn(address, "city-manager-a", Drafts.PASSWORD);
    matched(manager, "first run");
    matched(manager, "run that replaces it");
    out.printf("  most memory of the server: %d MiB%n", memory());
    out.printf("  one firm's page, median of %d: %.0f ms%n", OPENINGS, page());
  }

  private void matched(Visitor manager, String name) throws Exception {
    var begin = System.nanoTime();
    manager.press("scheme/matching.xhtml", "begin", "begin:start");
    while (number("select count(*) from matching_run where state = 'RUNNING'") > 0) {
      Thread.sleep(100);
    }
    var seconds = (System.nanoTime() - begin) / 1e9;
    var last = " from matching_run where id = (select max(id) from matching_run)";
    if (number("select count(*)" + last.replace("where", "where state = 'DONE' and")) == 0) {
      throw new IllegalStateException("the matching did not come to its end; see the server's log");
    }
    out.printf("  %-22s %d firms x %d measures in %.1f s, %d answers kept%n", name, number("select firms" + last),
        number("select count(*) from matching_count"), seconds, number("select count(*) from matching_result"));
  }

  /** The most that was ever resident, heap and all else, in MiB; 0 where the system does not tell. */
  private long memory() throws IOException {
    var status = Path.of("/proc", Files.readString(pidFile).split(" ")[0], "status");
    return !Files.exists(status) ? 0 : Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
  }

  private double page() throws IOException, InterruptedException {
    var firm = Visitor.logIn(address, "benchmark-1", Drafts.PASSWORD);
    var times = new ArrayList<Double>();
    for (int turn = 0; turn < WARM_UP + OPENINGS; turn++) {
      var begin = System.nanoTime();
      var complaint = firm.open("scheme/eligibility.xhtml");
      if (complaint != null) {
        throw new IllegalStateException("scheme/eligibility.xhtml: " + complaint);
      }
      if (turn >= WARM_UP) {
        times.add((System.nanoTime() - begin) / 1e6);
      }
    }
    return times.stream().sorted().skip(OPENINGS / 2).findFirst().orElseThrow();
  }

  private long number(String sql) throws SQLException {
    try (var owner = postgres.connect("kc_owner"); var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void prepare() throws SQLException, IOException {
    try (var superuser = postgres.connect("superuser"); var statement = superuser.createStatement()) {
      statement.execute(Drafts.script("codes") + Drafts.script("firms").replace("${firms}", String.valueOf(FIRMS))
          .replace("${titles}", String.valueOf(TITLES)));
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }
}
