package kechuang.claim.api;

import java.time.LocalDate;
import java.util.List;
import kechuang.claim.boundary.NoticeRegister;

/**
 * A public notice.
 *
 * @param endsOn the last day for objections
 * @param seed with it and the algorithm that the notice names, anyone can draw the sample for spot checks again; as text,
 *     once the notice is over, since it tells who will be looked at
 * @param items what is about to be paid; in answers about one notice only
 */
public record NoticeAnswer(long id, String number, String state, long round, LocalDate publishedOn, LocalDate endsOn,
    String seed, List<NoticeRegister.Item> items) {
}
