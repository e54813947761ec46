package kechuang.claim.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.claim.boundary.ClaimReturnPaper;
import kechuang.platform.web.LanguagePage;
import kechuang.platform.web.PaperAnswer;

/** The last notice of what is to be corrected as PDF, for whoever may see the case; for everyone else there is none. */
@WebServlet("/claim/return.pdf")
public class ClaimReturnPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient ClaimReturnPaper paper;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var id = String.valueOf(request.getParameter("id"));
    PaperAnswer.send(response, "notice-" + id, () -> paper.print(Long.parseLong(id), language.getLocale()));
  }
}
