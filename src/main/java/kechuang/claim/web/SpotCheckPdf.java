package kechuang.claim.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.claim.boundary.SpotCheckPaper;
import kechuang.platform.web.LanguagePage;
import kechuang.platform.web.PaperAnswer;

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
    PaperAnswer.send(response, "spotcheck-" + id, () -> paper.print(Long.parseLong(id), language.getLocale()));
  }
}
