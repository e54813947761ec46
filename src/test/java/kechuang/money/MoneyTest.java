package kechuang.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import kechuang.fault.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"18000|18000.00", "18000.5|18000.50", "18,000.00|18000.00", "0|0.00",
      " 36000.00 |36000.00", "1,234,567.89|1234567.89"})
  void plain_amounts_are_read(String typed, String amount) {
    assertEquals(Money.of(amount), Money.parse(typed));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"0.005|money.too-fine", "18000.123|money.too-fine", "-1|money.negative",
      "1e30|money.malformed", "1000000000000000000000000000000|money.too-large", "NaN|money.malformed",
      "Infinity|money.malformed", "１８０００|money.full-width", "1,80|money.malformed", "18 000|money.malformed",
      "''|money.malformed", "+5|money.malformed", ".5|money.malformed", "5.|money.malformed", "0x10|money.malformed"})
  void anything_else_is_refused_with_its_own_reason(String typed, String key) {
    assertEquals(key, assertThrows(RuleViolation.class, () -> Money.parse(typed)).key());
  }

  @Test
  void a_text_of_ten_megabytes_is_refused_quickly() {
    var text = "9".repeat(10_000_000);
    assertEquals("money.too-large", assertThrows(RuleViolation.class, () -> Money.parse(text)).key());
  }

  @Test
  void more_than_the_ledger_holds_is_refused() {
    assertThrows(RuleViolation.class, () -> new Money(new BigDecimal("1E+30")));
    assertEquals("9999999999999999.99", Money.of("9999999999999999.99").toString());
  }

  @Test
  void nothing_goes_below_zero() {
    assertThrows(RuleViolation.class, () -> Money.of("1.00").minus(Money.of("1.01")));
    assertEquals(Money.ZERO, Money.of("1.00").minusOrZero(Money.of("1.01")));
  }

  @Test
  void a_product_rounds_half_up_to_the_fen() {
    // 0.01 × 0.5 = 0.005 → 0.01; 33,333.33 × 0.5 = 16,666.665 → 16,666.67
    assertEquals(Money.of("0.01"), Money.of("0.01").times(Rate.of("0.5")));
    assertEquals(Money.of("16666.67"), Money.of("33333.33").times(Rate.of("0.5")));
  }

  @Test
  void equal_amounts_are_equal_however_they_were_written() {
    assertEquals(Money.of("5"), Money.of("5.0"));
    assertEquals(Money.of("5").hashCode(), Money.of("5.00").hashCode());
  }

  @Test
  void whole_units_are_told_from_others() {
    assertTrue(Money.of("3000").isMultipleOf(Money.of("1000")));
    assertFalse(Money.of("3000.01").isMultipleOf(Money.of("1000")));
  }

  @Test
  void rates_lie_between_nothing_and_all() {
    assertThrows(RuleViolation.class, () -> Rate.of("1.01"));
    assertThrows(RuleViolation.class, () -> Rate.of("-0.1"));
    assertThrows(RuleViolation.class, () -> Rate.of("0.00001"));
    assertEquals("50%", Rate.of("0.5").toString());
  }

  @Test
  void a_sample_of_five_per_cent_is_rounded_up() {
    // 5 % of 1 is 0.05, of 20 is 1, of 21 is 1.05
    assertEquals(1, Rate.of("0.05").ofCountRoundedUp(1));
    assertEquals(1, Rate.of("0.05").ofCountRoundedUp(20));
    assertEquals(2, Rate.of("0.05").ofCountRoundedUp(21));
  }
}
