package kechuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Files over which the scanner thinks until they are released, or closed.
 *
 * <pre>{@code try (var scan = new HeldScan()) { upload(scan.file()); scan.await(1); … }}</pre>
 */
public final class HeldScan implements AutoCloseable {

  private final String name = "scan" + Scene.unique();

  /** A file on which the scanner goes away without an answer. */
  public static byte[] hungUp() {
    return pdf("HANG-UP");
  }

  /** A file that is held, as often as it is scanned. */
  public byte[] file() {
    return pdf("HOLD-" + name + ".");
  }

  /** The same of this size. */
  public byte[] file(int size) {
    return Arrays.copyOf(file(), size);
  }

  private static byte[] pdf(String remark) {
    return ("%PDF-1.4\n%" + remark + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
  }

  /** Waits until so many files are with the scanner. */
  public void await(int files) {
    tell("zAWAIT " + name + " " + files);
  }

  /** Lets the scanner find them clean; what comes later is held anew. */
  public void release() {
    tell("zRELEASE " + name);
  }

  private static void tell(String command) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write((command + "\0").getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      if (!answer.equals("OK\0")) {
        throw new IllegalStateException(command + ": " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port() {
    var outside = System.getProperty("kechuang.it.scanner");
    var address = outside != null ? outside
        : ConfigProvider.getConfig().getValue("kechuang.virus-scanner", String.class);
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  @Override
  public void close() {
    release();
  }
}
