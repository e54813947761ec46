package kechuang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The end without a goodbye: nothing is flushed, nothing is answered. */
public final class Kill {

  private Kill() {
  }

  /** This folder's PostgreSQL with every process it has. */
  public static void postgres(DataFolder folder) {
    now(postgresOf(folder.path()));
  }

  /** This folder's Payara Micro. */
  public static void payara(DataFolder folder) {
    now(named(folder.path().resolve("payara.pid")));
  }

  /** The processes of the PostgreSQL that this data folder names; none if it names none. */
  static List<ProcessHandle> postgresOf(Path folder) {
    return named(folder.resolve("postgresql/postmaster.pid"));
  }

  private static List<ProcessHandle> named(Path pidFile) {
    try {
      return Files.notExists(pidFile) ? List.of()
          : ProcessHandle.of(Long.parseLong(Files.readString(pidFile).split("\\s")[0])).stream()
              .flatMap(server -> Stream.concat(Stream.of(server), server.descendants())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void now(List<ProcessHandle> processes) {
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
