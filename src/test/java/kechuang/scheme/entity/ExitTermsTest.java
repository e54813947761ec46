package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a holding may be sold for: for three years what was paid in, later with 4.35 % simple interest a year from the first day. */
class ExitTermsTest {

  private static final ExitTerms STAGE = new ExitTerms(Rate.of("0.25"), 3, Rate.of("0.0435"));
  private static final Money PAID_IN = Money.of("2000000.00");

  /** Paid in on 1 March 2017. Interest of a year: 2,000,000 × 4.35 % = 87,000. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
      // D3: sold in year 2.
      "2019-02-01, 2000000.00",
      // The last day of the third year, and the day after: 3 × 87,000 + 87,000 / 365 = 261,238.36.
      "2020-03-01, 2000000.00",
      "2020-03-02, 2261238.36",
      // D3: after four years, 2,000,000 × (1 + 4 × 4.35 %).
      "2021-03-01, 2348000.00",
      // A leap day counts as a day, not as a year: 366 days of 2020 make one year.
      "2021-02-28, 2347761.64"})
  void d3_exit_of_a_stage_participation(String sold, String price) {
    assertEquals(Money.of(price), STAGE.price(PAID_IN, LocalDate.parse("2017-03-01"), LocalDate.parse(sold)));
  }

  @Test
  void terms_that_hold_nothing_or_wait_for_ever_are_refused() {
    assertThrows(RuleViolation.class, () -> new ExitTerms(Rate.of("0"), 3, Rate.of("0.0435")));
    assertThrows(RuleViolation.class, () -> new ExitTerms(Rate.of("0.25"), 21, Rate.of("0.0435")));
    assertThrows(RuleViolation.class, () -> new ExitTerms(Rate.of("0.25"), -1, Rate.of("0.0435")));
  }

  @Test
  void they_are_read_back_as_they_were_written() {
    assertEquals(STAGE, ExitTerms.fromJson(STAGE.toJson()));
  }
}
