package kechuang.scheme.boundary;

import java.util.List;
import kechuang.money.Money;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Verdict;

/**
 * What a measure gives an organisation for one matter, once the other measures of its group are looked at.
 *
 * @param matter what it is given for: a title and its year, or the year that is rewarded
 * @param calculation what is paid, less what was given for the matter before
 * @param instead the measure of the group that gives more and is paid instead; null where this one is paid
 */
public record BenefitCase(Organisation organisation, RuleVersion rule, Verdict verdict, Calculation calculation,
    String matter, int policyYear, String instead) {

  /** What it rests on and only the organisation has said: nobody is offered money on that. */
  public List<Fact> unconfirmed() {
    return new Entitlement(verdict, calculation).unconfirmed(rule);
  }

  /** In yuan; nothing where another measure is paid instead. */
  public Money payable() {
    return instead == null ? calculation.amount() : Money.ZERO;
  }
}
