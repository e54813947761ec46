package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.Objection;
import kechuang.claim.entity.ObjectionState;

/**
 * An objection as everyone reads it: what it is about, where it stands and the answer, never who objected nor why.
 *
 * @param place of the item in its notice, beginning with 1
 * @param late the answer came, or is still to come, after its last day
 */
public record AnsweredObjection(String number, int place, String claim, LocalDate lodgedOn, LocalDate answerBy,
    ObjectionState state, LocalDate answeredOn, String answer, Objection.Outcome outcome, boolean late)
    implements Serializable {
}
