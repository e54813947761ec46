package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.testing.Codes;
import kechuang.testing.Scene;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * A voucher from the firm's registration to the money, page by page, on the days of scenario 6.1 in 2017. Worked out by
 * hand:
 * <pre>
 * asked 120,000, at most 100,000 a firm and year        → voucher of 100,000
 * pool 20,000,000 − 19,850,000 = 150,000                → 50,000 after it
 * order 1   36,000 × 50 % = 18,000                      → 18,000 held,  82,000 available
 * order 2  240,000 × 50 % = 120,000, only 82,000 left   → 82,000 held,       0 available
 * claim 1  min(36,000; 36,000; 18,000 + 18,000) × 50 %  → 18,000
 * claim 2  min(240,000; 200,000; 118,000 + 82,000) × 50 % = 100,000, only 82,000 held → 82,000
 * city : county = 1 : 1                                 → 9,000 + 9,000 and 41,000 + 41,000, together 100,000
 * </pre>
 */
class VoucherJourneyBrowserIT extends VoucherBrowser {

  private static final String SECRET = "right-horse-7-staple";

  private final String code = Codes.firm(Scene.KEQIAO).text();
  private final String firm = "柯桥示例纺织" + code.substring(10) + "有限公司";
  private final String login = "journey-" + code.toLowerCase(Locale.ROOT);
  private final String round = "2017 年度科技创新券 " + Scene.unique();
  private boolean english;

  @Test
  void a_voucher_from_registration_to_payment() throws IOException {
    Stage.today("2017-03-06");
    Stage.round(round);
    registers();
    isConfirmed();
    seesWhatItQualifiesFor();
    var application = applies();
    countyAgrees(application);
    Stage.today("2017-03-10");
    cityDecides(application);
    var voucher = receives(application);
    var first = orders(voucher, "2017-03-20", "18,000.00", false);
    providerConfirms(first);
    var second = orders(voucher, "2017-04-11", "82,000.00", true);
    providerConfirms(second);
    Stage.today("2017-07-03");
    var one = redeems(first, "36000", "18000", "18000", "18,000.00");
    Stage.today("2017-07-05");
    var two = redeems(second, "200000", "118000", "82000", "82,000.00");
    isApproved(one);
    isApproved(two);
    isPublished(one, two);
    isPaid(one, two);
    firmSeesTheMoney(voucher, one, two);
  }

  @Test
  void the_firms_part_in_english() throws IOException {
    english = true;
    Stage.today("2017-03-06");
    Stage.roundForFirms(round);
    inEnglish();
    registers();
    isConfirmed();
    seesWhatItQualifiesFor();
    var application = applies();
    countyAgrees(application);
    Stage.today("2017-03-10");
    cityDecides(application);
    var voucher = receives(application);
    var order = orders(voucher, "2017-03-20", "18,000.00", false);
    providerConfirms(order);
    Stage.today("2017-07-03");
    asFirm();
    var claim = redeems(order, "36000", "36000", null, "18,000.00");
    open("claim/claims.xhtml");
    assertThat(page.locator("tbody")).containsText(claim.number());
    assertThat(page.locator("tbody")).containsText("County check");
    assertAccessible();
    open("inbox/home.xhtml");
    assertThat(page.locator(".strip")).containsText("82,000.00");
    assertAccessible();
    picture("journey-home-en");
  }

  /** A claim on its way: its address and its public number. */
  private record Handed(String id, String number) {
  }

  private String says(String chinese, String inEnglish) {
    return english ? inEnglish : chinese;
  }

  private void asFirm() {
    logIn(login, SECRET);
    if (english) {
      inEnglish();
    }
  }

  private void registers() {
    var form = new OpenRegisterScreen(page).open().code(code).firm(firm, Scene.KEQIAO).person(login, SECRET);
    assertThat(form.size()).containsText(says("小型", "Small"));
    assertAccessible();
    form.register();
    assertThat(page.locator(".offer")).containsText(says("还差一步", "One more step"));
    Stage.admitted(code);
    open("scheme/eligibility.xhtml");
    assertThat(page.locator(".offer")).containsText(says("等待区县科技局核对", "waiting"));
    assertAccessible();
  }

  private void isConfirmed() {
    logIn("keqiao-officer-a");
    var list = new OrganisationListScreen(page).open().find(firm);
    assertThat(list.rows()).hasCount(1);
    var facts = list.choose(firm);
    assertAccessible();
    facts.note("市场监管登记信息、上年统计年报").confirm();
    assertThat(facts.said()).containsText("信息已核对");
  }

  private void seesWhatItQualifiesFor() {
    asFirm();
    open("scheme/eligibility.xhtml");
    assertThat(page.locator("section.measure.ok")).hasCount(2);
    assertThat(page.locator("section.measure.ok .calc").first()).containsText("100,000.00");
    assertThat(page.locator(".offer")).hasCount(0);
    assertAccessible();
  }

  /** Writes, goes away, comes back to what kept itself, hands it in; the application's number. */
  private String applies() {
    var choice = new ApplicationNewScreen(page).open();
    assertThat(choice.round(round)).containsText("150,000.00");
    assertAccessible();
    var form = choice.begin(round);
    var number = form.number();
    form.requested("120000").purpose("面料色牢度检测；低盐染色工艺委托开发").commit();
    assertThat(form.calculation()).containsText("100,000.00");
    assertThat(form.kept()).containsText(says("已自动保存", "Saved automatically"));
    assertAccessible();
    picture("journey-application" + says("", "-en"));
    open("inbox/home.xhtml");
    assertAccessible();
    form.open(number).takeBack();
    assertThat(form.amount()).hasValue("120000");
    assertThat(form.purpose()).hasValue("面料色牢度检测；低盐染色工艺委托开发");
    assertThat(form.commitment()).isChecked();
    form.submit();
    assertThat(form.said()).containsText(says("申请已提交", "Submitted"));
    assertThat(page.locator("main")).containsText("120,000.00");
    assertAccessible();
    return number;
  }

  private void countyAgrees(String application) {
    logIn("keqiao-officer-a");
    open("review/applications.xhtml");
    assertThat(page.locator("tbody")).containsText(firm);
    assertAccessible();
    var review = new ReviewApplicationScreen(page).open(application);
    assertThat(review.amount()).hasCount(0);
    assertAccessible();
    review.note("材料齐全").approve();
    assertThat(review.said()).containsText("初审通过");
  }

  private void cityDecides(String application) {
    logIn("city-officer-a");
    var review = new ReviewApplicationScreen(page).open(application);
    assertThat(review.amount()).hasValue("100,000.00");
    assertThat(review.calculation()).containsText("120,000.00");
    assertThat(review.calculation().locator(".total")).containsText("50,000.00");
    assertAccessible();
    picture("journey-decision");
    review.approve();
    assertThat(review.said()).containsText("创新券已发放");
  }

  /** The voucher's page, its paper and its public check; its number. */
  private String receives(String application) throws IOException {
    asFirm();
    var voucher = new AwardVoucherScreen(page).ofApplication(application);
    var number = voucher.number();
    assertThat(voucher.card()).containsText("100,000.00");
    assertThat(voucher.card()).containsText(says("2017 年 3 月 10 日至 2018 年 3 月 9 日", "2018"));
    assertThat(voucher.code()).hasAttribute("href", Pattern.compile(".*/open/voucher\\.xhtml\\?number=" + number));
    assertThat(voucher.timeline()).not().isEmpty();
    assertAccessible();
    picture("journey-voucher" + says("", "-en"));
    try (var paper = Loader.loadPDF(voucher.paper().path().toFile())) {
      var text = new PDFTextStripper().getText(paper);
      assertTrue(text.contains(number) && text.contains("100,000.00"), text);
    }
    open("open/voucher.xhtml?number=" + number);
    assertThat(page.locator(".checked")).containsText(says("有效，可以下订单", "Valid: takes orders"));
    assertThat(page.locator("main")).not().containsText(firm);
    assertAccessible();
    return number;
  }

  /** Testing for 36,000, or registered research for 240,000; the order's id. */
  private String orders(String voucher, String day, String held, boolean research) {
    Stage.today(day);
    asFirm();
    var form = new ClaimOrderScreen(page).open(voucher).service(research ? "COMMISSIONED_RND" : "TESTING")
        .provider(PROVIDER).contract(research ? "低盐染色工艺委托开发" : "面料色牢度检测", "HT-" + Scene.unique(), day,
            research ? "240000" : "36000");
    if (research) {
      form.registration("2017330600" + Scene.unique());
      assertThat(form.quote()).containsText("120,000.00");
    }
    assertThat(form.quote().locator(".total")).containsText(held);
    assertThat(form.quote()).containsText(says("规则全部符合", "All rules are met"));
    assertAccessible();
    picture("journey-order-" + (research ? "research" : "testing") + says("", "-en"));
    var order = form.place();
    assertThat(page.locator(".strip")).containsText(held);
    assertAccessible();
    return order.id();
  }

  private void providerConfirms(String order) {
    logIn("textile-institute");
    open("claim/orders.xhtml");
    assertThat(page.locator("tbody")).containsText(firm);
    assertAccessible();
    var view = new ClaimOrderviewScreen(page).open(order);
    view.confirm();
    assertThat(view.said()).containsText("订单已确认");
  }

  /** One invoice of the day before and a document of each kind; who is signed in redeems. */
  private Handed redeems(String order, String invoiced, String paid, String deducted, String amount) {
    var form = new ClaimRedeemScreen(page).open(order)
        .invoice(0, "3300171130", "%08d".formatted(Scene.unique() % 100_000_000), "2017-06-30", invoiced).paid(paid);
    if (deducted != null) {
      form.deducted(deducted);
    }
    form.result("服务完成，报告已交付。").documents();
    assertThat(form.ready()).containsText(Pattern.compile("([45]) (/|of) \\1"));
    assertThat(form.quote().locator(".total")).containsText(amount);
    assertAccessible();
    picture("journey-redeem" + says("", "-en"));
    var claim = form.send();
    assertThat(claim.arithmetic().locator(".total")).containsText(amount);
    assertAccessible();
    return new Handed(claim.id(), claim.number());
  }

  private void isApproved(Handed claim) {
    logIn("keqiao-officer-a");
    open("claim/reviews.xhtml");
    assertThat(page.locator("tbody")).containsText(firm);
    var review = new ClaimReviewScreen(page).open(claim.id());
    assertAccessible();
    review.verified("20170705-001").note("材料齐全，金额相符").approve();
    logIn("city-officer-a");
    review.open(claim.id());
    assertAccessible();
    review.approve();
  }

  /** Published on Monday 17 July for five working days; what was drawn is looked at on the 20th. */
  private void isPublished(Handed one, Handed two) {
    Stage.today("2017-07-17");
    new ClaimMinutesScreen(page).open("").record("示例科会纪〔2017〕12 号");
    var screen = new ClaimPublishScreen(page).open();
    assertThat(screen.roundOf(one.number())).containsText("2017 年 7 月 24 日");
    assertThat(screen.roundOf(two.number())).containsText("100,000.00");
    assertAccessible();
    screen.publish(one.number());
    assertThat(screen.drawn()).hasCount(1);
    var drawn = screen.drawn().innerText().strip();
    open("open/notices.xhtml");
    assertAccessible();
    Stage.today("2017-07-20");
    var checks = new ClaimSpotchecksScreen(page).open();
    checks.begin(drawn).appoint("市级审核员乙（绍兴市）", "柯桥区审核员乙（柯桥区）", "2017-07-20", "示例大学纺织研究院检测室");
    assertThat(checks.said()).containsText("抽查已安排");
    logIn("city-officer-b");
    checks.open().begin(drawn).passed("到机构现场查看，服务属实。");
    assertThat(checks.said()).containsText("待另一名检查人员复签");
    logIn("keqiao-officer-b");
    checks.open().begin(drawn).countersign().click();
    assertThat(checks.said()).containsText("抽查通过");
    Stage.today("2017-07-25");
    Stage.dailyWork();
  }

  private void isPaid(Handed one, Handed two) {
    Stage.today("2017-07-27");
    for (var level : new String[] {"city", "keqiao"}) {
      logIn(level + "-payer");
      marks(one, "9,000.00");
      marks(two, "41,000.00");
      logIn(level + "-checker");
      confirms(one);
      confirms(two);
    }
  }

  private void marks(Handed claim, String amount) {
    var list = new PaymentLinesScreen(page).open(claim.number());
    assertThat(list.row(claim.number())).hasCount(1);
    assertThat(list.row(claim.number())).containsText(amount);
    assertThat(list.row(claim.number())).containsText(PROVIDER);
    assertAccessible();
    list.markPaid(claim.number(), "BK" + Scene.unique());
    assertThat(list.said()).containsText(amount + " 元，已登记为已付");
  }

  private void confirms(Handed claim) {
    var list = new PaymentLinesScreen(page).open(claim.number());
    assertAccessible();
    list.confirm(claim.number());
    assertThat(list.said()).containsText("已复核");
  }

  private void firmSeesTheMoney(String voucher, Handed one, Handed two) {
    asFirm();
    var claim = new ClaimViewScreen(page).open(one.id());
    assertThat(claim.parts().locator("tbody tr .badge.ok")).hasCount(2);
    assertThat(claim.parts()).containsText("9,000.00");
    assertThat(claim.steps().locator("li.done")).hasCount(5);
    assertAccessible();
    claim.open(two.id());
    assertThat(claim.parts().getByText("41,000.00")).hasCount(2);
    assertThat(claim.parts().locator("tbody tr .badge.ok")).hasCount(2);
    var card = new AwardVoucherScreen(page).open(voucher);
    assertThat(card.uses().locator("tfoot")).containsText("100,000.00");
    assertThat(card.timeline()).containsText("拨付");
    assertAccessible();
    picture("journey-voucher-spent");
    open("inbox/home.xhtml");
    assertThat(page.locator(".strip")).containsText("100,000.00");
    assertThat(page.locator("main")).not().containsText("82,000.00");
    assertAccessible();
    picture("journey-home");
  }
}
