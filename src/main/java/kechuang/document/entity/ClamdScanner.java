package kechuang.document.entity;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a ClamAV daemon over TCP, with its INSTREAM command. No answer is no yes. */
public final class ClamdScanner implements VirusScanner {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int CHUNK = 64 * 1024;

  private final String host;
  private final int port;

  public ClamdScanner(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public boolean isClean(List<byte[]> parts) {
    // The daemon unpacks containers itself: the first part is the whole file.
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      send(new DataOutputStream(socket.getOutputStream()), parts.get(0));
      var answer = new String(socket.getInputStream().readNBytes(1024), StandardCharsets.UTF_8).replace("\0", "").strip();
      if (answer.endsWith("FOUND")) {
        return false;
      }
      if (answer.endsWith("OK")) {
        return true;
      }
      throw new IOException("clamd: " + answer);
    } catch (IOException e) {
      throw new ScannerUnavailable(e);
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
