package kechuang.document.entity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Asks a ClamAV daemon over TCP, with its INSTREAM command. No answer is no yes, and nobody waits for one longer than said:
 * a daemon that has stopped reading would otherwise hold a sender for ever.
 */
public final class ClamdScanner implements VirusScanner {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int CHUNK = 64 * 1024;

  private final String host;
  private final int port;
  private final Duration patience;

  public ClamdScanner(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  @Override
  public boolean isClean(List<byte[]> parts) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      var end = CompletableFuture.runAsync(() -> hangUp(socket),
          CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
      try {
        // The daemon unpacks containers itself: the first part is the whole file.
        return ask(socket, parts.get(0));
      } finally {
        end.cancel(false);
      }
    } catch (IOException e) {
      throw new ScannerUnavailable(e);
    }
  }

  private static boolean ask(Socket socket, byte[] file) throws IOException {
    send(new DataOutputStream(socket.getOutputStream()), file);
    var answer = new String(socket.getInputStream().readNBytes(1024), StandardCharsets.UTF_8).replace("\0", "").strip();
    if (answer.endsWith("FOUND")) {
      return false;
    }
    if (answer.endsWith("OK")) {
      return true;
    }
    throw new IOException("clamd: " + answer);
  }

  /** Whoever reads from it or writes to it fails at once. */
  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(DataOutputStream out, byte[] bytes) throws IOException {
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    for (int at = 0; at < bytes.length; at += CHUNK) {
      int length = Math.min(CHUNK, bytes.length - at);
      out.writeInt(length);
      out.write(bytes, at, length);
    }
    out.writeInt(0);
    out.flush();
  }
}
