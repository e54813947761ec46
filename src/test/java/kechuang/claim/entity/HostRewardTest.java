package kechuang.claim.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.money.Rate;
import org.junit.jupiter.api.Test;

/** Amounts by hand; the share is rounded once, half up to the fen, before the limit. */
class HostRewardTest {

  private static final HostRewardTerm TERM = new HostRewardTerm(2017, Rate.of("0.05"), Money.of("500000.00"));

  private static List<Money> yuan(String... amounts) {
    return Stream.of(amounts).map(Money::of).toList();
  }

  private static Act on(String day, long account) {
    return new Act(account, Instant.EPOCH, LocalDate.parse(day), "示例理由");
  }

  /** 36,000 + 200,000 = 236,000; × 5 % = 11,800. */
  @Test
  void five_per_cent_of_all_fees_together() {
    assertEquals(Money.of("11800.00"), TERM.reward(yuan("36000.00", "200000.00")));
  }

  /** 0.10 × 5 % = 0.005, up to 0.01; of 0.09 it is 0.0045, down to nothing; three of 0.10 are 0.015, up to 0.02, not 0.03. */
  @Test
  void half_a_fen_is_rounded_up_and_only_once() {
    assertEquals(Money.of("0.01"), TERM.reward(yuan("0.10")));
    assertEquals(Money.ZERO, TERM.reward(yuan("0.09")));
    assertEquals(Money.of("0.02"), TERM.reward(yuan("0.10", "0.10", "0.10")));
  }

  /** 10,000,000 × 5 % = 500,000 is the limit itself; 10,000,000.10 would give 500,000.005, rounded 500,000.01. */
  @Test
  void no_more_than_the_limit_of_a_year() {
    assertEquals(Money.of("500000.00"), TERM.reward(yuan("10000000.00")));
    assertEquals(Money.of("500000.01"), TERM.computed(yuan("10000000.10")));
    assertEquals(Money.of("500000.00"), TERM.reward(yuan("10000000.10")));
    assertEquals(Money.ZERO, TERM.reward(yuan()));
  }

  @Test
  void a_year_that_still_runs_has_no_list() {
    assertEquals("claim.rewards.year-runs", assertThrows(RuleViolation.class,
        () -> new HostRewardList(2017, TERM, on("2017-12-31", 1))).key());
    assertEquals(HostRewardState.PROPOSED, new HostRewardList(2017, TERM, on("2018-01-01", 1)).getState());
  }

  @Test
  void who_is_left_out_gets_nothing_and_the_list_says_why() {
    var list = new HostRewardList(2017, TERM, on("2018-01-05", 1));
    list.add(new HostRewardBasis(7, yuan("236000.00"), Evaluation.PASSED), null);
    list.add(new HostRewardBasis(8, yuan("100000.00"), Evaluation.UNKNOWN), "示例理由");
    assertEquals(Money.of("11800.00"), list.total());
    assertEquals(List.of("11800.00 null", "0.00 示例理由"), list.getLines().stream()
        .map(line -> line.getAmount() + " " + line.getExcluded()).toList());
    assertEquals(Money.of("5000.00"), list.getLines().get(1).getComputed());
  }

  @Test
  void another_person_confirms_what_is_still_so() {
    var list = new HostRewardList(2017, TERM, on("2018-01-05", 1));
    var basis = new HostRewardBasis(7, yuan("236000.00"), Evaluation.PASSED);
    list.add(basis, null);
    assertEquals("identity.two-persons",
        assertThrows(RuleViolation.class, () -> list.confirm(List.of(basis), on("2018-01-05", 1))).key());
    var less = new HostRewardBasis(7, yuan("36000.00"), Evaluation.PASSED);
    assertEquals("claim.rewards.changed",
        assertThrows(RuleViolation.class, () -> list.confirm(List.of(less), on("2018-01-05", 2))).key());
    list.confirm(List.of(basis), on("2018-01-05", 2));
    assertEquals(HostRewardState.CONFIRMED, list.getState());
  }
}
