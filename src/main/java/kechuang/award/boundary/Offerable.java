package kechuang.award.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/**
 * A measure that is offered without an application, and whom the last matching found entitled to it.
 *
 * @param proposed the list that waits for a second manager; null where there is none
 */
public record Offerable(String measure, String name, int entitled, Money amount, Long proposed) implements Serializable {
}
