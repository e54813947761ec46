package kechuang.application.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.scheme.boundary.FactTexts.Reason;
import kechuang.scheme.entity.OutcomeResult;

/**
 * What the rule of one measure says, in the reader's language.
 *
 * @param reasons what stands against it first
 */
public record Judged(String measure, int ruleNumber, OutcomeResult result, List<Reason> reasons) implements Serializable {

  public String getMeasure() {
    return measure;
  }

  public int getRuleNumber() {
    return ruleNumber;
  }

  public OutcomeResult getResult() {
    return result;
  }

  public boolean isPassed() {
    return result == OutcomeResult.PASS;
  }

  /** The conditions that do not hold or cannot be answered. */
  public List<Reason> getAgainst() {
    return reasons.stream().filter(reason -> reason.result() != OutcomeResult.PASS).toList();
  }

  public List<Reason> getPassedReasons() {
    return reasons.stream().filter(reason -> reason.result() == OutcomeResult.PASS).toList();
  }
}
