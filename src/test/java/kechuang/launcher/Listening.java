package kechuang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where processes listen, as Linux shows it under {@code /proc}. */
final class Listening {

  private static final String LISTEN = "0A";
  /** 127.0.0.1, the same in IPv6, and ::1, in the kernel's own order of bytes. */
  private static final List<String> LOOPBACK =
      List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private Listening() {
  }

  /** The addresses beyond this machine's own loopback, as {@code address:port} in hexadecimal digits. */
  static List<String> beyondLoopback(List<ProcessHandle> processes) {
    var sockets = processes.stream().flatMap(Listening::sockets).collect(Collectors.toSet());
    return table().filter(row -> row[3].equals(LISTEN) && sockets.contains("socket:[" + row[9] + "]"))
        .map(row -> row[1]).filter(address -> LOOPBACK.stream().noneMatch(own -> address.startsWith(own + ":"))).toList();
  }

  private static Stream<String> sockets(ProcessHandle process) {
    var found = new ArrayList<String>();
    try (var files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
      for (var file : files.toList()) {
        found.add(Files.readSymbolicLink(file).toString());
      }
    } catch (NoSuchFileException e) {
      // Closed or ended meanwhile, as a server's helpers do.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream();
  }

  private static Stream<String[]> table() {
    return Set.of("tcp", "tcp6").stream().map(name -> Path.of("/proc/net", name)).filter(Files::exists)
        .flatMap(Listening::lines).map(line -> line.strip().split("\\s+"));
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
