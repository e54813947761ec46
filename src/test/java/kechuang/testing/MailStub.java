package kechuang.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kechuang.inbox.entity.MailRelay;

/**
 * A mail server on this machine. To whom a mail goes decides how it answers: {@code nobody@} it does not know, for
 * {@code later@} it has no time, and at {@code cut@} it takes the mail and closes the connection without a word.
 */
public final class MailStub implements AutoCloseable {

  private final ServerSocket door;
  private final List<String> mails = new CopyOnWriteArrayList<>();

  public MailStub() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var thread = new Thread(this::open, "mail stub");
    thread.setDaemon(true);
    thread.start();
  }

  public MailRelay relay() {
    return new MailRelay(new MailRelay.Server("127.0.0.1", door.getLocalPort(), false, "", ""),
        "科创兑 <portal@example.org>", Duration.ofSeconds(5));
  }

  /** What came in, heads and bodies as they were sent. */
  public List<String> mails() {
    return List.copyOf(mails);
  }

  private void open() {
    while (!door.isClosed()) {
      try (var caller = door.accept()) {
        serve(caller);
      } catch (IOException goneAway) {
        // The next one, or the end.
      }
    }
  }

  private void serve(Socket caller) throws IOException {
    var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII);
    say(out, "220 stub");
    var to = "";
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var word = line.split("[ :]")[0].toUpperCase();
      to = word.equals("RCPT") ? line : to;
      if (word.equals("DATA") && !take(in, out, to)) {
        return;
      }
      if (!word.equals("DATA")) {
        say(out, answer(word, line));
      }
      if (word.equals("QUIT")) {
        return;
      }
    }
  }

  private static String answer(String word, String line) {
    return switch (word) {
      case "RCPT" -> line.contains("nobody@") ? "550 no such user" : line.contains("later@") ? "451 try later" : "250 ok";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private boolean take(BufferedReader in, PrintWriter out, String to) throws IOException {
    say(out, "354 go on");
    var mail = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      mail.append(line).append('\n');
    }
    mails.add(mail.toString());
    if (to.contains("cut@")) {
      return false;
    }
    say(out, "250 taken");
    return true;
  }

  private static void say(PrintWriter out, String words) {
    out.print(words + "\r\n");
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
