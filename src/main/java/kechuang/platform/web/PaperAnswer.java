package kechuang.platform.web;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import kechuang.platform.boundary.Refusals;

/** A paper as PDF in answer to a link, for whoever may see what it is about; for everyone else there is none. */
public final class PaperAnswer {

  private PaperAnswer() {
  }

  /**
   * Sends it, or 404.
   *
   * @param name of the file, without its ending
   * @param paper reads what the address asks for and prints it
   */
  public static void send(HttpServletResponse response, String name, Supplier<byte[]> paper) throws IOException {
    byte[] pdf;
    try {
      pdf = paper.get();
    } catch (RuntimeException failure) {
      if (!isNone(failure)) {
        throw failure;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9-]", "") + ".pdf\"");
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(pdf.length);
    response.getOutputStream().write(pdf);
  }

  private static boolean isNone(RuntimeException failure) {
    return failure instanceof NumberFormatException || Refusals.in(failure).filter(why -> !(why instanceof TryLater)
        && (why instanceof NotFound || why instanceof RuleViolation || why instanceof EJBAccessException)).isPresent();
  }
}
