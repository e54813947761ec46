package kechuang.claim.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.claim.boundary.SpotCheckPaper;
import kechuang.fault.NotFound;
import kechuang.platform.boundary.Refusals;
import kechuang.platform.web.LanguagePage;

/** The record of a look on the spot as PDF, for the offices that see its page; for everyone else there is none. */
@WebServlet("/claim/spotcheck.pdf")
public class SpotCheckPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient SpotCheckPaper paper;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var id = String.valueOf(request.getParameter("id"));
    if (!id.matches("[0-9]{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      var pdf = paper.print(Long.parseLong(id), language.getLocale());
      response.setContentType("application/pdf");
      response.setHeader("Content-Disposition", "attachment; filename=\"spotcheck-" + id + ".pdf\"");
      response.setHeader("Cache-Control", "private, no-store");
      response.setContentLength(pdf.length);
      response.getOutputStream().write(pdf);
    } catch (RuntimeException failure) {
      if (Refusals.in(failure).filter(why -> why instanceof NotFound || why instanceof EJBAccessException).isEmpty()) {
        throw failure;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
