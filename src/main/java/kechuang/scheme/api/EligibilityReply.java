package kechuang.scheme.api;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;
import kechuang.money.Money;
import kechuang.scheme.boundary.EligibilityAnswer;
import kechuang.scheme.boundary.Estimate;
import kechuang.scheme.entity.Calculation;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Outcome;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.SourceStatus;

/** Answer of {@code POST /eligibility}: one item for each measure in force. */
public record EligibilityReply(List<Item> measures) {

  /** What a measure says. */
  public enum Answer {
    eligible, notEligible, unknown
  }

  /**
   * One measure.
   *
   * @param missing names of the facts that would have to be known
   * @param round the round that takes applications now and pays this measure
   * @param estimate left out where the firm does not qualify or no round is open
   */
  public record Item(String measure, String nameZh, String nameEn, Answer result, long ruleVersion,
      SourceStatus sourceStatus, List<Reason> reasons, List<String> missing, Long round, Amount estimate,
      Worked calculation) {
  }

  /** How an amount came about, line by line, in the rule's own words. */
  public record Worked(Money amount, List<Step> lines) {

    static Worked of(Calculation calculation) {
      return calculation == null ? null : new Worked(calculation.amount(), calculation.lines().stream()
          .map(line -> new Step(line.operator(), line.words().zh(), line.words().en(), line.value(), line.decisive())).toList());
    }
  }

  /**
   * One line of a calculation.
   *
   * @param value as people read it: 3,000,000.00, 12%, 180/360
   * @param decisive whether it, of several limits, is the one that holds
   */
  public record Step(Calculation.Operator operator, String textZh, String textEn, String value, boolean decisive) {
  }

  /** One condition, in the rule's own words, with the facts it looked at. */
  public record Reason(String condition, OutcomeResult result, String textZh, String textEn, JsonValue facts,
      List<String> missing) {

    static Reason of(Outcome outcome) {
      return new Reason(outcome.code(), outcome.result(), outcome.textZh(), outcome.textEn(), outcome.used().toJson(),
          outcome.missing().stream().map(Fact::ruleName).toList());
    }
  }

  /**
   * What it could come to: the smaller of what the yearly limit leaves and of what the pool has left.
   *
   * @param used awarded this year; nothing, since no firm is named
   */
  public record Amount(Money amount, Money yearCap, Money used, Money yearLeft, Money poolLeft) {

    static Amount of(Estimate estimate) {
      return new Amount(estimate.amount(), estimate.yearCap(), estimate.used(), estimate.yearLeft(), estimate.poolLeft());
    }
  }

  static EligibilityReply of(Stream<EligibilityAnswer> answers) {
    return new EligibilityReply(answers.map(EligibilityReply::item).toList());
  }

  private static Item item(EligibilityAnswer answer) {
    var result = switch (answer.result()) {
      case PASS -> Answer.eligible;
      case FAIL -> Answer.notEligible;
      case UNKNOWN -> Answer.unknown;
    };
    return new Item(answer.measure().getCode(), answer.measure().getNameZh(), answer.measure().getNameEn(), result,
        answer.rule().getId(), answer.rule().getSourceStatus(),
        answer.verdict().outcomes().stream().map(Reason::of).toList(),
        answer.verdict().missing().stream().map(Fact::ruleName).toList(),
        answer.round() == null ? null : answer.round().getId(),
        answer.estimate() == null ? null : Amount.of(answer.estimate()),
        Worked.of(answer.calculation()));
  }
}
