package kechuang.review.boundary;

import kechuang.money.Money;

/**
 * What an officer decides on a case.
 *
 * @param amount what is approved, in yuan; only with APPROVE by the owner of an application's round
 * @param note reason or remark; must be there when a case is sent back or rejected
 * @param version the version the officer looked at
 */
public record Decision(Kind kind, Money amount, String note, long version) {

  /** The three answers. */
  public enum Kind {
    APPROVE, RETURN, REJECT
  }
}
