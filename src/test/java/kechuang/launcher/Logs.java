package kechuang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a server wrote, to tell the cause of a failed start. */
final class Logs {

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private Logs() {
  }

  /** The lines written so far; none if there is no such file yet. */
  static List<String> lines(Path log) {
    try {
      return Files.notExists(log) ? List.of()
          : COLOUR.matcher(new String(Files.readAllBytes(log), StandardCharsets.UTF_8)).replaceAll("").lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The last lines, each on a line of its own. */
  static String tail(Path log, int count) {
    var lines = lines(log);
    var last = lines.subList(Math.max(0, lines.size() - count), lines.size());
    return last.isEmpty() ? "" : "\n  " + String.join("\n  ", last);
  }
}
