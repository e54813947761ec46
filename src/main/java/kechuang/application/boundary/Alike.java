package kechuang.application.boundary;

import java.io.Serializable;
import kechuang.money.Money;

/**
 * Something that looks like the same matter: the firm explains why it is another, or stops.
 *
 * @param source a key of the texts: an application or award of this portal, a project of the city, another department's grant
 * @param number of it; null where it has none
 * @param title what it is for
 */
public record Alike(String source, String number, String title, int year, Money amount) implements Serializable {
}
