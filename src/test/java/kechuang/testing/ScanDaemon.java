package kechuang.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A virus scanner beside the server, which speaks ClamAV's protocol and finds every file clean. What a file says decides
 * how it answers: {@code HOLD-x.} makes it think until somebody releases {@code x}, {@code HANG-UP} makes it go away
 * without a word. {@link HeldScan} is how tests talk to it, inside the server and outside.
 */
final class ScanDaemon {

  private final ServerSocket door;
  /** By name: how many files are held; absent once they are released. */
  private final Map<String, Integer> held = new ConcurrentHashMap<>();

  private ScanDaemon(ServerSocket door) {
    this.door = door;
  }

  static ScanDaemon start() {
    try {
      var daemon = new ScanDaemon(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()));
      daemon.thread(daemon::open);
      return daemon;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  private void thread(Runnable work) {
    var thread = new Thread(work, "scan daemon");
    thread.setDaemon(true);
    thread.start();
  }

  private void open() {
    try {
      while (true) {
        var caller = door.accept();
        thread(() -> serve(caller));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      var in = new DataInputStream(caller.getInputStream());
      var answer = answer(word(in), in);
      if (answer != null) {
        caller.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException goneAway) {
      // Whoever asked waits no longer.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String word(DataInputStream in) throws IOException {
    var word = new StringBuilder();
    for (int c = in.read(); c > 0; c = in.read()) {
      word.append((char) c);
    }
    return word.toString();
  }

  private String answer(String command, DataInputStream in) throws IOException, InterruptedException {
    var words = command.split(" ");
    return switch (words[0]) {
      case "zINSTREAM" -> scan(in);
      case "zAWAIT" -> await(words[1], Integer.parseInt(words[2]));
      case "zRELEASE" -> release(words[1]);
      default -> "UNKNOWN COMMAND ERROR";
    };
  }

  private String scan(DataInputStream in) throws IOException, InterruptedException {
    var start = "";
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      var chunk = in.readNBytes(length);
      start = start.isEmpty() ? new String(chunk, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1) : start;
    }
    if (start.contains("HANG-UP")) {
      return null;
    }
    int at = start.indexOf("HOLD-");
    if (at >= 0) {
      hold(start.substring(at + 5, start.indexOf('.', at)));
    }
    return "stream: OK";
  }

  private synchronized void hold(String name) throws InterruptedException {
    held.merge(name, 1, Integer::sum);
    notifyAll();
    while (held.containsKey(name)) {
      wait();
    }
  }

  private synchronized String await(String name, int files) throws InterruptedException {
    while (held.getOrDefault(name, 0) < files) {
      wait();
    }
    return "OK";
  }

  private synchronized String release(String name) {
    held.remove(name);
    notifyAll();
    return "OK";
  }
}
