package kechuang.platform.web;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** A short check sum of the portal's own style sheets and scripts: the same on every node that runs the same WAR. */
final class Edition {

  private static final List<String> FILES = List.of("css/tokens.css", "css/portal.css", "css/primefaces.css", "js/portal.js");

  private Edition() { }

  static String of(ExternalContext web) {
    CRC32 sum = new CRC32();
    for (String file : FILES) {
      try (InputStream in = web.getResourceAsStream("/resources/" + file)) {
        sum.update(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Long.toHexString(sum.getValue());
  }
}
