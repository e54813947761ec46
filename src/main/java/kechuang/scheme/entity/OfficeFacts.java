package kechuang.scheme.entity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Facts that no applicant can say: what an office approved, how experts judged, what an audit or an inspection found. */
public final class OfficeFacts {

  private static final Set<Fact> ALL = Collections.unmodifiableSet(EnumSet.of(Fact.PROJECT_RANKED, Fact.PROJECT_SCORE,
      Fact.PROJECT_DUPLICATE, Fact.PROJECT_APPROVED, Fact.PROJECT_AUDITED, Fact.PROJECT_ACCEPTED, Fact.PROJECT_GOALS_MET,
      Fact.COINSTITUTE_SCORE, Fact.OFFICE_APPROVED, Fact.PURCHASE_TENDERED, Fact.PURCHASE_PLAN_APPROVED, Fact.PURCHASE_OWN_BENEFIT, Fact.DISPATCH_SCORE,
      Fact.LOAN_LOSS_CONFIRMED, Fact.HOST_SETTLED, Fact.HOST_RATED_WELL));

  /** What only the end of a project shows. */
  private static final Set<Fact> OF_THE_END = Collections.unmodifiableSet(EnumSet.of(Fact.PROJECT_AUDITED, Fact.PROJECT_ACCEPTED,
      Fact.PROJECT_GOALS_MET));

  private OfficeFacts() {
  }

  public static boolean contains(Fact fact) {
    return ALL.contains(fact);
  }

  /** Whether it is found out when the last milestone of an agreement is accepted, and not before. */
  public static boolean isOfTheEnd(Fact fact) {
    return OF_THE_END.contains(fact);
  }

  /** Before a project begins there is nothing to accept. */
  public static Facts ofBeginning() {
    return Facts.NONE.with(Fact.PROJECT_ACCEPTED, false);
  }
}
