package kechuang.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import kechuang.launcher.DataFolder;
import kechuang.launcher.Migrate;
import kechuang.launcher.PayaraMicro;
import kechuang.launcher.PostgresServer;
import kechuang.launcher.Secrets;
import kechuang.launcher.Settings;

/**
 * How many vouchers a second a first-come round gives out, through HTTP and through the EJB boundary, beside pgbench
 * running the statements of one such submission on the same server; then how long pages take with fifty people logged
 * in, and how long officers wait for their lists with a million applications. Everything runs in one go on one machine, in turns, because only ratios within a run mean anything.
 *
 * <p>What makes the comparison fair: the same 32 clients, the same number of submissions in each turn, firms and drafts of
 * its own for each, made beforehand; one database with {@code fsync} and {@code synchronous_commit} on; statements and
 * round trips as the server logged them for one submission through the boundary, prepared once a connection and run as
 * {@code kc_app} with all triggers; and a server that has been through some turns before the first that counts. What stays
 * different: pgbench has a connection for each client, the portal twenty for all; pgbench runs no line of Java; and HTTP
 * has its token, its operation key and the kept answer on top, which pgbench is spared.
 */
public final class Benchmark {

  private static final int CLIENTS = 32;
  private static final int ROUNDS = Integer.getInteger("kechuang.benchmark.rounds", 3);
  private static final int EACH = CLIENTS * Integer.getInteger("kechuang.benchmark.each", 40);
  private static final int WARM_UP = Integer.getInteger("kechuang.benchmark.warm-up", 3);
  private static final int FEW = 200;
  private static final boolean LISTS_ONLY = Boolean.getBoolean("kechuang.benchmark.lists-only");
  private static final boolean MATCHING_ONLY = Boolean.getBoolean("kechuang.benchmark.matching-only");

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Settings settings = Settings.fromSystemProperties();
  private final DataFolder folder = DataFolder.take(settings.base().resolve("target/benchmark"));
  private PostgresServer postgres;
  private PayaraMicro payara;
  private boolean stopped;
  private Drafts drafts;
  private URI address;
  private int again;
  private int count;

  private Benchmark() {
  }

  /** Run by {@code mvn -Pbenchmark}. */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    var benchmark = new Benchmark();
    var end = new Thread(benchmark::stop, "stop");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      benchmark.start();
      benchmark.measure();
    } finally {
      benchmark.stop();
    }
  }

  private void measure() throws Exception {
    if (MATCHING_ONLY) {
      new Matchings(OUT, postgres, address, folder.path().resolve("payara.pid")).run();
      return;
    }
    if (!LISTS_ONLY) {
      submissions();
      pages();
    }
    taskLists();
  }

  private void start() throws Exception {
    PayaraMicro.stopLeftOver(folder);
    PostgresServer.stopLeftOver(folder);
    folder.empty();
    var secrets = Secrets.in(folder.path());
    postgres = PostgresServer.start(folder, secrets, settings.base().resolve("deploy/database/roles.sql"));
    Migrate.schema(postgres.url(), postgres.password("kc_owner"));
    Migrate.demonstration(postgres.url(), postgres.password("kc_owner"), secrets.key());
    count = LISTS_ONLY || MATCHING_ONLY ? FEW : EACH * (3 * ROUNDS + 2 * WARM_UP) + FEW + 1;
    OUT.println("Preparing " + count + " firms, tokens and drafts");
    drafts = Drafts.prepare(postgres, count);
    var port = PayaraMicro.freePort(settings.port());
    payara = PayaraMicro.start(settings.deploying(BenchmarkArchive.of(settings.war(), folder.path())), folder, port,
        environment(secrets, port));
    payara.awaitReady();
    address = payara.address();
  }

  private Map<String, String> environment(Secrets secrets, int port) {
    return Map.of("KECHUANG_DB_URL", postgres.url(), "KECHUANG_DB_PASSWORD", postgres.password("kc_app"),
        "KECHUANG_TRAIL_PASSWORD", postgres.password("kc_auditor"), "KECHUANG_SECRET_KEY", secrets.key(),
        "KECHUANG_DEMONSTRATION", "true", "KECHUANG_PUBLIC_URL", "http://127.0.0.1:" + port);
  }

  private void submissions() throws Exception {
    warmUp();
    var script = script();
    again = 0;
    var pgbench = PgBench.find(postgres);
    if (pgbench.isEmpty()) {
      OUT.println(PgBench.MISSING);
    }
    var rates = new LinkedHashMap<String, List<Double>>();
    for (int round = 0; round < ROUNDS; round++) {
      if (pgbench.isPresent()) {
        add(rates, "pgbench", pgbench.get().run(script, drafts.take(EACH), CLIENTS));
      }
      add(rates, "boundary", boundary());
      add(rates, "http", http());
    }
    Report.submissions(OUT, rates, CLIENTS, again);
    drafts.complaints().forEach(OUT::println);
  }

  /** Classes are loaded and compiled by few at first: a cold server refuses some of many who wait for one lock. */
  private void warmUp() throws Exception {
    OUT.println("Warming up");
    boundary(drafts.take(FEW), 2);
    for (int i = 0; i < WARM_UP; i++) {
      boundary();
      http();
    }
  }

  private static void add(Map<String, List<Double>> rates, String name, double rate) {
    rates.computeIfAbsent(name, any -> new ArrayList<>()).add(rate);
    OUT.printf("  %-10s %8.1f vouchers/s%n", name, rate);
  }

  private double boundary() throws Exception {
    return boundary(drafts.take(EACH), CLIENTS);
  }

  private double boundary(Drafts.Slice slice, int threads) throws IOException, InterruptedException, SQLException {
    var request = HttpRequest.newBuilder(address.resolve("benchmark-boundary?first=" + slice.first() + "&count="
        + slice.count() + "&threads=" + threads)).POST(HttpRequest.BodyPublishers.noBody()).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the driver answered " + answer.statusCode() + "\n" + answer.body());
    }
    var words = answer.body().split(" ", 4);
    again += Integer.parseInt(words[1]);
    check("boundary", slice, Integer.parseInt(words[2]), words[3]);
    return slice.count() / (Long.parseLong(words[0]) / 1e9);
  }

  private double http() throws Exception {
    var slice = drafts.take(EACH);
    var result = HttpDriver.run(address.getPort(), slice, CLIENTS);
    again += result.again();
    check("http", slice, result.failures(), result.reason());
    return slice.count() / result.seconds();
  }

  private void check(String name, Drafts.Slice slice, int failures, String reason) throws SQLException {
    int issued = drafts.issued(slice);
    if (failures > 0 || issued != slice.count()) {
      throw new IllegalStateException(name + ": " + failures + " failures, " + issued + " of " + slice.count()
          + " vouchers issued; the first reason: " + reason);
    }
  }

  /** The statements of one submission through the boundary, logged by the server itself. */
  private Path script() throws Exception {
    var slice = drafts.take(1);
    logStatements(true);
    boundary(slice, 1);
    logStatements(false);
    var log = Files.readAllLines(folder.path().resolve("logs/postgresql.log"));
    var statements = LoggedStatements.ofTransactionWith("ledger_post", log);
    OUT.println("One submission is " + statements.statements().size() + " statements");
    Files.write(folder.path().resolve("statements.sql"), statements.statements());
    return Files.writeString(folder.path().resolve("submission.pgbench"),
        statements.script(Variables.of(postgres, slice.first())));
  }

  private void logStatements(boolean on) throws SQLException, InterruptedException {
    try (var superuser = postgres.connect("superuser"); var statement = superuser.createStatement()) {
      statement.execute("alter system set log_statement = '" + (on ? "all" : "none") + "'");
      statement.execute("select pg_reload_conf()");
    }
    // The server's processes read the new setting when they next wait for a statement.
    Thread.sleep(1000);
  }

  private void pages() throws Exception {
    PageLatency.run(OUT, address, Drafts.PASSWORD, Readers.fifty(drafts));
  }

  private void taskLists() throws Exception {
    TaskLists.run(OUT, postgres, address, count);
  }

  /** Once: at the end, or when somebody ends it before. */
  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    if (payara != null) {
      payara.close();
    }
    if (postgres != null) {
      postgres.close();
    }
    folder.close();
  }
}
