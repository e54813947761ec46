package kechuang.payment.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/** How many lines stand in a state, and what they come to, in yuan. */
public record PaymentTotal(long lines, Money amount) implements Serializable {

  public static final PaymentTotal NOTHING = new PaymentTotal(0, Money.ZERO);

  public PaymentTotal plus(PaymentTotal other) {
    return new PaymentTotal(lines + other.lines, amount.plus(other.amount));
  }
}
