package kechuang.claim.boundary;

import java.io.Serializable;
import kechuang.claim.entity.ClaimState;

/**
 * Which claims a list is about.
 *
 * @param text part of a number, the subject or a name; null for all
 * @param state null for all
 */
public record ClaimFilter(String text, ClaimState state) implements Serializable {
}
