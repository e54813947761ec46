package kechuang.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The launcher as a process of its own, the way {@code mvn -Prun} has it: the same class path, the same main, the same
 * settings; and with the same ways to end it.
 */
final class LauncherProcess {

  private static final Path BASE = Path.of(System.getProperty("kechuang.it.base"));
  private static final Path BUILD = Path.of(System.getProperty("kechuang.it.build"));
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Pattern SECONDS = Pattern.compile("\\[ *([0-9.]+) s].*");

  private final Process process;
  private final Path data;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private LauncherProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
    this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it on this data folder with more settings, such as {@code -Dkechuang.fresh}. */
  static LauncherProcess on(Path data, String... settings) {
    return start(new ProcessBuilder(), data, System.getProperty("java.class.path"), settings);
  }

  /** The same with something in front on its class path. */
  static LauncherProcess with(Path first, Path data, String... settings) {
    return start(new ProcessBuilder(), data, first + System.getProperty("path.separator")
        + System.getProperty("java.class.path"), settings);
  }

  /** The same where no program is found by its name. */
  static LauncherProcess withoutPath(Path data) {
    var builder = new ProcessBuilder();
    builder.environment().put("PATH", data.toString());
    return start(builder, data, System.getProperty("java.class.path"));
  }

  private static LauncherProcess start(ProcessBuilder builder, Path data, String classPath, String... settings) {
    var command = new ArrayList<>(HearsCtrlC.PREFIX);
    command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, "-Dkechuang.launcher.base=" + BASE,
        "-Dkechuang.launcher.war=" + BUILD.resolve("portal.war"),
        "-Dkechuang.launcher.micro=" + System.getProperty("kechuang.it.micro"), "-Dkechuang.data=" + data));
    command.addAll(List.of(settings));
    command.add(Launcher.class.getName());
    try {
      return new LauncherProcess(builder.command(command).redirectErrorStream(true).start(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on until it says this. */
  LauncherProcess awaits(String words) {
    while (lines.isEmpty() || !lines.get(lines.size() - 1).contains(words)) {
      if (!readLine()) {
        throw new AssertionError("the launcher ended without saying \"" + words + "\":\n" + said());
      }
    }
    return this;
  }

  /** Waits for its end and answers its exit code; one that does not come to it is ended after three minutes. */
  int awaitEnd() {
    CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES).execute(process::destroyForcibly);
    while (readLine()) {
      // What it says is kept.
    }
    return process.onExit().join().exitValue();
  }

  private boolean readLine() {
    try {
      var line = output.readLine();
      if (line != null) {
        lines.add(line);
      }
      return line != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All it said so far. */
  String said() {
    return String.join("\n", lines);
  }

  /** The address it printed. */
  URI address() {
    return ADDRESS.matcher(said()).results().findFirst().map(found -> URI.create(found.group())).orElseThrow();
  }

  /** After how many seconds it said this. */
  double secondsUntil(String words) {
    var line = lines.stream().filter(said -> said.contains(words)).findFirst().orElseThrow();
    var match = SECONDS.matcher(line);
    if (!match.matches()) {
      throw new AssertionError(line);
    }
    return Double.parseDouble(match.group(1));
  }

  /** The servers it runs: Payara Micro below it, and PostgreSQL, which nobody is the parent of. */
  List<ProcessHandle> servers() {
    return Stream.concat(process.descendants(), Kill.postgresOf(data).stream()).toList();
  }

  /** The same, once it has noted the portal's process and so has started them all. */
  List<ProcessHandle> serversOnceAllAreThere() {
    while (Files.notExists(data.resolve("payara.pid"))) {
      Thread.onSpinWait();
    }
    return servers();
  }

  /** Ctrl-C: the terminal tells everybody who was started from it. */
  void interrupt() {
    signal("INT", Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList());
  }

  /** Asks it alone to end, as a service manager does. */
  void terminate() {
    // By its handle: the process itself would close what it has yet to say.
    process.toHandle().destroy();
  }

  /** Nobody may clean up. */
  void kill() {
    Kill.now(List.of(process.toHandle()));
  }

  private static void signal(String name, List<ProcessHandle> to) {
    var command = new StringBuilder("kill -" + name);
    to.forEach(process -> command.append(' ').append(process.pid()));
    try {
      new ProcessBuilder("sh", "-c", command.toString()).start().waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whoever runs in the background ignores Ctrl-C and has children who do; this one must hear it. */
  private static final class HearsCtrlC {

    static final List<String> PREFIX = canBeTold() ? List.of("env", "--default-signal=INT") : List.of();

    private static boolean canBeTold() {
      try {
        return new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
