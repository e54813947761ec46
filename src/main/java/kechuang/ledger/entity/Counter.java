package kechuang.ledger.entity;

import java.io.Serializable;
import kechuang.money.Money;

/** A limit as it stands: committed + paid never exceeds the cap. All in yuan. */
public record Counter(Money cap, Money committed, Money paid) implements Serializable {

  /** What it has taken so far. */
  public Money used() {
    return committed.plus(paid);
  }

  public Money left() {
    return cap.minus(used());
  }

  public Money getCap() {
    return cap;
  }

  public Money getCommitted() {
    return committed;
  }

  public Money getPaid() {
    return paid;
  }

  public Money getLeft() {
    return left();
  }
}
