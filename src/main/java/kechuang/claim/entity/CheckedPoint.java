package kechuang.claim.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import kechuang.fault.RuleViolation;

/** What was seen on one point of the list that every look on the spot goes through. */
@Embeddable
public class CheckedPoint implements Serializable {

  private static final long serialVersionUID = 1L;
  /** Characters a note may have. */
  public static final int LONGEST_NOTE = 500;

  /** What is looked at: service delivered, report there, invoice original, payment in the books, staff who used it. */
  public enum Point {
    DELIVERED, REPORT, INVOICE, BOOKS, STAFF
  }

  /** Whether it is as claimed. */
  public enum Verdict {
    YES, NO, NOT_APPLICABLE
  }

  @Enumerated(EnumType.STRING)
  private Point point;
  @Enumerated(EnumType.STRING)
  private Verdict verdict;
  private String note;

  protected CheckedPoint() {
  }

  public CheckedPoint(Point point, Verdict verdict, String note) {
    this.point = point;
    this.verdict = verdict;
    this.note = note == null || note.isBlank() ? null : note.strip();
    if (this.note != null && this.note.length() > LONGEST_NOTE) {
      throw new RuleViolation("lifecycle.note-too-long", LONGEST_NOTE).about("points");
    }
  }

  public Point getPoint() {
    return point;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public String getNote() {
    return note;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CheckedPoint that && point == that.point && verdict == that.verdict
        && Objects.equals(note, that.note);
  }

  @Override
  public int hashCode() {
    return Objects.hash(point, verdict, note);
  }
}
