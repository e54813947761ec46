package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kechuang.testing.CasesResource.At;
import kechuang.testing.CasesResource.Case;
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

  private static long claimsOn(Case it) {
    return Owner.number("select count(*) from claim where service_order_id = ?", it.order());
  }

  private static long marks(Case it) {
    return Owner.number("select count(*) from payment_line_event e join payment_line l on l.id = e.payment_line_id"
        + " where l.claim_id = ? and e.event = 'MARK'", it.claim());
  }

  /** The provider's claim of 18,000 on the order, ready to go. */
  private ClaimRedeemScreen claim(Case it) {
    logIn(it.provider());
    return redeem(String.valueOf(it.order())).paid("18000").deducted("18000").result("检测合格，报告已交付。").documents();
  }

  /** An officer of 柯桥 with a claim before him. */
  private ClaimReviewScreen review(Case it) {
    logIn("keqiao-officer-a");
    return new ClaimReviewScreen(page).open(String.valueOf(it.claim())).note("材料齐全");
  }

  @Test
  void an_application_handed_in_twice_brings_one_voucher() {
    var form = draft().requested("50000").purpose("面料色牢度检测").commit();
    var number = form.number();
    Screen.twice(form.submitButton());
    page.waitForURL("**/application/view.xhtml*");
    assertThat(form.said()).hasText("规则全部符合，创新券已发放。");
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
  void an_application_withdrawn_twice_is_withdrawn_once() {
    var it = Stage.application();
    logIn(it.firm());
    page.navigate("application/view.xhtml?number=" + it.application());
    page.locator("details.fold summary").last().click();
    page.locator("[id='withdrawal:withdraw']").click();
    var yes = page.locator(".ui-confirmdialog-yes");
    Screen.twice(yes);
    assertThat(page.locator("#messages")).hasText("申请已撤回。");
    assertEquals("SUBMIT WITHDRAW", Owner.text("select string_agg(e.event, ' ' order by e.id) from application_event e"
        + " join application a on a.id = e.application_id where a.number = ?", it.application()));
  }

  @Test
  void an_order_placed_twice_and_confirmed_twice_is_one_order_and_no_refusal() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var form = order(voucher);
    Screen.twice(form.placeButton());
    assertThat(form.said()).containsText("订单已提交");
    // Nothing of what was sent is offered once more.
    assertThat(page.locator("form .offer")).hasCount(0);
    assertEquals(1, Owner.number("select count(*) from service_order o join voucher v on v.id = o.voucher_id"
        + " where v.number = ?", voucher));
    // half of 36,000 is held once
    assertEquals("18000.00", Owner.text("select committed from ceiling where kind = 'VOUCHER' and subject_id ="
        + " (select id from voucher where number = ?)", voucher));
    var id = Owner.text("select o.id from service_order o join voucher v on v.id = o.voucher_id where v.number = ?",
        voucher);
    logIn("textile-institute");
    var order = new ClaimOrderviewScreen(page).open(id);
    order.shownAnew(() -> Screen.twice(order.confirmButton()));
    assertThat(order.said()).containsText("已确认");
    assertThat(order.said()).not().containsText("改动");
    assertEquals("CONFIRMED", Owner.text("select state from service_order where id = ?", Long.valueOf(id)));
  }

  @Test
  void a_claim_decided_twice_is_decided_once_and_no_refusal() {
    var it = Stage.claim(At.SUBMITTED);
    var review = review(it);
    Screen.twice(review.approveButton());
    assertThat(review.said()).hasText(it.number() + " 已办理，现为“待审定”。");
    assertEquals(1, Owner.number("select count(*) from claim_event where claim_id = ? and event = 'CHECK'", it.claim()));
    assertEquals("CHECKED", Owner.text("select state from claim where id = ?", it.claim()));
  }

  @Test
  void a_claim_decided_in_another_tab_is_shown_as_it_stands() {
    var it = Stage.claim(At.SUBMITTED);
    var review = review(it);
    var other = new ClaimReviewScreen(newTab()).open(String.valueOf(it.claim())).note("另一页里写的意见");
    review.approve();
    other.sendBackInVain();
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.approveButton()).hasCount(0);
  }

  @Test
  void a_round_published_twice_is_one_notice_and_the_next_round_waits() {
    var it = Stage.claim(At.APPROVED);
    var next = Stage.claim(At.APPROVED);
    logIn("city-officer-a");
    var publish = new ClaimPublishScreen(page).open();
    publish.begin(it.number());
    Screen.twice(publish.yes());
    assertThat(publish.said()).hasText("公示 " + Owner.text("select number from notice where round_id = ?", it.round())
        + " 已发布，至 2017 年 3 月 27 日 结束。");
    assertEquals(1, Owner.number("select count(*) from spot_check where claim_id = ?", it.claim()));
    assertEquals("APPROVED", Owner.text("select state from claim where id = ?", next.claim()));
    assertThat(publish.roundOf(next.number())).hasCount(1);
  }

  @Test
  void a_claim_handed_in_twice_is_one_claim() {
    var it = Stage.claim(At.CONFIRMED);
    var form = claim(it);
    Screen.twice(form.submitButton());
    assertThat(form.said()).containsText("兑付申请已提交");
    assertEquals(1, claimsOn(it));
  }

  @Test
  void a_claim_in_two_tabs_is_handed_in_once_and_the_second_keeps_what_was_typed() {
    var it = Stage.claim(At.CONFIRMED);
    var form = claim(it);
    var other = new ClaimRedeemScreen(newTab()).open(String.valueOf(it.order()));
    other.invoice(0, "3300171130", "04518833", "2017-03-20", "36000").paid("18000").deducted("18000").result("另一页");
    form.send();
    other.sendInVain();
    assertThat(other.said()).not().isEmpty();
    assertThat(other.field("invoices:0:number")).hasValue("04518833");
    assertThat(other.field("resultSummary")).hasValue("另一页");
    assertEquals(1, claimsOn(it));
  }

  @Test
  void a_payment_in_two_tabs_is_marked_once_and_the_second_is_told() {
    var it = Stage.claim(At.DUE);
    logIn("city-payer");
    var list = new PaymentLinesScreen(page).open(it.number());
    var other = new PaymentLinesScreen(newTab()).open(it.number());
    other.beginPaid(it.number(), "BK-2");
    list.markPaid(it.number(), "BK" + Scene.unique());
    other.answered(() -> other.send().click());
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.words()).hasValue("BK-2");
    assertEquals(1, marks(it));
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
    var it = Stage.claim(At.SUBMITTED);
    logIn("keqiao-dyeing");
    for (var path : new String[] {"application/view.xhtml?number=" + it.application(),
        "application/edit.xhtml?number=" + it.application(), "award/offer.xhtml?application=" + it.application(),
        "award/voucher.xhtml?number=" + it.voucher(), "award/voucher.xhtml?application=" + it.application(),
        "claim/order.xhtml?voucher=" + it.voucher(), "claim/orderview.xhtml?id=" + it.order(),
        "claim/redeem.xhtml?order=" + it.order(), "claim/redeem.xhtml?claim=" + it.claim(),
        "claim/view.xhtml?id=" + it.claim(), "award/voucher.pdf?number=" + it.voucher(),
        "award/voucher.xhtml?number=V2017"}) {
      assertEquals(404, page.navigate(path).status(), path);
      assertThat(page.locator("h1")).hasText("没有找到这一页");
    }
    assertAccessible();
  }
}
