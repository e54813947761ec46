package kechuang.scheme.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.scheme.entity.OutcomeResult;

/**
 * One measure's answer as pages show it, in the reader's language.
 *
 * @param sample the rule's text is a sample that waits for the bureau's confirmation
 * @param against what speaks against it, or what would have to be known
 * @param met the conditions that hold
 * @param roundId the round that takes applications now; null if there is none
 * @param estimate null where the firm does not qualify or no round is open
 */
public record MeasureCard(String code, String name, String summary, OutcomeResult result, boolean sample,
    List<FactTexts.Reason> against, List<FactTexts.Reason> met, Long roundId, String roundName, Estimate estimate)
    implements Serializable {

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public String getSummary() {
    return summary;
  }

  public OutcomeResult getResult() {
    return result;
  }

  public boolean isSample() {
    return sample;
  }

  public List<FactTexts.Reason> getAgainst() {
    return against;
  }

  public List<FactTexts.Reason> getMet() {
    return met;
  }

  public Long getRoundId() {
    return roundId;
  }

  public String getRoundName() {
    return roundName;
  }

  public Estimate getEstimate() {
    return estimate;
  }

  /** For the badge: ok, off, wait. Not to qualify is no offence, so it is grey. */
  public String getKind() {
    return switch (result) {
      case PASS -> "ok";
      case FAIL -> "off";
      case UNKNOWN -> "wait";
    };
  }
}
