package kechuang.claim.boundary;

import java.time.LocalDate;
import java.util.List;
import kechuang.money.Money;
import kechuang.scheme.entity.Round;

/**
 * A round with the approved claims that its next notice would list.
 *
 * @param endsOn the last day of a notice that began today; null where no calendar says
 * @param sample how many of them would be looked at on the spot
 */
public record Publishable(Round round, List<ClaimRow> claims, LocalDate endsOn, int sample) {

  public Money total() {
    return Money.sum(claims.stream().map(ClaimRow::amount).toList());
  }

  /** The claims in a form that is equal when they are: what was seen. */
  public List<Long> ids() {
    return claims.stream().map(ClaimRow::id).sorted().toList();
  }
}
