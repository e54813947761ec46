package kechuang.claim.boundary;

import java.io.Serializable;
import kechuang.claim.entity.ServiceOrderState;

/**
 * Which orders a list is about.
 *
 * @param text part of the number, the subject or a name; null for all
 * @param state null for all
 */
public record OrderFilter(String text, ServiceOrderState state) implements Serializable {
}
