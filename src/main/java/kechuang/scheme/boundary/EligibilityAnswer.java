package kechuang.scheme.boundary;

import java.util.Optional;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Verdict;

/**
 * What one measure says about a firm, and what it could come to.
 *
 * @param round the round that takes applications now and pays this measure; null if there is none
 * @param estimate null where the firm does not qualify or no round is open
 * @param calculation what a measure other than a voucher would give; null where that cannot be worked out
 * @param instead the measure of the same group that gives more for the same matter and is paid instead; null where none does
 */
public record EligibilityAnswer(Measure measure, RuleVersion rule, Verdict verdict, Round round, Estimate estimate,
    Calculation calculation, Measure instead) {

  public OutcomeResult result() {
    return verdict.result();
  }

  public Optional<Round> openRound() {
    return Optional.ofNullable(round);
  }

  public Optional<Estimate> offered() {
    return Optional.ofNullable(estimate);
  }
}
