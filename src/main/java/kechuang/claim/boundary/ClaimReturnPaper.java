package kechuang.claim.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Locale;
import kechuang.correction.boundary.ReturnPaper;

/** The last notice of what a claim's redeemer is to correct, on paper. */
@Stateless
public class ClaimReturnPaper {

  @EJB
  private ClaimCases cases;

  /** For whoever may see the claim. */
  @RolesAllowed({"applicant", "provider", "county-officer", "city-officer", "payment-maker", "payment-checker",
      "programme-manager", "finance-reviewer", "auditor"})
  public byte[] print(long id, Locale locale) {
    var it = cases.get(id);
    return ReturnPaper.print(it.correction(), it.sides().redeemer().getName(), it.claim().getNumber(),
        it.order().getContract().getSubject(), locale);
  }
}
