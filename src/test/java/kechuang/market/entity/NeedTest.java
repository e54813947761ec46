package kechuang.market.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.fault.Conflict;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.IllegalMove;
import kechuang.money.Money;
import kechuang.number.PublicNumber;
import org.junit.jupiter.api.Test;

/** What a need refuses, what its kinds have, and that an accepted offer is the one that was read. */
class NeedTest {

  private static final LocalDate TODAY = LocalDate.parse("2017-03-10");
  private static final String CITY = "330600";

  private static Act act(String note) {
    return new Act(7L, Instant.parse("2017-03-10T02:00:00Z"), TODAY, note);
  }

  private static NeedContent service(String from, String to, String until) {
    return new NeedContent(NeedKind.SERVICE, "检测", "TESTING", "C17", WishTheme.OTHER, "说明", money(from), money(to), null,
        CITY, false, until == null ? null : LocalDate.parse(until));
  }

  private static NeedContent wish() {
    return new NeedContent(NeedKind.POLICY, "建议", "TESTING", null, WishTheme.TALENT, "说明", Money.of("1.00"), null, TODAY,
        CITY, true, TODAY);
  }

  private static Money money(String yuan) {
    return yuan == null ? null : Money.of(yuan);
  }

  private static Need draft(NeedContent content) {
    return new Need(PublicNumber.of('X', 2017, 1), 5, "330603", content, act(null));
  }

  private static Need open(NeedContent content) {
    var need = draft(content);
    need.submit(act(null));
    need.release(act(null));
    return need;
  }

  private static List<String> wrong(NeedContent content) {
    var problems = new Problems.Collector();
    content.check(TODAY, problems);
    return problems.found().stream().map(Problem::key).toList();
  }

  private static String refusal(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).key();
  }

  @Test
  void what_does_not_belong_to_a_kind_is_left_out() {
    assertNull(service(null, null, "2017-06-30").industry());
    assertNull(service(null, null, "2017-06-30").theme());
    assertEquals("TESTING", service(null, null, "2017-06-30").serviceKind());
    assertNull(wish().serviceKind());
    assertNull(wish().budgetFrom());
    assertNull(wish().openUntil());
    assertEquals(WishTheme.TALENT, wish().theme());
  }

  @Test
  void a_year_to_the_day_is_the_longest_and_tomorrow_the_shortest_time_to_be_open() {
    assertEquals(List.of(), wrong(service(null, null, "2018-03-10")));
    assertEquals(List.of("need.open-too-long"), wrong(service(null, null, "2018-03-11")));
    assertEquals(List.of(), wrong(service(null, null, "2017-03-11")));
    assertEquals(List.of("need.open-until-past"), wrong(service(null, null, "2017-03-10")));
    assertEquals(List.of("common.missing"), wrong(service(null, null, null)));
  }

  @Test
  void a_budget_ends_above_its_beginning() {
    assertEquals(List.of(), wrong(service("500.00", "500.00", "2017-06-30")));
    assertEquals(List.of("need.budget-order"), wrong(service("500.01", "500.00", "2017-06-30")));
    assertEquals(List.of("need.budget-zero"), wrong(service(null, "0.00", "2017-06-30")));
  }

  @Test
  void a_draft_may_be_unfinished_but_is_not_handed_in_so() {
    var draft = draft(new NeedContent(NeedKind.TECHNOLOGY, "难题", null, null, null, null, null, null, null, null, false, null));
    assertEquals("common.problems", refusal(() -> draft.submit(act(null))));
    assertEquals(NeedState.DRAFT, draft.getState());
  }

  @Test
  void what_is_handed_in_is_not_written_anew_until_it_comes_back() {
    var need = draft(service(null, null, "2017-06-30"));
    need.submit(act(null));
    assertEquals("need.not-editable", refusal(() -> need.rewrite(wish(), "330603")));
    need.sendBack(act("请删去联系人"));
    assertEquals("请删去联系人", need.getReason());
    need.rewrite(service("1.00", null, "2017-06-30"), "330603");
    need.submit(act(null));
    assertNull(need.getReason());
  }

  @Test
  void the_county_gives_its_reasons() {
    var need = draft(service(null, null, "2017-06-30"));
    need.submit(act(null));
    assertEquals("need.reason-missing", refusal(() -> need.sendBack(act(" "))));
    assertEquals("need.reason-missing", refusal(() -> need.refuse(act(null))));
    need.release(act(null));
    need.refuse(act("含有个人信息"));
    assertEquals(NeedState.REFUSED, need.getState());
  }

  @Test
  void a_wish_is_answered_and_takes_no_offers() {
    var wish = open(wish());
    assertFalse(wish.takesOffers(TODAY));
    assertEquals(Set.of(NeedEventKind.ANSWER), wish.allowed("programme-manager"::equals));
    assertEquals(Set.of(NeedEventKind.WITHDRAW), wish.allowed("applicant"::equals));
    assertEquals("need.wish-is-answered", refusal(() -> wish.settle("本单位", null, act(null))));
    assertEquals("need.wish-is-answered", refusal(() -> wish.match(act(null))));
    assertEquals("need.answer-missing", refusal(() -> wish.answer(act(null))));
    wish.answer(act("已列入明年计划"));
    wish.publish(act(null));
    assertEquals(TODAY, wish.getPublishedOn());
    assertEquals(Set.of(NeedEventKind.UNPUBLISH), wish.allowed("programme-manager"::equals));
    wish.unpublish(act(null));
    assertNull(wish.getPublishedOn());
  }

  @Test
  void nobody_answers_what_providers_offer_on() {
    var need = open(service(null, null, "2017-06-30"));
    assertTrue(need.takesOffers(LocalDate.parse("2017-06-30")));
    assertFalse(need.takesOffers(LocalDate.parse("2017-07-01")));
    assertEquals("need.no-wish", refusal(() -> need.answer(act("好"))));
    assertEquals(Set.of(), need.allowed("programme-manager"::equals));
  }

  @Test
  void a_matched_need_is_open_again_for_a_reason_and_within_its_days() {
    var need = open(service(null, null, "2017-06-30"));
    need.match(act(null));
    assertFalse(need.takesOffers(TODAY));
    assertEquals("need.reason-missing", refusal(() -> need.reopen(act(null))));
    var late = new Act(7L, Instant.parse("2017-07-01T02:00:00Z"), LocalDate.parse("2017-07-01"), "未能签约");
    assertEquals("need.reopen-too-late", refusal(() -> need.reopen(late)));
    need.reopen(act("未能签约"));
    assertEquals(NeedState.OPEN, need.getState());
  }

  @Test
  void who_settled_it_is_said() {
    var need = open(service(null, null, "2017-06-30"));
    assertEquals("common.problems", refusal(() -> need.settle(" ", null, act(null))));
    need.settle("本单位自行解决", null, act(null));
    assertEquals(TODAY, need.getSettledOn());
    assertThrows(IllegalMove.class, () -> need.lapse(act(null)));
  }

  @Test
  void only_the_price_that_was_read_is_accepted() {
    var offer = new NeedOffer(1, 9, new OfferTerms("检测", Money.of("12000.00"), 20), act(null));
    offer.change(new OfferTerms("检测", Money.of("13000.00"), 20), act(null));
    var changed = assertThrows(Conflict.class, () -> offer.accept(Money.of("12000.00"), act(null)));
    assertEquals("need.price-changed", changed.key());
    assertEquals(NeedOfferState.OFFERED, offer.getState());
    offer.accept(Money.of("13000.00"), act(null));
    assertThrows(IllegalMove.class, () -> offer.change(new OfferTerms("检测", Money.of("1.00"), 1), act(null)));
    assertEquals("need.reason-missing", refusal(() -> offer.drop(act(null))));
  }
}
