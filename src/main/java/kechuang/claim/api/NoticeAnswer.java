package kechuang.claim.api;

import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.NoticeRegister;

/**
 * A public notice.
 *
 * @param round whose claims it lists; null where it lists awards
 * @param measure whose awards it lists; null where it lists claims
 * @param endsOn the last day for objections
 * @param seed with it and the algorithm that the notice names, anyone can draw the sample for spot checks again; as text,
 *     once the notice is over, since it tells who will be looked at
 * @param items what is about to be paid; in answers about one notice only
 */
public record NoticeAnswer(long id, String number, String state, Long round, String measure, LocalDate publishedOn, LocalDate endsOn,
    String seed, List<NoticeRegister.Item> items) {
}
