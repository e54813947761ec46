package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pressed twice, open in two tabs, left until the session is over, or opened by somebody else: one effect, no loss. */
class TwiceBrowserIT extends VoucherBrowser {

  private final String round = "测试批次 " + Scene.unique();

  @BeforeEach
  void in_the_first_days_of_the_round() {
    Stage.today("2017-03-20");
  }

  /** A draft in a round where the rules decide at once. */
  private ApplicationEditScreen draft() {
    Stage.firstComeRound(round);
    logIn("keqiao-textile");
    return new ApplicationNewScreen(page).open().begin(round);
  }

  private static long vouchersOf(String application) {
    return Owner.number("select count(*) from voucher v join application a on a.id = v.application_id"
        + " where a.number = ?", application);
  }

  private static long claimsOn(String order) {
    return Owner.number("select count(*) from claim where service_order_id = ?", Long.valueOf(order));
  }

  private static long events(String claim, String event) {
    return Owner.number("select count(*) from payment_line_event e join payment_line l on l.id = e.payment_line_id"
        + " join claim c on c.id = l.claim_id where c.number = ? and e.event = ?", claim, event);
  }

  /** The provider's claim of 18,000 on the order, ready to go. */
  private ClaimRedeemScreen claim(String order) {
    return redeem(order).paid("18000").deducted("18000").result("检测合格，报告已交付。").documents();
  }

  /** The number of a claim of 18,000 that waits for its payment. */
  private String due() {
    var number = claim(confirmed(Stage.voucher("keqiao-textile"))).send().number();
    Stage.due(number);
    return number;
  }

  @Test
  void an_application_handed_in_twice_brings_one_voucher() {
    var form = draft().requested("50000").purpose("面料色牢度检测").commit();
    var number = form.number();
    Screen.twice(form.submitButton());
    page.waitForURL("**/application/view.xhtml*");
    assertThat(form.said()).containsText("创新券已发放");
    assertEquals(1, vouchersOf(number));
  }

  @Test
  void an_application_in_two_tabs_is_handed_in_once_and_the_second_keeps_what_was_typed() {
    var form = draft().requested("50000").purpose("面料色牢度检测").commit();
    var number = form.number();
    var other = new ApplicationEditScreen(newTab()).open(number);
    other.requested("80000").purpose("另一页里写的用途").commit();
    form.submit();
    other.submitInVain();
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.amount()).hasValue("80000");
    assertThat(other.purpose()).hasValue("另一页里写的用途");
    assertEquals(1, vouchersOf(number));
    assertEquals("50000.00", Owner.text("select requested from application where number = ?", number));
  }

  @Test
  void a_draft_changed_in_another_tab_is_said_once_and_then_goes_as_it_was_typed() {
    var form = draft().requested("50000").purpose("面料色牢度检测").commit();
    var number = form.number();
    var other = new ApplicationEditScreen(newTab()).open(number);
    other.requested("80000").purpose("另一页里写的用途").commit();
    form.save();
    assertThat(form.said()).containsText("已保存");
    other.submitInVain();
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.amount()).hasValue("80000");
    other.submit();
    assertEquals(1, vouchersOf(number));
    assertEquals("80000.00", Owner.text("select requested from application where number = ?", number));
  }

  @Test
  void an_application_decided_in_another_tab_is_shown_as_it_stands() {
    Stage.round(round);
    logIn("keqiao-textile");
    var form = new ApplicationNewScreen(page).open().begin(round).requested("50000").purpose("面料色牢度检测").commit();
    var number = form.number();
    form.submit();
    logIn("keqiao-officer-a");
    var review = new ReviewApplicationScreen(page).open(number);
    var other = new ReviewApplicationScreen(newTab()).open(number);
    other.note("另一页里写的意见");
    review.note("材料齐全").approve();
    other.approveInVain();
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.field("approve")).hasCount(0);
    assertEquals(1, Owner.number("select count(*) from application_event e join application a on a.id = e.application_id"
        + " where a.number = ? and e.actor = (select id from account where login = 'keqiao-officer-a')", number));
  }

  @Test
  void an_order_placed_twice_and_confirmed_twice_is_one_order_and_no_refusal() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var form = order(voucher);
    Screen.twice(form.placeButton());
    page.waitForURL("**/claim/orderview.xhtml*");
    var order = new ClaimOrderviewScreen(page);
    assertThat(order.said()).containsText("订单已提交");
    assertEquals(1, Owner.number("select count(*) from service_order o join voucher v on v.id = o.voucher_id"
        + " where v.number = ?", voucher));
    // half of 36,000 is held once
    assertEquals("18000.00", Owner.text("select committed from ceiling where kind = 'VOUCHER' and subject_id ="
        + " (select id from voucher where number = ?)", voucher));
    var id = order.id();
    logIn("textile-institute");
    order.open(id);
    order.shownAnew(() -> Screen.twice(order.confirmButton()));
    assertThat(order.said()).containsText("已确认");
    assertThat(order.said()).not().containsText("改动");
    assertEquals("CONFIRMED", Owner.text("select state from service_order where id = ?", Long.valueOf(id)));
  }

  @Test
  void a_claim_decided_twice_is_decided_once_and_no_refusal() {
    var claim = claim(confirmed(Stage.voucher("keqiao-textile"))).send().id();
    logIn("keqiao-officer-a");
    var review = new ClaimReviewScreen(page).open(claim).note("材料齐全");
    Screen.twice(review.approveButton());
    page.waitForURL("**/claim/reviews.xhtml*");
    assertThat(review.said()).containsText(Owner.text("select number from claim where id = ?", Long.valueOf(claim)));
    assertThat(review.said()).not().containsText("改动");
    assertEquals(1, Owner.number("select count(*) from claim_event where claim_id = ? and event = 'CHECK'",
        Long.valueOf(claim)));
    assertEquals("CHECKED", Owner.text("select state from claim where id = ?", Long.valueOf(claim)));
  }

  @Test
  void a_claim_decided_in_another_tab_is_shown_as_it_stands() {
    var claim = claim(confirmed(Stage.voucher("keqiao-textile"))).send().id();
    logIn("keqiao-officer-a");
    var review = new ClaimReviewScreen(page).open(claim).note("材料齐全");
    var other = new ClaimReviewScreen(newTab()).open(claim).note("另一页里写的意见");
    review.approve();
    other.sendBackInVain();
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.approveButton()).hasCount(0);
  }

  @Test
  void a_claim_handed_in_twice_is_one_claim() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    var form = claim(order);
    Screen.twice(form.submitButton());
    page.waitForURL("**/claim/view.xhtml*");
    assertThat(page.locator("table.calc")).containsText("18,000.00");
    assertEquals(1, claimsOn(order));
  }

  @Test
  void a_claim_in_two_tabs_is_handed_in_once_and_the_second_keeps_what_was_typed() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    var form = claim(order);
    var other = new ClaimRedeemScreen(newTab()).open(order);
    other.invoice(0, "3300171130", "04518833", "2017-03-20", "36000").paid("18000").deducted("18000").result("另一页");
    form.send();
    other.sendInVain();
    assertThat(other.said()).not().isEmpty();
    assertThat(other.field("invoices:0:number")).hasValue("04518833");
    assertThat(other.field("resultSummary")).hasValue("另一页");
    assertEquals(1, claimsOn(order));
  }

  @Test
  void a_payment_marked_twice_and_confirmed_twice_is_one_payment() {
    var claim = due();
    logIn("city-payer");
    var list = new PaymentLinesScreen(page).open(claim);
    list.beginPaid(claim, "BK" + Scene.unique());
    Screen.twice(list.send());
    assertThat(list.said()).containsText("已登记为已付");
    assertEquals(1, events(claim, "MARK"));
    logIn("city-checker");
    list.open(claim).beginConfirm(claim);
    Screen.twice(list.yes());
    assertThat(list.said()).containsText("已复核");
    assertEquals(1, events(claim, "CONFIRM"));
  }

  @Test
  void a_payment_in_two_tabs_is_marked_once_and_the_second_is_told() {
    var claim = due();
    logIn("city-payer");
    var list = new PaymentLinesScreen(page).open(claim);
    var other = new PaymentLinesScreen(newTab()).open(claim);
    other.beginPaid(claim, "BK-2");
    list.markPaid(claim, "BK" + Scene.unique());
    other.answered(() -> other.send().click());
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.words()).hasValue("BK-2");
    assertEquals(1, events(claim, "MARK"));
  }

  @Test
  void a_session_that_ends_while_one_writes_costs_nothing_that_was_typed() {
    var form = draft().requested("60000").purpose("会话结束之前写下的用途").commit();
    page.context().clearCookies();
    form.submitButton().click();
    page.waitForURL("**/open/login.xhtml*");
    new OpenLoginScreen(page).enter("keqiao-textile", Stage.PASSWORD);
    page.waitForURL("**/application/edit.xhtml*");
    assertThat(form.offer()).containsText("尚未提交的内容");
    assertAccessible();
    form.takeBack();
    assertThat(form.amount()).hasValue("60000");
    assertThat(form.purpose()).hasValue("会话结束之前写下的用途");
    assertThat(form.commitment()).isChecked();
    form.submit();
    assertThat(form.said()).containsText("创新券已发放");
  }

  @Test
  void somebody_elses_number_in_the_address_leads_to_no_page() {
    var voucher = Stage.voucher("keqiao-textile");
    var application = Owner.text("select a.number from application a join voucher v on v.application_id = a.id"
        + " where v.number = ?", voucher);
    var order = confirmed(voucher);
    var claim = claim(order).send().id();
    logIn("keqiao-dyeing");
    for (var path : new String[] {"application/view.xhtml?number=" + application,
        "application/edit.xhtml?number=" + application, "award/offer.xhtml?application=" + application,
        "award/voucher.xhtml?number=" + voucher, "award/voucher.xhtml?application=" + application,
        "claim/order.xhtml?voucher=" + voucher, "claim/orderview.xhtml?id=" + order, "claim/redeem.xhtml?order=" + order,
        "claim/redeem.xhtml?claim=" + claim, "claim/view.xhtml?id=" + claim, "award/voucher.pdf?number=" + voucher,
        "award/voucher.xhtml?number=V2017"}) {
      assertEquals(404, page.navigate(path).status(), path);
      assertThat(page.locator("h1")).hasText("没有找到这一页");
    }
    assertAccessible();
  }
}
