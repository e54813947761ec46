package kechuang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server wrote down while a test ran: a page that failed says no more than a number of its own. */
final class ServerLog {

  private static final Path FILE = Path.of("target/it/logs/payara.log.0");
  /** Each entry begins with its time in brackets, after an empty line. */
  private static final Pattern ENTRIES = Pattern.compile("\\n(?=\\[\\d{4}-\\d\\d-\\d\\dT)");
  private static final Pattern COMPLAINT = Pattern.compile("\\[levelValue: (9\\d\\d|1\\d{3})]");
  private static final int MOST = 4000;

  private ServerLog() {
  }

  /** The place to read on from. */
  static long end() {
    return FILE.toFile().length();
  }

  /** Warnings and failures that were written from that place on, each as far as it tells something. */
  static String complaintsSince(long place) {
    try (var file = Files.newInputStream(FILE)) {
      file.skipNBytes(Math.min(place, end()));
      return ENTRIES.splitAsStream(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .filter(entry -> COMPLAINT.matcher(entry).find())
          .map(entry -> entry.substring(0, Math.min(MOST, entry.length()))).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
