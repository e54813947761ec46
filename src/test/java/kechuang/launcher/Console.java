package kechuang.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Lines for the person at the keyboard; always UTF-8, whatever the machine's own setting. */
final class Console {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static final long BEGIN = System.nanoTime();

  private Console() {
  }

  static void say(String text) {
    OUT.println(text);
  }

  /** A line with the seconds since the start. */
  static void progress(String text) {
    OUT.printf("[%5.1f s] %s%n", Duration.ofNanos(System.nanoTime() - BEGIN).toMillis() / 1000.0, text);
  }
}
