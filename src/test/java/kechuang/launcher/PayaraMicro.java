package kechuang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The portal's server as a child process, on this machine only. */
public final class PayaraMicro implements AutoCloseable {

  private static final int USUAL_PORT = 8080;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  /** How long a server that says it is up may take to become ready; a failed deployment never does. */
  private static final Duration GRACE = Duration.ofSeconds(20);
  /** Passed on to the portal, but for what only concerns the start. */
  private static final List<String> OWN = List.of("kechuang.launcher.", "kechuang.data", "kechuang.port",
      "kechuang.fresh", "kechuang.java-options", "kechuang.demonstration", "kechuang.db.", "kechuang.trail.",
      "kechuang.secret-key");

  private final Process process;
  private final int port;
  private final Path log;
  private final Path pidFile;

  private PayaraMicro(Process process, int port, Path log, Path pidFile) {
    this.process = process;
    this.port = port;
    this.log = log;
    this.pidFile = pidFile;
  }

  /** The port asked for, or the usual one, or the next that is free. */
  public static int freePort(OptionalInt asked) {
    if (asked.isPresent()) {
      refuseTaken(asked.getAsInt());
      return asked.getAsInt();
    }
    for (var port = USUAL_PORT; port < USUAL_PORT + 100; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new StartRefused("No free port from " + USUAL_PORT + " on; name one with -Dkechuang.port=.");
  }

  /** Early, too: nobody likes to wait for the database to hear that. */
  static void refuseTaken(int port) {
    if (!isFree(port)) {
      throw new StartRefused("Port " + port + " is taken; leave kechuang.port out to get a free one.");
    }
  }

  private static boolean isFree(int port) {
    // Whoever listens on loopback only would not be in the way of a socket on all addresses, and the other way round.
    try (var all = new ServerSocket(port, 1)) {
      all.close();
      try (var loopback = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return loopback.isBound();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts it; secrets travel in its environment, where other people of this machine cannot read them. */
  public static PayaraMicro start(Settings settings, DataFolder folder, int port, Map<String, String> environment) {
    var pidFile = pidFile(folder);
    var log = folder.folder("logs").resolve("payara.log");
    var builder = new ProcessBuilder(command(settings, folder, port))
        .directory(folder.path().toFile())
        .redirectErrorStream(true)
        .redirectOutput(Redirect.to(log.toFile()));
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      Files.writeString(pidFile, process.pid() + " " + startOf(process.toHandle()));
      return new PayaraMicro(process, port, log, pidFile);
    } catch (IOException e) {
      throw new StartRefused("Payara Micro did not start: " + e.getMessage(), e);
    }
  }

  private static List<String> command(Settings settings, DataFolder folder, int port) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.javaOptions());
    command.add("-Duser.timezone=Asia/Shanghai");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djava.net.preferIPv4Stack=true");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + folder.emptied("tmp"));
    command.addAll(passedOn());
    command.addAll(List.of("-jar", settings.micro().toString(),
        "--prebootcommandfile", settings.base().resolve("deploy/preboot.asadmin").toString(),
        "--nocluster", "--disablephonehome",
        "--port", String.valueOf(port), "--contextroot", "/", "--deploy", settings.war().toString()));
    return command;
  }

  private static List<String> passedOn() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("kechuang.") && OWN.stream().noneMatch(name::startsWith))
        .sorted()
        .map(name -> "-D" + name + "=" + System.getProperty(name))
        .toList();
  }

  /** A killed start leaves its server behind; the number alone could by now belong to another process. */
  public static void stopLeftOver(DataFolder folder) {
    var pidFile = pidFile(folder);
    if (Files.notExists(pidFile)) {
      return;
    }
    try {
      var words = Files.readString(pidFile).split(" ");
      if (words.length == 2) {
        ProcessHandle.of(Long.parseLong(words[0])).filter(process -> words[1].equals(startOf(process)))
            .ifPresent(PayaraMicro::end);
      }
      Files.delete(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pidFile(DataFolder folder) {
    return folder.path().resolve("payara.pid");
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(15, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** Where the portal answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /**
   * Comes back when the portal answers that it is ready; otherwise tells why it will not. It asks nobody before the server
   * says that it is up: where two start at once, what answers on the port may be the other one.
   */
  public void awaitReady() throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    Instant up = null;
    while (up == null || !isReady(client)) {
      refuseIfFailed();
      if (up == null && says("Payara Micro", "ready in")) {
        up = Instant.now();
      }
      if (up != null && Instant.now().isAfter(up.plus(GRACE))) {
        throw failed("The server is up, but the portal is not ready.");
      }
      if (Instant.now().isAfter(end)) {
        throw failed("The portal was not ready after " + PATIENCE.toMinutes() + " minutes.");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private void refuseIfFailed() {
    if (!process.isAlive()) {
      throw failed("Payara Micro ended with code " + process.exitValue() + ".");
    }
    // It stays there without having opened its port.
    if (says("Failed to start, exiting")) {
      throw says("BindException")
          ? new StartRefused("Port " + port + " was taken by another program in the very moment; start again.")
          : failed("Payara Micro did not start.");
    }
  }

  private boolean isReady(HttpClient client) throws InterruptedException {
    var question = HttpRequest.newBuilder(address().resolve("health/ready")).timeout(Duration.ofSeconds(5)).build();
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a line of its log holds all of this. */
  private boolean says(String... words) {
    return Logs.lines(log).stream().anyMatch(line -> Stream.of(words).allMatch(line::contains));
  }

  /** With the cause from the log: the first severe entry and what follows it, or else the last lines. */
  private StartRefused failed(String sentence) {
    var lines = Logs.lines(log);
    var cause = lines.stream()
        .filter(line -> line.contains("SEVERE") || line.contains("Exception") || line.startsWith("Caused by:"))
        .map(String::strip).distinct().limit(12).toList();
    var told = cause.isEmpty() ? Logs.tail(log, 10) : "\n  " + String.join("\n  ", cause);
    return new StartRefused(sentence + told + "\nThe whole log is in " + log);
  }

  /** Waits for its end, which nobody asked for if this comes back before {@link #close}. */
  int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  StartRefused endedByItself(int code) {
    return failed("The portal ended by itself, with code " + code + ".");
  }

  /** Ends it and waits until it has ended. */
  @Override
  public void close() {
    end(process.toHandle());
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
