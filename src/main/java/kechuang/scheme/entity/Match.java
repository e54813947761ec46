package kechuang.scheme.entity;

import java.util.Collection;
import java.util.List;
import kechuang.money.Money;

/**
 * What a measure says about one of many applicants, in short: the applicant's own page has the reasons.
 *
 * @param matter what it is given for, for instance {@code HIGH_TECH/2016}; empty where the measure is about no such thing
 * @param amount null where there is none, as for a title, or it is not known
 * @param missing what would have to be known; empty unless the answer is unknown
 * @param against the condition that turns the applicant away; null unless it does
 */
public record Match(OutcomeResult result, String matter, Money amount, List<Fact> missing, String against) {

  /** With so few things missing it is worth asking for them. */
  public static final int FEW = 3;
  /** In place of a condition: all hold, and yet there is nothing to give. */
  public static final String NOTHING_DUE = "nothing-due";
  /** The same for vouchers: the firm's year or the round's pool is used up. */
  public static final String NOTHING_LEFT = "nothing-left";

  public Match {
    missing = List.copyOf(missing);
  }

  static Match refused(String condition) {
    return new Match(OutcomeResult.FAIL, "", null, List.of(), condition);
  }

  static Match unknown(Collection<Fact> missing) {
    return new Match(OutcomeResult.UNKNOWN, "", null, List.copyOf(missing), null);
  }

  /** The same, with what it is about; a refusal is about nothing. */
  Match about(String name) {
    return result == OutcomeResult.FAIL || name.isEmpty() ? this : new Match(result, name, amount, missing, against);
  }

  /** The short of a whole answer. An amount that is not known is no promise, and nothing is no entitlement. */
  public static Match of(RuleVersion rule, Entitlement entitled) {
    var missing = entitled.missing(rule);
    return switch (entitled.verdict().result()) {
      case FAIL -> refused(entitled.verdict().outcomes().stream().filter(Outcome::isFailed).findFirst()
          .orElseThrow().code());
      case UNKNOWN -> unknown(missing);
      case PASS -> rule.terms().isPresent() && entitled.calculation() == null ? unknown(missing)
          : new Match(OutcomeResult.PASS, "", null, List.of(), null)
              .worth(entitled.worked().filter(sum -> !sum.isTitle()).map(Calculation::amount).orElse(null), NOTHING_DUE);
    };
  }

  /** A voucher that is worth what the firm's year and the round's pool leave. */
  public Match worth(Money left) {
    return worth(left, NOTHING_LEFT);
  }

  private Match worth(Money sum, String unless) {
    return sum != null && sum.isZero() ? refused(unless) : new Match(result, matter, sum, missing, against);
  }

  public boolean isPassed() {
    return result == OutcomeResult.PASS;
  }

  /** Nothing speaks against it, and few things are not known. */
  public boolean isLikely() {
    return result == OutcomeResult.UNKNOWN && missing.size() <= FEW;
  }
}
