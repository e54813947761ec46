package kechuang.money;

import kechuang.fault.Conflict;

/**
 * Less is available than the person saw; nothing was written. Asking again with what is left takes it (decision 10).
 */
public class AmountChanged extends Conflict implements Remainder {

  private final transient Money left;

  public AmountChanged(Money left) {
    this("amount.changed", left);
  }

  /** The same in other words; the amount is their first argument. */
  public AmountChanged(String key, Money left) {
    super(key, left);
    about("expectedAmount");
    this.left = left;
  }

  /** What is left now, in yuan. */
  @Override
  public Money left() {
    return left;
  }
}
