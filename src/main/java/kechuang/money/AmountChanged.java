package kechuang.money;

import kechuang.fault.Conflict;

/**
 * Less is available than the person saw; nothing was written. Asking again with what is left takes it (decision 10).
 */
public class AmountChanged extends Conflict implements Remainder {

  private final transient Money left;

  public AmountChanged(Money left) {
    super("amount.changed", left);
    about("expectedAmount");
    this.left = left;
  }

  /** What is left now, in yuan. */
  @Override
  public Money left() {
    return left;
  }
}
