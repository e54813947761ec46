package kechuang.claim.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.claim.entity.CheckedPoint.Point;
import kechuang.claim.entity.CheckedPoint.Verdict;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;

/**
 * What one of the two inspectors records.
 *
 * @param passed whether the claim is as they found it; null while nobody said
 * @param on the day they were there
 * @param barsFirm with a failed one: the firm may not apply for three years
 * @param barsProvider the same for the provider
 */
public record Inspection(Boolean passed, LocalDate on, List<CheckedPoint> points, boolean barsFirm, boolean barsProvider)
    implements Serializable {

  public Inspection {
    points = List.copyOf(points);
  }

  /** Every point is answered; what passes has none that is not as claimed, what fails has one. */
  void check(LocalDate drawnOn, Act act) {
    var today = act.day();
    new Problems.Collector()
        .check(passed != null, "passed", "claim.spotchecks.result-missing")
        .check(on != null && !on.isAfter(today) && !on.isBefore(drawnOn), "day", "spotcheck.day-outside", drawnOn, today)
        .check(answered().size() == Point.values().length && points.size() == Point.values().length, "points",
            "spotcheck.points-missing")
        .check(passed == null || passed != hasFault(), "passed", "spotcheck.points-differ")
        .check(passed == null || !passed || !(barsFirm || barsProvider), "barsFirm", "spotcheck.bars-nobody")
        .check(act.note() != null, "findings", "spotcheck.findings-missing")
        .refuseIfAny();
  }

  private Set<Point> answered() {
    return points.stream().filter(one -> one.getVerdict() != null).map(CheckedPoint::getPoint).collect(Collectors.toSet());
  }

  private boolean hasFault() {
    return points.stream().anyMatch(one -> one.getVerdict() == Verdict.NO);
  }
}
