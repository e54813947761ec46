package kechuang.document.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClamdScannerTest {

  private static final byte[] FILE = new byte[200_000];

  /** A daemon that reads one stream and says one thing. */
  private static CompletableFuture<byte[]> daemon(ServerSocket server, String answer) {
    return CompletableFuture.supplyAsync(() -> {
      try (var socket = server.accept()) {
        var in = new DataInputStream(socket.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        var received = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          received.write(in.readNBytes(length));
        }
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        return received.toByteArray();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static ClamdScanner scanner(int port) {
    return new ClamdScanner("127.0.0.1", port, Duration.ofSeconds(20));
  }

  private static boolean ask(String answer) throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var received = daemon(server, answer);
      var clean = scanner(server.getLocalPort()).isClean(List.of(FILE));
      assertArrayEquals(FILE, received.get());
      return clean;
    }
  }

  @Test
  void a_clean_file_is_clean() throws Exception {
    assertTrue(ask("stream: OK"));
  }

  @Test
  void a_finding_is_no() throws Exception {
    assertFalse(ask("stream: Win.Test.EICAR_HDB-1 FOUND"));
  }

  @Test
  void an_error_is_neither_yes_nor_no() {
    assertThrows(VirusScanner.ScannerUnavailable.class, () -> ask("INSTREAM size limit exceeded. ERROR"));
  }

  @Test
  void a_scanner_that_is_not_there_lets_nothing_through() throws Exception {
    int closed;
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = server.getLocalPort();
    }
    assertThrows(VirusScanner.ScannerUnavailable.class, () -> scanner(closed).isClean(List.of(FILE)));
  }

  @Test
  void a_scanner_that_reads_nothing_or_says_nothing_is_not_waited_for() throws Exception {
    // The queue of a socket nobody accepts takes the first bytes; the rest of 20 MiB would wait for ever.
    try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var scanner = new ClamdScanner("127.0.0.1", deaf.getLocalPort(), Duration.ofMillis(300));
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
        assertThrows(VirusScanner.ScannerUnavailable.class, () -> scanner.isClean(List.of(new byte[20 << 20])));
        assertThrows(VirusScanner.ScannerUnavailable.class, () -> scanner.isClean(List.of(new byte[1])));
      });
    }
  }
}
