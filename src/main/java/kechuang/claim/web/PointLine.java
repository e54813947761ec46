package kechuang.claim.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.claim.entity.CheckedPoint;
import kechuang.claim.entity.CheckedPoint.Point;
import kechuang.claim.entity.CheckedPoint.Verdict;

/** One point of the list in the form of a look on the spot. */
public class PointLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Point point;
  private Verdict verdict;
  private String note;

  private PointLine(Point point) {
    this.point = point;
  }

  /** All points, with what was recorded of them before. */
  static List<PointLine> with(List<CheckedPoint> before) {
    var lines = Stream.of(Point.values()).map(PointLine::new).toList();
    before.forEach(known -> lines.get(known.getPoint().ordinal()).take(known));
    return lines;
  }

  private void take(CheckedPoint known) {
    verdict = known.getVerdict();
    note = known.getNote();
  }

  CheckedPoint checked() {
    return new CheckedPoint(point, verdict, note);
  }

  public Point getPoint() {
    return point;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public void setVerdict(Verdict verdict) {
    this.verdict = verdict;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
