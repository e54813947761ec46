package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Locale;
import kechuang.correction.boundary.ReturnPaper;

/** The last notice of what a firm is to correct in its application, on paper. */
@Stateless
public class ApplicationReturnPaper {

  @EJB
  private ApplicationCases cases;

  /** For whoever may see the application. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public byte[] print(String number, Locale locale) {
    var it = cases.see(number);
    return ReturnPaper.print(it.correction(), it.firm().getName(), number, it.round().name(locale), locale);
  }
}
