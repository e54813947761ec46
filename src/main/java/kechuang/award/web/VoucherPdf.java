package kechuang.award.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kechuang.award.boundary.VoucherPaper;
import kechuang.number.PublicNumber;
import kechuang.platform.web.LanguagePage;
import kechuang.platform.web.PaperAnswer;

/** A voucher as PDF, for whoever may see its page; for everyone else there is none. */
@WebServlet("/award/voucher.pdf")
public class VoucherPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient VoucherPaper paper;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var number = String.valueOf(request.getParameter("number"));
    PaperAnswer.send(response, number,
        () -> paper.print(new PublicNumber(number).text(), language.getLocale()));
  }
}
