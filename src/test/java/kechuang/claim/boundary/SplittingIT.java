package kechuang.claim.boundary;

import static kechuang.testing.Steps.byFirm;
import static kechuang.testing.Steps.claim;
import static kechuang.testing.Steps.confirm;
import static kechuang.testing.Steps.invoice;
import static kechuang.testing.Steps.place;
import static kechuang.testing.Steps.state;
import static kechuang.testing.Steps.the;
import static kechuang.testing.Steps.version;
import static kechuang.testing.Steps.voucher;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.testing.As;
import kechuang.testing.Owner;
import kechuang.testing.RoundBuilder.Round;
import kechuang.testing.Scene;
import kechuang.testing.Scene.Organisation;
import kechuang.testing.Steps;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signs of one contract split into parts (decision 16): the same two sides, the same kind of service or the same subject,
 * contracts at most 90 days apart. The sum is taken with tax; it decides from when on development must be registered.
 * The first part is a dyeing process tested for 36,000 yuan, its contract of 2017-06-20.
 */
@ArquillianTest
class SplittingIT {

  private static final String FIRST = "2017-06-20";
  private static final String DYEING = "低盐染色工艺";

  private Round round;
  private Organisation firm;
  private Organisation provider;
  private String voucher;

  @BeforeEach
  void a_voucher_from_the_middle_of_march() {
    Scene.today("2017-03-10");
    round = Scene.round().firstCome().firmRedeems().make();
    firm = Scene.firm();
    provider = Scene.provider();
    voucher = voucher(firm, round, "100000.00");
    Scene.today("2017-10-20");
  }

  private PlaceOrder order(String service, String subject, String date, String amount) {
    return order(provider, service, subject, date, amount, amount, null);
  }

  private PlaceOrder order(Organisation with, String service, String subject, String date, String net, String gross,
      String registration) {
    return new PlaceOrder(voucher, with.code(), service, subject, "HT-" + Scene.unique(), LocalDate.parse(date),
        Money.of(net), Money.of(gross), registration, null, null);
  }

  private long first() {
    return place(firm, order("TESTING", DYEING, FIRST, "36000.00"));
  }

  private static String sumOf(long order) {
    return Owner.text("select splitting_sum from service_order where id = ?", order);
  }

  /** A second order of 20,000: 36,000 + 20,000 = 56,000 where it looks like a part of the first. */
  private String sumWith(PlaceOrder second) {
    return sumOf(place(firm, second));
  }

  @Test
  void the_same_subject_under_another_kind_of_service_is_a_sign() {
    assertEquals("null", sumOf(first()));
    assertEquals("56000.00", sumWith(order("NOVELTY_SEARCH", DYEING, FIRST, "20000.00")));
  }

  @Test
  void the_same_subject_written_another_way_is_a_sign() {
    first();
    assertEquals("56000.00", sumWith(order("NOVELTY_SEARCH", " 低盐－染色 工艺。", FIRST, "20000.00")));
  }

  @Test
  void another_subject_under_the_same_kind_of_service_is_a_sign() {
    first();
    assertEquals("56000.00", sumWith(order("TESTING", "面料阻燃性能", FIRST, "20000.00")));
  }

  @Test
  void another_subject_under_another_kind_of_service_is_none() {
    first();
    assertEquals("null", sumWith(order("NOVELTY_SEARCH", "面料阻燃性能", FIRST, "20000.00")));
  }

  @Test
  void another_provider_is_no_sign_and_neither_is_another_firm() {
    first();
    assertEquals("null",
        sumWith(order(Scene.provider(), "TESTING", DYEING, FIRST, "20000.00", "20000.00", null)));
    Scene.today("2017-03-10");
    var other = Scene.firm();
    voucher = voucher(other, round, "100000.00");
    Scene.today("2017-10-20");
    assertEquals("null", sumOf(place(other, order("TESTING", DYEING, FIRST, "20000.00"))));
  }

  /**
   * 20 June + 90 days: 10 in June, 31 in July, 31 in August and 18 in September; − 90 days: 20 in June, 31 in May, 30 in
   * April and 9 of March, which leave its 22nd.
   */
  @ParameterizedTest
  @CsvSource({"2017-09-18, 56000.00", "2017-09-19, null", "2017-03-22, 56000.00", "2017-03-21, null"})
  void ninety_days_later_or_earlier_are_a_sign_and_ninety_one_are_none(String date, String sum) {
    first();
    assertEquals(sum, sumWith(order("TESTING", DYEING, date, "20000.00")));
  }

  @Test
  void what_was_refused_cancelled_or_left_unanswered_does_not_count() {
    var refused = first();
    provider.as().run(() -> the(Orders.class).refuse(refused, version("service_order", refused), "排期已满"));
    var cancelled = place(firm, order("TESTING", DYEING, FIRST, "36000.00"));
    assertEquals("null", sumOf(cancelled));
    firm.as().run(() -> the(Orders.class).cancel(cancelled, version("service_order", cancelled), "不再需要"));
    var lapsed = place(firm, order("TESTING", DYEING, FIRST, "36000.00"));
    assertEquals("null", sumOf(lapsed));
    // Ten working days after Friday 20 October end on Friday 3 November.
    Scene.today("2017-11-04");
    As.system().run(() -> the(DailyWork.class).run());
    assertEquals("REFUSED CANCELLED LAPSED", state("service_order", refused) + " " + state("service_order", cancelled)
        + " " + state("service_order", lapsed));
    assertEquals("null", sumWith(order("TESTING", DYEING, FIRST, "20000.00")));
  }

  @Test
  void what_was_confirmed_or_closed_counts() {
    var done = first();
    confirm(provider, done);
    assertEquals("56000.00", sumWith(order("NOVELTY_SEARCH", DYEING, FIRST, "20000.00")));
    Steps.approve(round, claim(firm, done, byFirm(firm, invoice("2017-10-20", "36000.00"), "36000.00", true)));
    assertEquals("CLOSED", state("service_order", done));
    // 36,000 + 20,000 + 10,000
    assertEquals("66000.00", sumWith(order("INSTRUMENT", DYEING, FIRST, "10000.00")));
  }

  @Test
  void each_part_sees_the_others_also_the_first_which_nothing_stood_beside() {
    var first = first();
    var second = place(firm, order("NOVELTY_SEARCH", DYEING, FIRST, "20000.00"));
    assertEquals(List.of(second), siblings(first));
    assertEquals(List.of(first), siblings(second));
  }

  private List<Long> siblings(long order) {
    return firm.as().call(() -> the(OrderList.class).siblings(the(Orders.class).visible(order))).stream()
        .map(OrderRow::id).toList();
  }

  @Test
  void the_sum_with_tax_decides_that_development_must_be_registered() {
    first();
    // 36,000 + 63,999.99 stays below 100,000; 36,000 + 64,000 reaches it, though without tax it is 60,377.36.
    assertEquals(List.of("technologyContract rule.technology-contract"),
        refused(order(provider, "COMMISSIONED_RND", DYEING, FIRST, "60377.36", "64000.00", null)));
    assertEquals("99999.99",
        sumWith(order(provider, "COMMISSIONED_RND", DYEING, FIRST, "60377.35", "63999.99", null)));
  }

  @Test
  void a_part_that_is_registered_passes_whatever_the_sum() {
    first();
    assertEquals("100000.00", sumWith(order(provider, "COMMISSIONED_RND", DYEING, FIRST, "64000.00", "64000.00",
        "2017330600" + Scene.unique())));
  }

  @Test
  void a_test_need_not_be_registered_whatever_the_sum() {
    first();
    assertEquals("136000.00", sumWith(order("TESTING", DYEING, FIRST, "100000.00")));
  }

  @Test
  void the_quote_says_the_sum_before_anything_is_signed() {
    first();
    var quote = firm.as().call(() -> the(OrderQuotes.class).quote(order("TESTING", "面料阻燃性能", FIRST, "20000.00")));
    assertEquals(Money.of("56000.00"), quote.splittingSum());
    assertEquals(List.of(), quote.problems());
  }

  private List<String> refused(PlaceOrder order) {
    List<Problem> problems = assertThrows(Problems.class, () -> place(firm, order)).list();
    return problems.stream().map(problem -> problem.field() + " " + problem.code()).toList();
  }
}
