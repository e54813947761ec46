package kechuang.application.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.application.boundary.ApplicationReturnPaper;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Refusals;
import kechuang.platform.web.LanguagePage;

/** The last notice of what is to be corrected as PDF, for whoever may see the case; for everyone else there is none. */
@WebServlet("/application/return.pdf")
public class ApplicationReturnPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient ApplicationReturnPaper paper;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      var pdf = paper.print(String.valueOf(request.getParameter("number")), language.getLocale());
      response.setContentType("application/pdf");
      response.setHeader("Content-Disposition", "attachment; filename=\"notice.pdf\"");
      response.setHeader("Cache-Control", "private, no-store");
      response.setContentLength(pdf.length);
      response.getOutputStream().write(pdf);
    } catch (RuntimeException failure) {
      if (Refusals.in(failure).filter(why -> why instanceof NotFound || why instanceof RuleViolation).isEmpty()) {
        throw failure;
      }
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
