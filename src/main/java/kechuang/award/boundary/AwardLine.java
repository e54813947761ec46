package kechuang.award.boundary;

import java.io.Serializable;
import kechuang.award.entity.AwardState;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.scheme.entity.Calculation;

/**
 * One organisation on a list, and what it is given.
 *
 * @param number of the award; null while it is only looked at
 * @param matter a title and its year, or a year
 */
public record AwardLine(String number, long organisationId, String organisation, String creditCode, Bilingual county,
    String matter, Calculation calculation, AwardState state) implements Serializable {

  public Money amount() {
    return calculation.amount();
  }
}
