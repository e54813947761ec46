package kechuang.scheme.boundary;

import java.io.Serializable;
import kechuang.scheme.entity.PolicyStanding;
import kechuang.scheme.entity.PolicySubject;

/**
 * Which documents are looked for; each of it null for all.
 *
 * @param text part of a title, of a number, of the publisher or of a clause's title
 * @param owner region code of the city or a county
 */
public record PolicyFilter(String text, PolicySubject subject, PolicyStanding standing, String owner) implements Serializable {
}
