package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.organisation.entity.SpaceKind;

/**
 * A firm's entry on the list of spaces, as a manager records it.
 *
 * @param until the last day; null while none is known
 * @param reason what it rests on, for instance the number of the decision
 */
public record NewSpace(String creditCode, SpaceKind kind, LocalDate from, LocalDate until, String reason)
    implements Serializable {
}
