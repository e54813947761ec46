package kechuang.review.api;

import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.review.boundary.Decision;

/**
 * Body of {@code POST /applications/{id}/decisions} and {@code POST /claims/{id}/decisions}.
 *
 * @param amount what is approved, in yuan; only where the owner of an application's round approves
 * @param note what the other side reads; not to be left out on RETURN and REJECT
 */
public record DecisionBody(Decision.Kind decision, Money amount, String note, long version) {

  /** What the boundary takes. */
  public Decision command() {
    new Problems.Collector().check(decision != null, "decision", "common.missing")
        .check(note == null || note.length() <= 2000, "note", "common.too-long", 2000).refuseIfAny();
    return new Decision(decision, amount, note, version);
  }
}
