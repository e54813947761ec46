package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Facts;

/** What measures other than vouchers would give, and why. Decides nothing and keeps nothing. */
@Stateless
public class Entitlements {

  @Inject
  private Rules rules;

  /**
   * By the version in force on that day for the firm that the facts are about. Refused when the measure has no rule on that day.
   *
   * @param before what counts against it of what the applicant was given before
   */
  @PermitAll
  public Entitlement of(String measure, LocalDate day, Facts facts, Before before) {
    return rules.versionFor(measure, day, facts)
        .orElseThrow(() -> new RuleViolation("scheme.rule.none-in-force", measure, day)).entitle(day, facts, before);
  }

  /** By the version that an earlier decision was made by: terms do not change under a running case. */
  @PermitAll
  public Entitlement of(long ruleVersionId, LocalDate day, Facts facts, Before before) {
    return rules.get(ruleVersionId).entitle(day, facts, before);
  }
}
