package kechuang.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kechuang.testing.Owner;
import kechuang.testing.Scene;

/**
 * The life of one voucher in the demonstration year, as its people see it, with a picture of each station: a firm asks
 * for the last but one of the pool, another for more than is left, a provider serves and redeems, the offices review,
 * publish and pay, the auditor reads it all.
 */
final class Tour {

  private static final int DESK = 1440;
  private static final int TELEPHONE = 390;
  private static final int LOWEST = 760;
  private static final int HIGHEST = 1240;
  private static final String PROVIDER = "示例大学纺织研究院";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

  private final Page page;
  private final Path pictures;

  Tour(Browser browser, URI address, Path pictures) {
    var window = browser.newContext(new NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
        .setViewportSize(DESK, LOWEST).setBaseURL(address.toString())
        .setReducedMotion(ReducedMotion.REDUCE));
    window.setDefaultTimeout(60_000);
    this.page = window.newPage();
    this.pictures = pictures;
  }

  void walk() {
    Scene.today("2017-03-06");
    page.navigate("open/home.xhtml");
    picture("01-open-home", DESK);
    var first = applied("keqiao-textile", "100,000.00", "面料色牢度、功能性整理效果检测", true);
    Scene.today("2017-03-07");
    var second = applied("keqiao-dyeing", "80,000.00", "低盐染色工艺委托开发", false);
    reviewed(first, second);
    var voucher = voucher(second);
    var claim = redeemed(order(voucher));
    var id = claim.id();
    var number = claim.number();
    checked(id);
    published(number);
    paid(id, number);
    audited();
    onTheTelephone(voucher);
  }

  /** Applies for this much; answers the application's number. */
  private String applied(String firm, String amount, String purpose, boolean shown) {
    logIn(firm);
    if (shown) {
      open("scheme/eligibility.xhtml");
      picture("02-scheme-eligibility", DESK);
    }
    open("application/new.xhtml");
    page.locator("button.primary").first().click();
    page.waitForURL("**/application/edit.xhtml*");
    var form = new Fields(page);
    form.field("purpose").fill(purpose);
    form.field("requestedAmount").pressSequentially(amount);
    form.field("calculation").locator(".total").getByText(Pattern.compile("\\d")).first().waitFor();
    page.locator("label[for='form:commitmentAccepted'], [id='form:commitmentAccepted'] .ui-chkbox-box").first().click();
    if (shown) {
      picture("03-application-edit", DESK);
    }
    var number = page.url().replaceAll(".*number=([^&]+).*", "$1");
    form.field("submit").click();
    page.waitForURL("**/application/view.xhtml*");
    return number;
  }

  private void reviewed(String first, String second) {
    Scene.today("2017-03-08");
    logIn("keqiao-officer-a");
    picture("04-inbox-home", DESK);
    decide(first, "05-review-application");
    decide(second, null);
    Scene.today("2017-03-10");
    logIn("city-officer-a");
    decide(first, null);
    decide(second, null);
  }

  private void decide(String application, String name) {
    open("review/application.xhtml?number=" + application);
    new Fields(page).field("note").fill("材料齐全，用途与主营业务相符");
    if (name != null) {
      picture(name, DESK);
    }
    new Fields(page).field("approve").click();
    page.waitForURL("**/review/applications.xhtml*");
  }

  /** The second firm is offered what is left; the first has its voucher, whose number is answered. */
  private String voucher(String second) {
    logIn("keqiao-dyeing");
    open("award/offer.xhtml?application=" + second);
    picture("06-award-offer", DESK);
    logIn("keqiao-textile");
    open("award/vouchers.xhtml");
    var voucher = page.locator("section.card h2").first().innerText().strip();
    open("award/voucher.xhtml?number=" + voucher);
    picture("07-award-voucher", DESK);
    return voucher;
  }

  /** Ordered and confirmed; its id. */
  private String order(String voucher) {
    Scene.today("2017-03-20");
    var screen = new ClaimOrderScreen(page).open(voucher).service("TESTING").provider(PROVIDER)
        .contract("面料色牢度与功能性整理效果检测", "KQ-2017-031", "2017-03-20", "36,000.00");
    picture("08-claim-order", DESK);
    var id = screen.place().id();
    logIn("textile-institute");
    new ClaimOrderviewScreen(page).open(id).confirm();
    return id;
  }

  /** Redeemed by the provider. */
  private ClaimViewScreen redeemed(String order) {
    Scene.today("2017-07-03");
    var form = new ClaimRedeemScreen(page).open(order).invoice(0, "3300171130", "04518822", "2017-06-26", "36,000.00")
        .paid("18,000.00").deducted("18,000.00").result("检测 42 个样品，色牢度全部达到 4 级以上，报告已交付。");
    var names = List.of("服务合同.pdf", "增值税发票.pdf", "银行回单.pdf", "检测报告.pdf");
    for (int i = 0; i < names.size(); i++) {
      form.upload(i, names.get(i), "application/pdf", PDF);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(names.get(i))).first().waitFor();
    }
    picture("09-claim-redeem", DESK);
    return form.send();
  }

  private void checked(String id) {
    Scene.today("2017-07-05");
    logIn("keqiao-officer-a");
    var screen = new ClaimReviewScreen(page).open(id).verified("20170705-001")
        .note("发票已在税务查验平台核对，报告与合同一致");
    picture("10-claim-review", DESK);
    screen.approve();
    Scene.today("2017-07-10");
    logIn("city-officer-a");
    new ClaimReviewScreen(page).open(id).approve();
  }

  /** Two others than those who decided go there: one records, the other signs. */
  private void looked(String number) {
    Stage.appointed(number, "city-officer-b", "keqiao-officer-b");
    logIn("city-officer-b");
    new ClaimSpotchecksScreen(page).open().begin(number).passed("现场查看样品和检测记录，服务属实。");
    logIn("keqiao-officer-b");
    new ClaimSpotchecksScreen(page).open().begin(number).countersign().click();
    page.waitForURL("**/spotchecks.xhtml");
  }

  private void published(String number) {
    new ClaimMinutesScreen(page).open(number).record("示例科会纪〔2017〕12 号");
    new ClaimPublishScreen(page).open().publish(number);
    picture("11-claim-publish", DESK);
    looked(number);
    var notice = Owner.text("select n.number from notice n join claim c on c.notice_id = n.id where c.number = ?", number);
    page.context().clearCookies();
    open("open/notice.xhtml?number=" + notice);
    picture("12-open-notice", DESK);
  }

  private void paid(String id, String number) {
    Scene.today("2017-07-18");
    do {
      // The day's work wakes up every minute.
      page.waitForTimeout(2_000);
    } while (Owner.number("select count(*) from payment_line l join claim c on c.id = l.claim_id where c.number = ?",
        number) == 0);
    logIn("city-payer");
    new PaymentLinesScreen(page).open(number).markPaid(number, "20170718-000136");
    new PaymentLinesScreen(page).open(number);
    picture("13-payment-lines", DESK);
    confirmed("city-checker", number);
    logIn("keqiao-payer");
    new PaymentLinesScreen(page).open(number).markPaid(number, "20170718-000052");
    confirmed("keqiao-checker", number);
    open("claim/view.xhtml?id=" + id);
    picture("14-claim-view", DESK);
    logIn("city-checker");
    open("ledger/budgets.xhtml");
    picture("15-ledger-budgets", DESK);
  }

  private void confirmed(String checker, String number) {
    logIn(checker);
    new PaymentLinesScreen(page).open(number).confirm(number);
  }

  /** What became of the payments, change by change. */
  private void audited() {
    logIn("auditor");
    open("audit/trail.xhtml");
    var form = new Fields(page);
    form.field("entity").selectOption("payment_line");
    form.answered(() -> form.field("search").click());
    page.locator("#trail details summary").first().click();
    form.answered(() -> page.locator("#trail .verdict button").first().click());
    picture("16-audit-trail", DESK);
  }

  private void onTheTelephone(String voucher) {
    page.context().clearCookies();
    open("open/voucher.xhtml?number=" + voucher);
    picture("17-open-voucher", TELEPHONE);
    logIn("keqiao-textile");
    picture("18-inbox-home", TELEPHONE);
    open("award/voucher.xhtml?number=" + voucher);
    picture("19-award-voucher", TELEPHONE);
  }

  private void open(String path) {
    page.navigate(path);
  }

  private void logIn(String login) {
    page.context().clearCookies();
    open("open/login.xhtml");
    page.locator("[id='form:login']").fill(login);
    page.locator("[id='form:password']").fill(Stage.PASSWORD);
    page.locator("[id='form:enter']").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
  }

  /** As much of the page as fits a README. */
  private void picture(String name, int width) {
    page.setViewportSize(width, LOWEST);
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
    var height = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(width, Math.max(LOWEST, Math.min(HIGHEST, height)));
    page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    page.setViewportSize(DESK, LOWEST);
    System.out.println("  " + name);
  }

  /** Fields of the page's form. */
  private static final class Fields extends Screen {

    Fields(Page page) {
      super(page);
    }
  }
}
