package kechuang.award.boundary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardEventKind;
import kechuang.award.entity.AwardState;
import kechuang.identity.boundary.History;
import kechuang.money.Money;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.boundary.Citation;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.RuleVersion;

/**
 * An award as whoever may see it sees it.
 *
 * @param citation what the rule rests on
 * @param reasons the rule's conditions with the facts that were looked at
 * @param account where it is paid, or would be paid if it was taken now; empty where there is none
 * @param notice the number of the notice it stands in; null before
 * @param loss that it was given for, in yuan; null where it was given for something else
 * @param may what the caller may do with it
 */
public record AwardCase(Award award, Measure measure, RuleVersion rule, Citation citation, Organisation organisation,
    List<FactTexts.Reason> reasons, Calculation calculation, Optional<BankAccount> account, String notice,
    Money loss, Set<AwardEventKind> may, History history) {

  public Award getAward() {
    return award;
  }

  public Measure getMeasure() {
    return measure;
  }

  public RuleVersion getRule() {
    return rule;
  }

  public Citation getCitation() {
    return citation;
  }

  public Organisation getOrganisation() {
    return organisation;
  }

  public List<FactTexts.Reason> getReasons() {
    return reasons;
  }

  public Calculation getCalculation() {
    return calculation;
  }

  public BankAccount getAccount() {
    return account.orElse(null);
  }

  public String getNotice() {
    return notice;
  }

  public History getHistory() {
    return history;
  }

  public boolean may(String event) {
    return may.contains(AwardEventKind.valueOf(event));
  }

  /** Whether it is paid in parts by an agreement, which can be made or is there. */
  public boolean isByAgreement() {
    return switch (measure.getInstrument()) {
      case GRANT, EQUITY, PURCHASE -> award.getState() == AwardState.GRANTED || award.getState() == AwardState.SETTLED;
      default -> false;
    };
  }

  public boolean isOpen() {
    return award.getState() == AwardState.OFFERED || award.getState() == AwardState.UNANSWERED;
  }
}
