package kechuang.scheme.boundary;

import java.io.Serializable;
import java.util.List;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.OutcomeResult;

/**
 * One measure's answer as pages show it, in the reader's language.
 *
 * @param sample the rule's text is a sample that waits for the bureau's confirmation
 * @param against what speaks against it, or what would have to be known
 * @param met the conditions that hold
 * @param roundId the round that takes applications now; null if there is none
 * @param estimate null where the firm does not qualify or no round is open
 * @param missing what would have to be known, also for the amount; nothing where something is against it
 * @param lacks the same in words
 * @param withoutApplication it is offered by itself to whom lists name
 * @param county whose own rule it is; null for the city's
 * @param instead name of the measure that gives more for the same matter and is paid instead; null where none does
 * @param calculation what a measure other than a voucher would give; null where that cannot be worked out
 */
public record MeasureCard(String code, String name, String summary, OutcomeResult result, boolean sample,
    List<FactTexts.Reason> against, List<FactTexts.Reason> met, Long roundId, String roundName, Estimate estimate,
    Instrument instrument, Calculation calculation, List<Fact> missing, List<String> lacks, boolean withoutApplication, String county,
    String instead)
    implements Serializable {

  public String getCode() {
    return code;
  }

  /** Where the rule is told in full. */
  public String getAddress() {
    return "/open/policy.xhtml?code=" + code + (county == null ? "" : "&county=" + county);
  }

  public String getCounty() {
    return county;
  }

  public String getInstead() {
    return instead;
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

  public Instrument getInstrument() {
    return instrument;
  }

  public Calculation getCalculation() {
    return calculation;
  }

  public boolean isWithoutApplication() {
    return withoutApplication;
  }

  /** Whether one applies for it under the measure itself: vouchers are applied for in rounds. */
  public boolean isApplicable() {
    return instrument != Instrument.VOUCHER && !withoutApplication && result != OutcomeResult.FAIL;
  }

  /** Vouchers are shown whole, and whatever can be had; the rest in a line. */
  public boolean isWhole() {
    return instrument == Instrument.VOUCHER || result == OutcomeResult.PASS;
  }

  public List<String> getLacks() {
    return lacks;
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
