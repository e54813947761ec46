package kechuang.open.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kechuang.open.boundary.SampleForm;
import kechuang.open.boundary.SampleForms;
import kechuang.platform.web.LanguagePage;
import kechuang.platform.web.PaperAnswer;

/** A sample form of a round's guide as PDF. */
@WebServlet("/open/form.pdf")
public class FormPdf extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  private transient SampleForms forms;
  @Inject
  private transient LanguagePage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var round = String.valueOf(request.getParameter("round"));
    var form = form(request.getParameter("form"));
    if (!round.matches("[0-9]{1,18}") || form.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    PaperAnswer.send(response, "sample-" + form.get().name().toLowerCase(Locale.ROOT),
        () -> forms.print(Long.parseLong(round), form.get(), language.getLocale()));
  }

  private static Optional<SampleForm> form(String name) {
    return Arrays.stream(SampleForm.values()).filter(form -> form.name().equalsIgnoreCase(name)).findFirst();
  }
}
