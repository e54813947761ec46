package kechuang.market.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.market.entity.NeedOfferState;
import kechuang.money.Money;

/** An offer in its provider's list. */
public record OfferRow(long id, String number, String title, Money price, int days, NeedOfferState state, LocalDate madeOn,
    LocalDate openUntil) implements Serializable {

  public LocalDate getMadeOn() {
    return madeOn;
  }

  public Money getPrice() {
    return price;
  }
}
