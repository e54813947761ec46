package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.award.entity.Notice;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A public notice in a list.
 *
 * @param claims how many claims it lists
 * @param amount what they come to, in yuan; null where it lists titles
 */
public record NoticeRow(long id, String number, Bilingual round, LocalDate publishedOn, LocalDate endsOn,
    Notice.State state, long claims, Money amount) implements Serializable {
}
