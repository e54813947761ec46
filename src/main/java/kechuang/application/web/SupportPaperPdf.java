package kechuang.application.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.application.boundary.SupportPaper;
import kechuang.number.PublicNumber;
import kechuang.platform.web.LanguagePage;
import kechuang.platform.web.PaperAnswer;

/** An application under a measure as PDF, for whoever may see the case; for everyone else there is none. */
@WebServlet("/application/support.pdf")
public class SupportPaperPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient SupportPaper paper;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = String.valueOf(request.getParameter("number"));
    PaperAnswer.send(response, "application-" + number,
        () -> paper.print(new PublicNumber(number).text(), language.getLocale()));
  }
}
