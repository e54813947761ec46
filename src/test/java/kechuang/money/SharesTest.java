package kechuang.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final Shares HALVES = new Shares(List.of(1, 1));

  private static Money yuan(String amount) {
    return Money.of(amount);
  }

  @Test
  void two_payments_of_33333_33_and_66666_67_cost_each_half_50000() {
    // city: 16,666.665 → 16,666.67, then 50,000.00 − 16,666.67; county takes the rest both times
    assertEquals(List.of(yuan("16666.67"), yuan("16666.66")), HALVES.between(Money.ZERO, yuan("33333.33")));
    assertEquals(List.of(yuan("33333.33"), yuan("33333.34")), HALVES.between(yuan("33333.33"), yuan("100000.00")));
  }

  @Test
  void two_thirds_and_one_third_of_100000_leave_the_rest_to_the_last() {
    // D7: 90,000 → 60,000 + 30,000; 100,000 → 66,666.67 + 33,333.33
    var thirds = new Shares(List.of(2, 1));
    assertEquals(List.of(yuan("60000.00"), yuan("30000.00")), thirds.of(yuan("90000.00")));
    assertEquals(List.of(yuan("66666.67"), yuan("33333.33")), thirds.of(yuan("100000.00")));
  }

  @Test
  void parts_add_up_and_never_shrink_however_a_total_is_paid() {
    var random = new Random(20170310);
    for (int run = 0; run < 2_000; run++) {
      var shares = new Shares(random.ints(1 + random.nextInt(4), 1, 8).boxed().toList());
      var paid = Money.ZERO;
      for (int payment = 0; payment < 8; payment++) {
        var after = paid.plus(Money.ofFen(random.nextInt(10)));
        // a negative part would be refused by Money itself
        var parts = shares.between(paid, after);
        assertEquals(after.minus(paid), Money.sum(parts), () -> shares + " " + parts);
        paid = after;
      }
    }
  }

  @Test
  void the_largest_total_that_fits_is_exact_to_the_fen() {
    // the city has 10.00 left: half of 20.00 fits; half of 20.01 is 10.005 → 10.01 and does not
    assertEquals(yuan("20.00"), HALVES.largestWithin(yuan("50000.00"), List.of(yuan("10.00"), yuan("90000.00"))));
    assertEquals(yuan("7.00"), HALVES.largestWithin(yuan("7.00"), List.of(yuan("10.00"), yuan("90000.00"))));
    assertEquals(Money.ZERO, HALVES.largestWithin(yuan("5.00"), List.of(Money.ZERO, Money.ZERO)));
  }

  @Test
  void weights_are_positive() {
    assertThrows(IllegalArgumentException.class, () -> new Shares(List.of(1, 0)));
    assertThrows(IllegalArgumentException.class, () -> new Shares(List.of()));
    assertFalse(HALVES.weights().isEmpty());
  }
}
