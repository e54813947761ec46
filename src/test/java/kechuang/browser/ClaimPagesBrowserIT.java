package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A voucher is used, redeemed, reviewed, published and paid at the screen; what is refused is said where it belongs. */
class ClaimPagesBrowserIT extends VoucherBrowser {

  @BeforeEach
  void on_the_day_of_the_first_order() {
    Stage.today("2017-03-20");
  }

  @Test
  void a_firm_sees_what_its_voucher_carries_before_it_signs() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var screen = order(voucher).date("2017-03-01");
    assertThat(screen.problem("contractDate")).containsText("合同签订日");
    assertThat(screen.quote()).containsText("18,000.00");
    screen.placeInVain();
    assertThat(screen.problem("contractDate")).containsText("合同签订日");
    picture("claim-order-refused");
    screen.date("2017-03-20");
    assertThat(screen.problem("contractDate")).hasText("");
    assertThat(screen.quote()).containsText("规则全部符合");
    assertAccessible();
    picture("claim-order");
    narrow();
    picture("claim-order");
    assertThat(screen.place().steps()).containsText("还剩 10 个工作日");
    assertAccessible();
    picture("claim-orderview");
    open("claim/orders.xhtml");
    assertThat(page.locator("tbody")).containsText("面料色牢度检测");
    assertAccessible();
    picture("claim-orders");
  }

  @Test
  void a_contract_that_needs_a_registration_says_so_beside_the_field() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var screen = new ClaimOrderScreen(page).open(voucher).service("COMMISSIONED_RND").provider(PROVIDER)
        .contract("低盐染色工艺委托开发", "HT-" + Scene.unique(), "2017-03-20", "240000");
    assertThat(screen.problem("technologyContract")).containsText("技术合同登记");
    screen.registration("无");
    assertThat(screen.problem("technologyContract")).containsText("10 至 30 位数字和字母");
    screen.placeInVain();
    assertThat(screen.problem("technologyContract")).containsText("10 至 30 位数字和字母");
    picture("claim-order-registration");
    screen.registration("2017330600000123");
    assertThat(screen.problem("technologyContract")).hasText("");
    // 240,000 x 50 % = 120,000, and the voucher has 100,000.
    assertThat(screen.quote()).containsText("100,000.00");
  }

  @Test
  void another_firms_voucher_and_order_are_not_there() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var id = order(voucher).place().id();
    logIn("keqiao-dyeing");
    assertEquals(404, page.navigate("claim/order.xhtml?voucher=" + voucher).status());
    assertEquals(404, page.navigate("claim/orderview.xhtml?id=" + id).status());
    assertEquals(403, page.navigate("claim/reviews.xhtml").status());
    assertEquals(403, page.navigate("payment/lines.xhtml").status());
    assertEquals(403, page.navigate("ledger/budgets.xhtml").status());
  }

  @Test
  void a_provider_refuses_with_a_reason_and_never_without() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var id = order(voucher).place().id();
    logIn("textile-institute");
    var screen = new ClaimOrderviewScreen(page).open(id);
    screen.refuseInVain();
    assertThat(screen.said()).containsText("请写明拒绝的原因");
    screen.refuse("本季设备检修");
    assertThat(screen.said()).containsText("订单已拒绝");
    assertThat(screen.steps()).containsText("机构已拒绝");
    assertThat(page.locator(".timeline")).containsText("本季设备检修");
  }

  @Test
  void a_firm_gives_an_order_up_after_being_asked() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var screen = order(voucher).place();
    screen.cancel();
    assertThat(screen.said()).containsText("订单已取消");
    assertThat(screen.steps()).containsText("已取消");
  }

  @Test
  void what_is_wrong_with_a_claim_is_said_at_once_and_nothing_typed_is_lost() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    var screen = redeem(order).paid("10000").deducted("18000");
    screen.number(0, "1234");
    assertThat(screen.problem("invoices:0:number")).containsText("8 位数字");
    screen.number(0, "04518822");
    assertThat(screen.quote()).containsText("18,000.00");
    screen.upload(0, "contract.pdf", "application/pdf", "no pdf at all".getBytes());
    assertThat(page.locator(".document").first()).containsText("内容与扩展名不符");
    screen.result("检测合格，报告已交付。").sendInVain();
    assertThat(screen.problem("paidAmount")).containsText("至少应支付 18,000.00");
    assertThat(screen.said()).containsText("缺少材料：结果报告");
    assertAccessible();
    picture("claim-redeem-refused");
    screen.addInvoice();
    assertThat(screen.invoices()).hasCount(2);
    assertThat(page.locator("[id='form:invoices:0:number']")).hasValue("04518822");
  }

  @Test
  void a_voucher_goes_its_way_from_order_to_payment() throws IOException {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    Stage.today("2017-07-03");
    var form = redeem(order).paid("18000").deducted("18000").result("检测合格，报告已交付。").documents();
    assertThat(form.ready()).hasText("4 / 4 齐全");
    assertAccessible();
    picture("claim-redeem");
    var claim = form.send();
    var id = claim.id();
    var number = claim.number();
    assertThat(claim.arithmetic()).containsText("18,000.00");
    assertAccessible();
    picture("claim-view");
    narrow();
    picture("claim-view");
    wide();
    review(id);
    publish(number);
    inspect(number);
    Stage.due(number);
    pay(number);
    new ClaimViewScreen(page).open(id);
    assertThat(page.locator("ol.steps .now")).containsText("拨付");
    assertThat(page.locator("ol.timeline")).containsText("抽中现场检查");
    assertThat(page.locator("ol.timeline")).containsText("抽查通过");
    assertThat(page.locator("ol.timeline")).containsText("绍兴市：复核付讫");
    assertAccessible();
    picture("claim-view-paid");
  }

  private void review(String id) {
    logIn("keqiao-officer-a");
    open("claim/reviews.xhtml");
    assertThat(page.locator("tbody")).containsText("面料色牢度检测");
    assertAccessible();
    picture("claim-reviews");
    var screen = new ClaimReviewScreen(page).open(id);
    assertThat(screen.points()).containsText("发票真伪");
    assertAccessible();
    picture("claim-review");
    screen.sendBackInVain();
    assertThat(screen.said()).containsText("须写明理由");
    screen.verified("20170705-001");
    assertThat(screen.said()).containsText("已录入 1 张发票的查验结果");
    assertThat(screen.points()).not().containsText("发票真伪");
    picture("claim-review-verified");
    screen.note("材料齐全").approve();
    logIn("city-officer-a");
    new ClaimReviewScreen(page).open(id).approve();
  }

  private void publish(String number) {
    open("claim/publish.xhtml");
    assertThat(page.locator("main")).not().containsText(number);
    var minutes = new ClaimMinutesScreen(page).open(number);
    assertAccessible();
    picture("claim-minutes");
    minutes.record("示例科会纪〔2017〕12 号");
    assertThat(minutes.said()).containsText("已登记会议纪要 示例科会纪〔2017〕12 号，共 1 件");
    var screen = new ClaimPublishScreen(page).open();
    assertThat(screen.roundOf(number)).containsText("2017 年 7 月 10 日");
    assertAccessible();
    picture("claim-publish");
    screen.publish(number);
    assertThat(page.locator("section.card").first()).containsText("抽中 1 笔");
    assertAccessible();
    var notice = page.locator("section.card h2").first().innerText().replaceAll(".*(N2017-\\S+).*", "$1");
    open("open/notice.xhtml?number=" + notice);
    assertThat(page.locator(".main")).containsText(number);
    assertThat(page.locator(".main")).not().containsText("抽中序号");
    assertThat(page.locator("ol.timeline li")).containsText("发布公示 市科技局");
    assertAccessible();
    picture("open-notice");
    narrow();
    picture("open-notice");
    wide();
    open("open/notices.xhtml");
    assertThat(page.locator("tbody")).containsText(notice);
    assertAccessible();
    picture("open-notices");
  }

  private void inspect(String number) {
    Stage.appointed(number, "city-officer-b", "keqiao-officer-b");
    logIn("city-officer-b");
    new ClaimSpotchecksScreen(page).open().begin(number).passed("现场查看，服务属实。");
    logIn("keqiao-officer-b");
    var screen = new ClaimSpotchecksScreen(page).open();
    assertAccessible();
    Screen.answered(page, () -> screen.begin(number).countersign().click());
    assertThat(screen.said()).containsText("抽查通过");
    assertThat(screen.row(number)).hasCount(0);
  }

  private void pay(String number) throws IOException {
    logIn("city-payer");
    var screen = new PaymentLinesScreen(page).find(number);
    assertThat(screen.row(number)).containsText("9,000.00");
    assertAccessible();
    picture("payment-lines");
    assertThat(screen.reveal(number)).containsText("9999 0000 2017");
    var csv = Files.readString(screen.export().path());
    assertTrue(csv.contains(number) && csv.contains("9999000020170"), csv);
    var reference = "BK" + Scene.unique();
    screen.markPaid(number, reference);
    assertThat(screen.said()).containsText("已登记为已付");
    assertThat(screen.row(number)).containsText(reference);
    assertFalse(screen.row(number).innerText().contains("复核确认"));
    logIn("city-checker");
    screen.open(number).confirm(number);
    assertThat(screen.said()).containsText("已复核");
    assertThat(screen.row(number)).containsText("已付");
    open("ledger/budgets.xhtml");
    assertThat(page.locator(".figures .fig.ok")).containsText("0.00");
    assertAccessible();
    picture("ledger-budgets");
  }

  @Test
  void a_difference_in_the_books_shows_as_soon_as_somebody_checks_again() {
    logIn("auditor");
    open("ledger/budgets.xhtml");
    var leaf = Owner.all("select id from ceiling where committed > 1 order by id limit 1").get(0).get(0);
    Owner.run("update ceiling set committed = committed - 0.01 where id = ?", leaf);
    try {
      page.getByText("重新核对").click();
      assertThat(page.locator(".figures .fig.bad")).containsText("1 个额度与明细不符");
    } finally {
      Owner.run("update ceiling set committed = committed + 0.01 where id = ?", leaf);
    }
    page.getByText("重新核对").click();
    assertThat(page.locator(".figures .fig.ok")).containsText("逐笔相符");
  }

  @Test
  void the_firms_part_in_english() {
    var voucher = Stage.voucherForFirm("keqiao-textile");
    logIn("keqiao-textile");
    inEnglish();
    var screen = order(voucher);
    assertThat(page.locator("h1")).hasText("Order a service");
    assertThat(screen.quote()).containsText("All rules are met");
    assertAccessible();
    picture("claim-order-en");
    var id = screen.place().id();
    logIn("textile-institute");
    new ClaimOrderviewScreen(page).open(id).confirm();
    logIn("keqiao-textile");
    inEnglish();
    var form = redeem(id).paid("36000").result("Passed; the report was delivered.").documents();
    assertThat(form.ready()).hasText("4 of 4 there");
    assertAccessible();
    picture("claim-redeem-en");
    narrow();
    picture("claim-redeem-en");
    var claim = form.send();
    assertThat(claim.steps()).containsText("County check");
    picture("claim-view-en");
    open("claim/claims.xhtml");
    assertThat(page.locator("tbody")).containsText("County check");
    assertAccessible();
  }
}
