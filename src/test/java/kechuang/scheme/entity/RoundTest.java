package kechuang.scheme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.money.ShareScale.Tier;
import org.junit.jupiter.api.Test;

class RoundTest {

  private static final long FIRST = 1;
  private static final long SECOND = 2;
  private static final LocalDate LAST_DAY = LocalDate.of(2017, 3, 31);

  private static Act by(long account, String day, String note) {
    var on = LocalDate.parse(day);
    return new Act(account, on.atTime(9, 0).toInstant(ZoneOffset.UTC), on, note);
  }

  private static Act by(long account) {
    return by(account, "2017-03-06", null);
  }

  private static RoundDraft terms(String pool, ShareScale scale) {
    return new RoundDraft(2017, "示例批次", "Example round", LocalDate.of(2017, 3, 1), LAST_DAY, RoundMode.FIRST_COME,
        Money.of(pool), Money.of("100000"), Money.of("1000"), Money.of("1000"), scale, TaxBasis.NET, Redeemer.FIRM, 12, 3, 10, 10, 5, false,
        false, CommitmentForm.SCREEN,
        Rate.of("0.05"), Money.of("100000"), Set.of("330681"), Set.of("V-TEST"), Set.of(),
        List.of(new RoundShare("330681", 1, Level.COUNTY, 7, 1)), new RoundContact("0575-00000000", null, null, null, null));
  }

  private static RoundDraft terms(String pool) {
    return terms(pool, ShareScale.flat(Rate.of("0.5")));
  }

  private static Round draft() {
    return new Round("V2017-330681-2", "330681", "POOL-V", terms("300000"), by(FIRST));
  }

  private static Round proposed() {
    var round = draft();
    round.propose(by(FIRST));
    return round;
  }

  private static Round inForce() {
    var round = proposed();
    round.putInForce(by(SECOND));
    return round;
  }

  @Test
  void whoever_proposed_it_does_not_put_it_into_force() {
    var round = proposed();
    assertEquals("round.second-person", assertThrows(RuleViolation.class, () -> round.putInForce(by(FIRST))).key());
    round.putInForce(by(SECOND));
    assertTrue(round.isOpen(LAST_DAY));
    assertFalse(round.isOpen(LAST_DAY.plusDays(1)));
  }

  @Test
  void a_window_that_is_over_is_not_put_into_force() {
    assertThrows(RuleViolation.class, () -> proposed().putInForce(by(SECOND, "2017-04-01", null)));
  }

  @Test
  void only_a_draft_is_written_anew() {
    var round = draft();
    round.rewrite("POOL-V", terms("200000"), by(SECOND));
    assertEquals(Money.of("200000"), round.getPool());
    assertThrows(IllegalMove.class, () -> proposed().rewrite("POOL-V", terms("200000"), by(FIRST)));
    assertThrows(IllegalMove.class, () -> inForce().rewrite("POOL-V", terms("200000"), by(FIRST)));
  }

  @Test
  void what_was_sent_back_is_proposed_by_whoever_proposes_it_next() {
    var round = proposed();
    assertThrows(RuleViolation.class, () -> round.sendBack(by(SECOND)));
    round.sendBack(by(SECOND, "2017-03-07", "名额偏多"));
    round.propose(by(SECOND));
    round.putInForce(by(FIRST));
  }

  @Test
  void the_last_day_moves_later_within_the_year_and_for_a_reason() {
    var round = inForce();
    assertThrows(RuleViolation.class, () -> round.extend(LAST_DAY.plusDays(9), by(FIRST)));
    for (var day : List.of("2017-03-31", "2017-03-30", "2018-01-01")) {
      assertThrows(RuleViolation.class, () -> round.extend(LocalDate.parse(day), by(FIRST, "2017-03-06", "时间偏紧")));
    }
    round.extend(LAST_DAY.plusDays(9), by(FIRST, "2017-04-01", "时间偏紧"));
    assertTrue(round.isOpen(LocalDate.of(2017, 4, 9)));
    assertTrue(round.getEvents().get(3).getNote().contains("2017-03-31 → 2017-04-09"));
  }

  @Test
  void a_closed_round_takes_nothing_more_and_is_not_opened_again() {
    var round = inForce();
    round.close(by(FIRST, "2017-03-07", "资金用完"));
    assertFalse(round.isOpen(LocalDate.of(2017, 3, 7)));
    assertThrows(IllegalMove.class, () -> round.extend(LAST_DAY.plusDays(9), by(FIRST, "2017-03-08", "时间偏紧")));
  }

  @Test
  void its_terms_read_back_as_they_were_written() {
    var tiers = new ShareScale(List.of(new Tier(Money.of("10000"), Rate.of("1")), new Tier(null, Rate.of("0.5"))),
        Money.of("20000"));
    var terms = terms("300000", tiers);
    assertEquals(terms.scale(), new Round("V", "330681", "POOL-V", terms, by(FIRST)).terms().scale());
    assertEquals(terms.shares(), new Round("V", "330681", "POOL-V", terms, by(FIRST)).terms().shares());
    assertEquals(ShareScale.flat(Rate.of("0.5")), draft().getScale());
  }

  @Test
  void the_rules_floors_hold() {
    assertEquals(List.of(), terms("300000").problems());
    assertEquals(List.of("round.not-of-the-unit"), terms("300500").problems().stream().map(one -> one.key()).toList());
  }
}
