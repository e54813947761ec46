package kechuang.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.launcher.PostgresServer;

/** PostgreSQL's own benchmark program, running the portal's statements as the portal's role. */
final class PgBench {

  /** What to say where there is none. */
  static final String MISSING = "pgbench is neither on PATH nor under /usr/lib/postgresql: install Debian's "
      + "postgresql-15 (or another version) for the comparison; the other figures are printed without it.";

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
  private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");

  private final Path program;
  private final PostgresServer postgres;

  private PgBench(Path program, PostgresServer postgres) {
    this.program = program;
    this.postgres = postgres;
  }

  static Optional<PgBench> find(PostgresServer postgres) {
    var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, "pgbench"));
    return Stream.concat(onPath, debian()).filter(Files::isExecutable).findFirst()
        .map(program -> new PgBench(program, postgres));
  }

  private static Stream<Path> debian() {
    if (Files.notExists(DEBIAN)) {
      return Stream.empty();
    }
    try (var versions = Files.list(DEBIAN)) {
      return versions.map(version -> version.resolve("bin/pgbench")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the script once for each draft of the slice, shared evenly by the clients; answers transactions a second. */
  double run(Path script, Drafts.Slice slice, int clients) throws InterruptedException {
    int each = slice.count() / clients;
    var address = URI.create(postgres.url().substring("jdbc:".length()));
    var command = List.of(program.toString(), "-h", address.getHost(), "-p", String.valueOf(address.getPort()),
        "-U", "kc_app", "-n", "-M", "prepared", "-c", String.valueOf(clients), "-j", "2", "-t", String.valueOf(each),
        "-D", "i=-1", "-D", "each=" + each, "-D", "first=" + slice.first(), "-f", script.toString(), "portal");
    var output = output(command);
    var rate = RATE.matcher(output);
    var done = DONE.matcher(output);
    if (!rate.find() || !done.find() || Integer.parseInt(done.group(1)) != each * clients) {
      throw new IllegalStateException("pgbench did not do its " + each * clients + " transactions:\n"
          + output.lines().limit(10).collect(Collectors.joining("\n")));
    }
    return Double.parseDouble(rate.group(1));
  }

  private String output(List<String> command) throws InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", postgres.password("kc_app"));
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes());
      process.waitFor();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
