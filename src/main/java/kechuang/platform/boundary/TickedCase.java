package kechuang.platform.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/**
 * A case that was ticked, in words for who confirms the decision.
 *
 * @param name whose case it is
 * @param amount in yuan
 */
public record TickedCase(Ticked ticked, String number, String name, Money amount) implements Serializable {
}
