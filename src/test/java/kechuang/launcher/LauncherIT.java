package kechuang.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kechuang.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Starting and stopping, as at the keyboard. A start takes its time, so four of them on one data folder are told once,
 * as a story, and each test asks about one thing that was seen on the way.
 *
 * <p>The first one is stopped with Ctrl-C; the second one is killed while the portal is coming up; the third one has to
 * clear up after it and is asked to end; the fourth one forgets everything and hears Ctrl-C before it is through.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

  private static final Path BASE = Path.of(System.getProperty("kechuang.it.base"));
  private static final Path BUILD = Path.of(System.getProperty("kechuang.it.build"));
  private static final Path DATA = BUILD.resolve("launcher");
  private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

  private static LauncherProcess first;
  private static HttpResponse<String> firstPage;
  private static String firstLogin;
  private static String firstEntered;
  private static int firstReady;
  private static LauncherProcess beside;
  private static int besideEnd;
  private static int readyBesideIt;
  private static int firstEnd;
  private static List<ProcessHandle> firstServers;
  private static List<String> firstListens;
  private static Secrets firstSecrets;

  private static LauncherProcess second;
  private static List<ProcessHandle> secondServers;
  private static boolean leftOver;

  private static LauncherProcess third;
  private static int thirdReady;
  private static String thirdLogin;
  private static String thirdEntered;
  private static boolean leftOverNow;
  private static String keptByThird;
  private static int thirdEnd;
  private static List<ProcessHandle> thirdServers;

  private static LauncherProcess fourth;
  private static String keptByFourth;
  private static int fourthEnd;
  private static List<ProcessHandle> fourthServers;

  @BeforeAll
  static void four_starts() throws Exception {
    clearUp();
    first();
    second();
    third();
    fourth();
  }

  private static void first() throws Exception {
    try (var usual = usualPortTaken()) {
      first = LauncherProcess.on(DATA).awaits("Stop with Ctrl-C");
    }
    firstPage = get(first.address());
    firstLogin = get(first.address().resolve("open/login.xhtml")).body();
    firstEntered = entered(first.address());
    firstReady = get(first.address().resolve("health/ready")).statusCode();
    beside = LauncherProcess.on(DATA);
    besideEnd = beside.awaitEnd();
    readyBesideIt = get(first.address().resolve("health/ready")).statusCode();
    try (var owner = owner(); var statement = owner.createStatement()) {
      statement.execute("create table kept as select 'by the first' as word");
    }
    firstSecrets = Secrets.in(DATA);
    firstServers = first.servers();
    firstListens = OS.LINUX.isCurrentOs() ? Listening.beyondLoopback(firstServers) : List.of();
    first.interrupt();
    firstEnd = first.awaitEnd();
  }

  private static void second() {
    second = LauncherProcess.on(DATA).awaits("Starting the portal");
    secondServers = second.serversOnceAllAreThere();
    second.kill();
    leftOver = secondServers.stream().anyMatch(ProcessHandle::isAlive);
  }

  private static void third() throws Exception {
    third = LauncherProcess.on(DATA, "-Dkechuang.demonstration=false").awaits("Stop with Ctrl-C");
    leftOverNow = secondServers.stream().anyMatch(ProcessHandle::isAlive);
    thirdReady = get(third.address().resolve("health/ready")).statusCode();
    thirdLogin = get(third.address().resolve("open/login.xhtml")).body();
    thirdEntered = entered(third.address());
    keptByThird = answer("select word from kept");
    thirdServers = third.servers();
    third.terminate();
    thirdEnd = third.awaitEnd();
  }

  private static void fourth() throws Exception {
    fourth = LauncherProcess.on(DATA, "-Dkechuang.fresh", "-Dkechuang.demonstration=false").awaits("Bringing the database");
    keptByFourth = answer("select coalesce(to_regclass('kept')::text, 'nothing')");
    fourthServers = fourth.servers();
    fourth.interrupt();
    fourthEnd = fourth.awaitEnd();
  }

  /** Whatever the story came to, nothing of it runs on. */
  @AfterAll
  static void clearUp() {
    Stream.of(first, second, third, fourth).filter(Objects::nonNull).forEach(LauncherProcess::kill);
    try (var folder = DataFolder.take(DATA)) {
      PayaraMicro.stopLeftOver(folder);
      PostgresServer.stopLeftOver(folder);
      folder.empty();
    }
  }

  /** Taken by this test, or by somebody else already. */
  private static ServerSocket usualPortTaken() throws IOException {
    try {
      return new ServerSocket(8080, 1, InetAddress.getLoopbackAddress());
    } catch (IOException taken) {
      return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /** Where an account of the demonstration comes with its well-known password. */
  private static String entered(URI portal) {
    return Visitor.whereTo(Visitor.of(portal).logIn("keqiao-textile", "kechuang-2017-demo"));
  }

  private static Connection owner() throws SQLException, IOException {
    var port = Files.readAllLines(DATA.resolve("postgresql/postmaster.pid")).get(3);
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/portal", "kc_owner",
        Secrets.in(DATA).password("kc_owner"));
  }

  private static String answer(String question) throws SQLException, IOException {
    try (var owner = owner(); var rows = owner.createStatement().executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void takes_the_next_free_port_where_the_usual_one_is_taken() {
    assertTrue(first.address().getPort() > 8080, first.said());
  }

  @Test
  void prints_an_address_where_the_portal_answers_and_is_ready() {
    assertEquals(200, firstPage.statusCode());
    assertTrue(firstPage.body().contains("科创兑"), firstPage.body());
    assertEquals(200, firstReady);
  }

  @Test
  void prints_the_accounts_of_the_demonstration_where_there_is_one() {
    assertTrue(first.said().contains("password kechuang-2017-demo"), first.said());
    assertTrue(first.said().contains("keqiao-textile"), first.said());
    assertFalse(third.said().contains("kechuang-2017-demo"), third.said());
    assertFalse(third.said().contains("keqiao-textile"), third.said());
  }

  @Test
  void lists_the_accounts_of_the_demonstration_on_the_login_page_only_in_the_demonstration() {
    assertTrue(firstLogin.contains("keqiao-textile"), firstLogin);
    assertTrue(thirdLogin.contains("form:login"), thirdLogin);
    assertFalse(thirdLogin.contains("keqiao-textile"), thirdLogin);
  }

  @Test
  void lets_the_accounts_of_the_demonstration_in_only_in_the_demonstration() {
    assertEquals("/inbox/home.xhtml", firstEntered);
    assertEquals("", thirdEntered, "the same accounts are still in its database");
  }

  @Test
  void says_that_the_clock_was_moved_also_where_nobody_moves_it_any_more() {
    assertTrue(thirdLogin.contains("class=\"demo\""), thirdLogin);
  }

  @Test
  void prints_no_secret() {
    for (var name : List.of("superuser", "kc_owner", "kc_app", "kc_auditor", "secret-key")) {
      assertFalse(first.said().contains(firstSecrets.password(name)), name);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void listens_on_this_machine_only() {
    assertEquals(List.of(), firstListens);
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused_in_one_sentence_and_disturbs_nothing() {
    assertEquals(1, besideEnd);
    assertEquals("The data folder " + DATA + " is in use by a portal that is already running: stop that one, or choose"
        + " another folder with -Dkechuang.data=<folder>.", beside.said().strip());
    assertEquals(200, readyBesideIt);
  }

  @Test
  void ctrl_c_leaves_no_process_and_no_open_port() {
    assertEquals(130, firstEnd, first.said());
    assertEquals(List.of(), alive(firstServers));
    assertTrue(first.said().endsWith("Stopped"), first.said());
    assertFalse(first.said().contains("by itself"), first.said());
    assertThrows(IOException.class, () -> get(first.address()));
  }

  @Test
  void the_next_start_is_quicker_since_it_loads_nothing_again() {
    assertTrue(first.said().contains("Loaded the demonstration year"), first.said());
    assertFalse(second.said().contains("Loaded the demonstration year"), second.said());
    assertTrue(second.secondsUntil("Starting the portal") < first.secondsUntil("Starting the portal"), second.said());
  }

  @Test
  void clears_up_after_a_start_that_was_killed_and_continues_where_the_data_are() {
    assertTrue(leftOver, "the kill must leave something behind");
    assertFalse(leftOverNow);
    assertEquals(200, thirdReady);
    assertEquals("by the first", keptByThird);
  }

  @Test
  void ends_in_good_order_when_it_alone_is_asked_to() {
    assertEquals(143, thirdEnd, third.said());
    assertEquals(List.of(), alive(thirdServers));
    assertTrue(third.said().endsWith("Stopped"), third.said());
  }

  @Test
  void stops_after_the_step_at_hand_when_ctrl_c_comes_early() {
    assertEquals(130, fourthEnd, fourth.said());
    assertFalse(fourth.said().contains("Starting the portal"), fourth.said());
    assertEquals(List.of(), alive(fourthServers));
  }

  @Test
  void forgets_everything_when_it_is_told_to_start_anew() {
    assertEquals("nothing", keptByFourth);
    assertNotEquals(firstSecrets.key(), Secrets.in(DATA).key());
  }

  @Test
  void says_in_one_sentence_which_migration_failed_and_why() throws IOException {
    var broken = BUILD.resolve("launcher-broken");
    Files.writeString(Files.createDirectories(broken.resolve("db/migration")).resolve("V20991231_2359__platform_broken.sql"),
        "-- Cannot be done.\nselect 1 / 0;\n");
    try {
      refused("The database could not be brought to this version: Failed to execute script"
          + " V20991231_2359__platform_broken.sql: ERROR: division by zero. If nothing in " + DATA
          + " is worth keeping, -Dkechuang.fresh starts anew.", LauncherProcess.with(broken, DATA));
    } finally {
      DataFolder.delete(broken);
    }
  }

  @Test
  void says_in_one_sentence_that_the_port_asked_for_is_taken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refused("Port " + taken.getLocalPort() + " is taken; leave kechuang.port out to get a free one.",
          LauncherProcess.on(DATA, "-Dkechuang.port=" + taken.getLocalPort()));
    }
  }

  @Test
  void says_in_one_sentence_what_root_lacks_to_run_postgresql() {
    assumeTrue("root".equals(System.getProperty("user.name")) && OS.LINUX.isCurrentOs());
    refused("PostgreSQL does not run as root, and this machine grants no user namespace (unshare -U): start as another"
        + " user.", LauncherProcess.withoutPath(DATA));
  }

  @Test
  void says_why_the_server_did_not_start_and_leaves_no_database_running() {
    var start = LauncherProcess.on(DATA, "-Dkechuang.launcher.micro=" + DATA.resolve("none.jar"));
    refused("Payara Micro ended with code 1.\n  Error: Unable to access jarfile " + DATA.resolve("none.jar")
        + "\nThe whole log is in " + DATA.resolve("logs/payara.log"), start);
  }

  /** Ends with this and nothing else on the screen but the steps before it, and with no server. */
  private static void refused(String sentence, LauncherProcess start) {
    assertEquals(1, start.awaitEnd(), start.said());
    assertEquals(sentence, start.said().replaceAll("(?m)^\\[.* s].*$", "").strip());
    assertEquals(List.of(), Kill.postgresOf(DATA));
  }

  @Test
  void a_port_lost_at_the_last_moment_is_noticed_and_nobody_elses_portal_is_taken_for_this_one() throws IOException {
    try (var lost = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); var folder = DataFolder.take(DATA);
        var payara = PayaraMicro.start(Settings.fromSystemProperties(), folder, lost.getLocalPort(), Map.of())) {
      var refused = assertThrows(StartRefused.class, payara::awaitReady);
      assertEquals("Port " + lost.getLocalPort() + " was taken by another program in the very moment; start again.",
          refused.getMessage());
    }
  }

  /** Those that do not end within moments: PostgreSQL gives up its pid file a little earlier than its process. */
  private static List<ProcessHandle> alive(List<ProcessHandle> processes) {
    return processes.stream().filter(process -> {
      try {
        process.onExit().get(5, TimeUnit.SECONDS);
        return false;
      } catch (TimeoutException e) {
        return true;
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }).toList();
  }
}
