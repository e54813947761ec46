package kechuang.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kechuang.launcher.PostgresServer;

/**
 * How long officers wait for their list of applications and for their home with few and with very many applications in
 * the database: the same people open the same pages one after the other, on the same server in the same run.
 */
final class TaskLists {

  private static final int FEW = Integer.getInteger("kechuang.benchmark.few", 10_000);
  private static final int MANY = Integer.getInteger("kechuang.benchmark.many", 1_000_000);
  private static final long WARM_UP = Integer.getInteger("kechuang.benchmark.page-warm-up", 90) * 1_000_000_000L;
  private static final int TURNS = Integer.getInteger("kechuang.benchmark.turns", 200);
  private static final List<String> OFFICERS = List.of("keqiao-officer-a", "city-officer-a");
  private static final Map<String, String> PAGES = pages();

  private TaskLists() {
  }

  private static Map<String, String> pages() {
    var pages = new LinkedHashMap<String, String>();
    pages.put("list of applications", "review/applications.xhtml");
    pages.put("list of those at the county", "review/applications.xhtml?state=SUBMITTED");
    pages.put("task list", "inbox/tasks.xhtml");
    pages.put("home", "inbox/home.xhtml");
    return pages;
  }

  static void run(PrintStream out, PostgresServer postgres, URI address, int firms) throws Exception {
    var few = measured(out, postgres, address, firms, FEW);
    var many = measured(out, postgres, address, firms, MANY);
    Report.taskLists(out, FEW, few, MANY, many);
  }

  private static Map<String, List<Double>> measured(PrintStream out, PostgresServer postgres, URI address, int firms,
      int applications) throws Exception {
    out.println("Preparing " + applications + " applications");
    prepare(postgres, firms, applications);
    var visitors = new ArrayList<Visitor>();
    for (var officer : OFFICERS) {
      visitors.add(Visitor.logIn(address, officer, Drafts.PASSWORD));
    }
    // A server whose database was busy for minutes with what was prepared may have lost a connection meanwhile.
    for (var begin = System.nanoTime(); System.nanoTime() - begin < WARM_UP; ) {
      turn(visitors, new LinkedHashMap<>(), true);
    }
    var times = new LinkedHashMap<String, List<Double>>();
    for (int turn = 0; turn < TURNS; turn++) {
      turn(visitors, times, false);
    }
    return times;
  }

  private static void turn(List<Visitor> visitors, Map<String, List<Double>> times, boolean patiently)
      throws IOException, InterruptedException {
    for (int who = 0; who < visitors.size(); who++) {
      for (var page : PAGES.entrySet()) {
        times.computeIfAbsent(page.getKey() + ", " + OFFICERS.get(who), any -> new ArrayList<>())
            .add(opened(visitors.get(who), page.getValue(), patiently));
      }
    }
  }

  private static double opened(Visitor visitor, String path, boolean patiently) throws IOException, InterruptedException {
    var begin = System.nanoTime();
    var complaint = visitor.open(path);
    if (complaint != null && !patiently) {
      throw new IllegalStateException(path + ": " + complaint);
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void prepare(PostgresServer postgres, int firms, int applications) throws SQLException {
    try (var superuser = postgres.connect("superuser"); var statement = superuser.createStatement()) {
      statement.execute(script().replace("${total}", String.valueOf(applications))
          .replace("${firms}", String.valueOf(firms)));
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  private static String script() {
    try (var in = TaskLists.class.getResourceAsStream("/benchmark/applications.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
