package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.claim.entity.ClaimState;
import kechuang.claim.entity.SpotCheck;
import kechuang.money.Money;

/**
 * A look on the spot in a list.
 *
 * @param notice number of the notice it was drawn from
 * @param dueOn the notice's last day: from then on payment waits for this alone
 * @param appointedOn the day it is appointed for; null before
 */
public record SpotCheckRow(long id, long version, String notice, LocalDate drawnOn, long claimId, String claim,
    String firm, String provider, String subject, Money amount, ClaimState state, SpotCheck.Result result,
    LocalDate inspectedOn, String findings, LocalDate dueOn, LocalDate appointedOn, String place) implements Serializable {
}
