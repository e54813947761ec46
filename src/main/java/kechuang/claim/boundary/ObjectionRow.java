package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ObjectionState;
import kechuang.money.Money;

/** An objection in an office's list; who objects is read on its own page. */
public record ObjectionRow(long id, String number, String notice, String claim, String firm, String provider, Money amount,
    LocalDate lodgedOn, LocalDate answerBy, LocalDate answeredOn, ObjectionState state) implements Serializable {

  /** Answered after its last day. */
  public boolean late() {
    return answeredOn != null && answeredOn.isAfter(answerBy);
  }
}
