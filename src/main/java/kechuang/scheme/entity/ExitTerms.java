package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.money.Fraction;
import kechuang.money.Money;
import kechuang.money.Rate;

/**
 * On what terms public money leaves a holding again 退出条款, after 财企〔2007〕128号: for a few years at what was paid in, later
 * with simple interest from the first day.
 *
 * @param mostShare the largest share of the whole that may be held
 * @param yearsAtCost sold within so many years, the last day counted, it costs what was paid in
 * @param yearRate simple interest for a year
 */
public record ExitTerms(Rate mostShare, int yearsAtCost, Rate yearRate) implements Serializable {

  private static final int DAYS = 365;
  private static final int MOST_YEARS = 20;

  public ExitTerms {
    if (mostShare.isZero() || yearsAtCost < 0 || yearsAtCost > MOST_YEARS) {
      throw new RuleViolation("scheme.terms.exit", MOST_YEARS);
    }
  }

  /** The least that it may be sold for, in yuan: whole years count as years, the days of a begun one by 365. */
  public Money price(Money paidIn, LocalDate from, LocalDate to) {
    return to.isAfter(from.plusYears(yearsAtCost)) ? paidIn.plus(interest(paidIn, from, to)) : paidIn;
  }

  private Money interest(Money paidIn, LocalDate from, LocalDate to) {
    var years = ChronoUnit.YEARS.between(from, to);
    var days = ChronoUnit.DAYS.between(from.plusYears(years), to);
    return paidIn.times(List.of(Fraction.of(yearRate), new Fraction(years * DAYS + days, DAYS)));
  }

  static ExitTerms fromJson(JsonObject json) {
    return new ExitTerms(Rate.of(json.getString("mostShare")), json.getInt("yearsAtCost"), Rate.of(json.getString("yearRate")));
  }

  JsonObject toJson() {
    return Json.createObjectBuilder().add("mostShare", mostShare.fraction().toPlainString()).add("yearsAtCost", yearsAtCost)
        .add("yearRate", yearRate.fraction().toPlainString()).build();
  }
}
