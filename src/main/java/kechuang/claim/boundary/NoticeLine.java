package kechuang.claim.boundary;

import java.io.Serializable;
import kechuang.claim.entity.SpotCheck;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;

/**
 * A claim or an award as a notice lists it for everyone.
 *
 * @param place its place in the order the sample is drawn from, beginning with 1
 * @param provider null for an award
 * @param service of the claim, or the measure of the award
 * @param subject of the order, or the name of what is recognised; null for an award of money
 * @param amount in yuan; null for a title
 * @param result the look on the spot; null if it was not drawn, or as long as that is not public
 * @param suspended an objection to it was taken up and waits for its answer
 */
public record NoticeLine(int place, long id, String number, String firm, String provider, Bilingual service,
    String subject, Money amount, SpotCheck.Result result, boolean suspended)
    implements Serializable {
}
