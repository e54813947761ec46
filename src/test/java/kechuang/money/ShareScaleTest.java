package kechuang.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import kechuang.fault.RuleViolation;
import kechuang.money.ShareScale.Tier;
import org.junit.jupiter.api.Test;

class ShareScaleTest {

  private static final Rate ALL = Rate.of("1");
  private static final Rate HALF = Rate.of("0.5");
  private static final ShareScale TIERS =
      new ShareScale(List.of(new Tier(Money.of("10000"), ALL), new Tier(null, HALF)), Money.of("20000"));

  private static Money of(String cost) {
    return TIERS.of(Money.of(cost));
  }

  @Test
  void the_first_tier_is_borne_in_full_up_to_its_end() {
    // domain/scenarios.md: 8,000 → 8,000; 10,000 → 10,000
    assertEquals(Money.of("0.01"), of("0.01"));
    assertEquals(Money.of("8000"), of("8000"));
    assertEquals(Money.of("10000"), of("10000"));
  }

  @Test
  void half_is_borne_of_what_is_above() {
    // 10,000 + 14,000 × 50 % = 17,000; 10,000 + 0.01 × 50 % = 10,000.005, half up
    assertEquals(Money.of("17000"), of("24000"));
    assertEquals(Money.of("10000.01"), of("10000.01"));
  }

  @Test
  void the_limit_holds_for_all_tiers_together() {
    // 10,000 + 20,000 × 50 % = 20,000 is reached at 30,000; 50,000 would come to 30,000
    assertEquals(Money.of("20000"), of("30000"));
    assertEquals(Money.of("20000"), of("50000"));
  }

  @Test
  void one_share_is_worked_out_for_each_part_by_itself() {
    // 0.01 × 50 % = 0.005, half up, twice
    var flat = ShareScale.flat(HALF);
    assertEquals(Money.of("0.01"), flat.added(Money.of("0.01"), Money.of("0.01")));
  }

  @Test
  void parts_in_tiers_add_up_to_the_whole() {
    var sum = Money.ZERO;
    var before = Money.ZERO;
    for (var part : List.of("3333.33", "6666.68", "4000.01", "9999.98")) {
      sum = sum.plus(TIERS.added(before, Money.of(part)));
      before = before.plus(Money.of(part));
    }
    assertEquals(Money.of("24000.00"), before);
    assertEquals(Money.of("17000.00"), sum);
  }

  @Test
  void tiers_that_do_not_rise_or_have_no_last_one_are_refused() {
    assertThrows(RuleViolation.class, () -> new ShareScale(List.of(), null));
    assertThrows(RuleViolation.class, () -> new ShareScale(List.of(new Tier(Money.of("10000"), ALL)), null));
    assertThrows(RuleViolation.class, () -> new ShareScale(List.of(new Tier(null, ALL), new Tier(null, HALF)), null));
    assertThrows(RuleViolation.class, () -> new ShareScale(List.of(new Tier(Money.of("10000"), ALL),
        new Tier(Money.of("10000"), HALF), new Tier(null, HALF)), null));
  }
}
