package kechuang.award.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.lifecycle.Act;
import kechuang.money.Rate;
import org.junit.jupiter.api.Test;

class NoticeTest {

  private static final LocalDate LAST = LocalDate.parse("2017-07-24");

  private static Notice notice(long seed) {
    return new Notice("N2017-0000-0001-0", "330600", LAST, seed, on(LocalDate.parse("2017-07-17")));
  }

  private static Act on(LocalDate day) {
    return new Act(2L, Instant.parse(day + "T02:00:00Z"), day, null);
  }

  private static List<Long> ids(int n) {
    return LongStream.rangeClosed(1, n).boxed().toList();
  }

  @Test
  void at_least_one_and_at_least_five_per_cent_are_drawn() {
    assertEquals(1, notice(7).sample(ids(1), Rate.of("0.05")).size());
    assertEquals(1, notice(7).sample(ids(20), Rate.of("0.05")).size());
    assertEquals(2, notice(7).sample(ids(21), Rate.of("0.05")).size());
    assertEquals(List.of(), notice(7).sample(ids(21), Rate.of("0")));
  }

  @Test
  void anyone_with_the_seed_draws_the_same_whatever_the_order_of_the_list() {
    var shuffled = List.of(5L, 3L, 1L, 4L, 2L);
    assertEquals(notice(42).sample(ids(5), Rate.of("0.4")), notice(42).sample(shuffled, Rate.of("0.4")));
    assertNotEquals(notice(42).sample(ids(500), Rate.of("0.05")), notice(43).sample(ids(500), Rate.of("0.05")));
  }

  @Test
  void every_claim_is_drawn_about_as_often_as_any_other() {
    var drawn = new int[11];
    for (long seed = 0; seed < 10_000; seed++) {
      notice(seed).sample(ids(10), Rate.of("0.05")).forEach(id -> drawn[id.intValue()]++);
    }
    // 10,000 draws of one in ten: 1,000 each, give or take five standard deviations (√900 = 30).
    for (int id = 1; id <= 10; id++) {
      assertTrue(Math.abs(drawn[id] - 1_000) < 150, "claim " + id + " was drawn " + drawn[id] + " times");
    }
  }

  /** Somebody's act at this moment, on the day it is in the city. */
  private static Act at(String moment) {
    var at = Instant.parse(moment);
    return new Act(null, at, BusinessClock.dayOf(at), null);
  }

  @Test
  void an_objection_at_23_59_59_of_the_last_day_in_the_city_is_in_time() {
    assertTrue(notice(7).takesObjections(at("2017-07-24T15:59:59.999999999Z")));
  }

  @Test
  void an_objection_at_midnight_after_the_last_day_in_the_city_is_too_late() {
    assertFalse(notice(7).takesObjections(at("2017-07-24T16:00:00Z")));
  }

  @Test
  void a_notice_that_was_closed_takes_no_objection_whatever_the_clock_says() {
    var closed = notice(7);
    closed.close(on(LAST.plusDays(1)));
    assertFalse(closed.takesObjections(on(LAST)));
  }

  @Test
  void a_notice_closes_on_the_day_after_its_last() {
    assertThrows(IllegalStateException.class, () -> notice(1).close(on(LAST)));
    var over = notice(1);
    over.close(on(LAST.plusDays(1)));
    assertEquals(Notice.State.CLOSED, over.getState());
  }
}
