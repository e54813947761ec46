package kechuang.platform.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kechuang.platform.boundary.Exports.Listing;

/**
 * A file as the answer to a button ({@code k:file}); the page stays as it is. The browser cannot tell by itself when a
 * file has come, so a cookie says it, by the number that the button sent along.
 */
public final class Download {

  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String PDF = "application/pdf";

  private static final String ARRIVED = "kechuang.file";

  private Download() {
  }

  /** A list as a spreadsheet, under its own name. */
  public static void sheet(Listing<?> list, Path file) {
    send(list.name().replace('.', '-') + ".xlsx", XLSX, file);
  }

  /** Bytes at hand. */
  public static void send(String name, String type, byte[] bytes) {
    send(name, type, out -> out.write(bytes));
  }

  /** A file that is deleted once it is sent. */
  public static void send(String name, String type, Path file) {
    try {
      send(name, type, out -> Files.copy(file, out));
    } finally {
      file.toFile().delete();
    }
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static void send(String name, String type, Content content) {
    var faces = FacesContext.getCurrentInstance();
    var web = faces.getExternalContext();
    web.responseReset();
    web.setResponseContentType(type);
    web.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    web.setResponseHeader("Cache-Control", "private, no-store");
    web.setResponseHeader("X-Content-Type-Options", "nosniff");
    var sent = web.getRequestParameterMap().get(ARRIVED);
    if (sent != null && sent.matches("[0-9]{1,20}")) {
      web.addResponseCookie(ARRIVED, sent, Map.of("path", "/", "maxAge", 60, "httpOnly", false));
    }
    try {
      content.writeTo(web.getResponseOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
