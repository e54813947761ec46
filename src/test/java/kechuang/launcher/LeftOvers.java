package kechuang.launcher;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a killed start leaves of PostgreSQL in its data folder: programs that still run, a half unpacked archive, a
 * database that was never finished, the number of a server that is long gone. This start holds the folder, so whatever
 * runs a program out of it has nobody left to serve.
 */
final class LeftOvers {

  /** Databases made by anyone but initdb have numbers from here on. */
  private static final int FIRST_OF_OURS = 16384;

  private final Path binaries;
  private final Path data;
  private final Path pidFile;

  LeftOvers(Path binaries, Path data) {
    this.binaries = binaries;
    this.data = data;
    this.pidFile = data.resolve("postmaster.pid");
  }

  /** Ends what runs, in good order where it can, and takes away what only looks like a beginning. */
  void clear() {
    try {
      stopServer();
      running().forEach(LeftOvers::end);
      for (var unpacked : in(binaries, "PG-.*")) {
        if (Files.notExists(unpacked.resolve(".exists"))) {
          DataFolder.delete(unpacked);
        }
      }
      if (Files.exists(data) && in(data.resolve("base"), "\\d+").stream().noneMatch(LeftOvers::isOurs)) {
        DataFolder.delete(data);
      }
      forgetStranger();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopServer() throws IOException, InterruptedException {
    var pid = pid();
    for (var server : running()) {
      if (pid.filter(number -> number == server.pid()).isPresent()) {
        new ProcessBuilder(stop(program(server).orElseThrow())).redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD).start().waitFor();
      }
    }
  }

  private List<String> stop(Path postgres) {
    var name = postgres.getFileName().toString().replace("postgres", "pg_ctl");
    var command = List.of(postgres.resolveSibling(name).toString(), "stop", "-D", data.toString(), "-m", "fast", "-w",
        "-t", "30", "-s");
    return LinuxUtils.isUnshareAvailable()
        ? Stream.concat(Stream.of("unshare", "-U"), command.stream()).toList()
        : command;
  }

  private List<ProcessHandle> running() throws IOException {
    if (Files.notExists(binaries)) {
      return List.of();
    }
    var ours = binaries.toRealPath();
    return ProcessHandle.allProcesses().filter(process -> program(process).filter(p -> p.startsWith(ours)).isPresent())
        .toList();
  }

  private static Optional<Path> program(ProcessHandle process) {
    return process.info().command().map(Path::of);
  }

  private static void end(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  private static boolean isOurs(Path database) {
    return Long.parseLong(database.getFileName().toString()) >= FIRST_OF_OURS;
  }

  /** After a power cut that number may be anybody's, and PostgreSQL would take them for a server on these files. */
  private void forgetStranger() throws IOException {
    var program = pid().flatMap(ProcessHandle::of).flatMap(LeftOvers::program);
    if (program.filter(path -> !path.getFileName().toString().startsWith("postgres")).isPresent()) {
      Files.delete(pidFile);
    }
  }

  private Optional<Long> pid() throws IOException {
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    // The first line; negative while initdb is at work.
    return Files.readAllLines(pidFile).stream().findFirst().filter(line -> line.matches("-?\\d{1,18}"))
        .map(line -> Math.abs(Long.parseLong(line)));
  }

  private static List<Path> in(Path folder, String name) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).toList();
    }
  }
}
