package kechuang.review.boundary;

import kechuang.correction.boundary.Wanted;
import kechuang.money.Money;

/**
 * What an officer decides on a case.
 *
 * @param amount what is approved, in yuan; only with APPROVE by the owner of an application's round
 * @param note reason or remark; must be there when a case is sent back or rejected
 * @param version the version the officer looked at
 * @param wanted field by field and file by file, what is to be corrected; only with RETURN
 */
public record Decision(Kind kind, Money amount, String note, long version, Wanted wanted) {

  /** Where a case is sent back, what is wrong stands in the note alone. */
  public Decision(Kind kind, Money amount, String note, long version) {
    this(kind, amount, note, version, Wanted.NOTHING);
  }

  /** The three answers. */
  public enum Kind {
    APPROVE, RETURN, REJECT
  }
}
