package kechuang.provider.entity;

import java.time.LocalDate;
import kechuang.fault.Problems;

/** What a provider says about a certificate of its. */
public record Certificate(String serviceKind, String name, String number, String issuer, LocalDate validUntil) {

  public Certificate {
    name = blankToNull(name);
    number = blankToNull(number);
    issuer = blankToNull(issuer);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** @param row its number on the form, from 1 */
  public void check(int row, Problems.Collector problems) {
    problems.check(serviceKind != null && name != null && number != null && issuer != null && validUntil != null,
            "qualifications", "provider.qualification.incomplete", row)
        .check(fits(name, 100) && fits(number, 60) && fits(issuer, 100), "qualifications",
            "provider.qualification.too-long", row);
  }

  private static boolean fits(String text, int most) {
    return text == null || text.length() <= most;
  }
}
