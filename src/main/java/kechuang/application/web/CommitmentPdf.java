package kechuang.application.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.application.boundary.CommitmentPaper;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.number.PublicNumber;
import kechuang.platform.boundary.Refusals;
import kechuang.platform.web.LanguagePage;

/** The letter of commitment of an application as PDF, for whoever may see its page; for everyone else there is none. */
@WebServlet("/application/commitment.pdf")
public class CommitmentPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient CommitmentPaper paper;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      var number = new PublicNumber(String.valueOf(request.getParameter("number"))).text();
      var pdf = paper.print(number, language.getLocale());
      response.setContentType("application/pdf");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + number + "-commitment.pdf\"");
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
