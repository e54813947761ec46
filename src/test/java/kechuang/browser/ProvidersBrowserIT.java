package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import kechuang.testing.CasesResource.At;
import kechuang.testing.Codes;
import kechuang.testing.PaidClaims;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/** A provider from its account to the directory, page by page: it applies, two managers of the city admit it. */
class ProvidersBrowserIT extends Browser {

  private static final String SECRET = "right-horse-7-staple";

  private final String code = Codes.ofKind("12", "330603").text();
  private final String name = "柯桥示例纺织检测所" + code.substring(10);
  private final String login = "provider-" + code.toLowerCase(Locale.ROOT);

  @Test
  void a_providers_way_from_its_application_over_two_managers_and_an_order_to_its_claim() {
    Stage.today("2017-03-10");
    applies();
    isProposed();
    isAdmitted();
    isFound();
    keepsItsPricesOnATelephone();
    Stage.today("2017-03-20");
    var order = isOrdered();
    confirms(order);
    Stage.today("2017-07-03");
    redeems(order);
  }

  @Test
  void a_firm_rates_what_was_paid_for_its_provider_answers_and_managers_see_the_reward() {
    var paid = Stage.claim(At.DUE);
    PaidClaims.paidOn(paid.claim(), "2017-07-27");
    Stage.today("2017-07-28");
    logIn(paid.firm());
    var order = new ClaimOrderviewScreen(page).open(String.valueOf(paid.order()));
    assertAccessible();
    order.rate(5, 4, 4, "报告及时，服务周到。");
    assertThat(order.said()).containsText("评价已提交");
    assertAccessible();
    narrow();
    picture("claim-rating");
    wide();
    logIn(paid.provider());
    open("inbox/home.xhtml");
    assertAccessible();
    order.open(String.valueOf(paid.order()));
    assertThat(page.locator("#main")).containsText("报告及时，服务周到。");
    order.answer("感谢信任。");
    assertThat(page.locator("#main")).containsText("感谢信任。");
    logIn("city-manager-a");
    open("claim/rewards.xhtml?year=2017");
    assertThat(page.locator("#main")).containsText(paid.providerName());
    assertAccessible();
    picture("claim-rewards");
  }

  private void applies() {
    var account = new OpenApplyScreen(page).open();
    assertAccessible();
    account.goOnInVain();
    assertThat(account.problem("creditCode")).not().isEmpty();
    assertThat(account.problem("password")).not().isEmpty();
    picture("open-apply");
    var form = account.body(code, name).person(login, SECRET).goOn();
    assertAccessible();
    form.handInVain();
    assertThat(form.said()).containsText("请至少填写一项服务");
    form.institution("TESTING_BODY").service(0, "TESTING", "面料成分、色牢度检测", "520").proof(0, "TESTING", "示例20170001",
        "2019-12-31");
    picture("provider-apply");
    form.hand();
    assertThat(form.said()).containsText("申请已提交");
    assertThat(form.state()).containsText("待审核");
    assertAccessible();
    narrow();
    picture("provider-apply");
    assertAccessible();
    wide();
  }

  private void isProposed() {
    logIn("city-manager-a");
    var listing = new ProviderListingScreen(page).open(name);
    assertAccessible();
    listing.note("材料齐全，资质有效");
    picture("provider-listing");
    listing.does("admit");
    assertThat(listing.said()).containsText("等待另一名管理员生效");
    assertThat(listing.putButton()).hasCount(0);
    assertAccessible();
  }

  private void isAdmitted() {
    logIn("city-manager-b");
    open("inbox/home.xhtml");
    assertThat(page.locator("#main")).containsText(name);
    var listing = new ProviderListingScreen(page).open(name);
    listing.does("put");
    assertThat(listing.said()).containsText("已生效");
    assertThat(listing.timeline()).containsText("列入名录");
    assertAccessible();
    picture("provider-listing-listed");
    open("provider/listings.xhtml");
    assertThat(page.locator("tbody")).containsText("绍兴示例职业学院材料实验室");
    assertAccessible();
    picture("provider-listings");
  }

  private void isFound() {
    open("open/providers.xhtml?service=TESTING&sort=price&text=" + name);
    assertThat(page.locator("article.card")).hasCount(1);
    assertThat(page.locator("article.card")).containsText("520.00 元起");
    page.locator("article.card a").click();
    page.waitForURL("**/open/provider.xhtml*");
    assertThat(page.locator("#main")).containsText("检验检测机构资质认定证书");
    assertAccessible();
    picture("open-provider");
    open("open/providers.xhtml?text=示例计量");
    assertThat(page.locator("#main")).containsText("没有符合条件的服务机构");
    open("open/provider.xhtml?code=91330600MA0000912G");
    assertThat(page.locator("#main")).containsText("不接新订单");
    inEnglish();
    narrow();
    open("open/provider.xhtml?code=91330600MA0000912G");
    assertAccessible();
    picture("open-provider-suspended-en");
    wide();
  }

  private void keepsItsPricesOnATelephone() {
    logIn(login, SECRET);
    var form = new ProviderApplyScreen(page).open();
    form.type("services:0:price", "560");
    form.hand();
    open("open/provider.xhtml?code=" + code);
    assertThat(page.locator("#main")).containsText("560.00");
    open("inbox/home.xhtml");
    assertAccessible();
    narrow();
    picture("provider-home");
  }

  /** Testing for 36,000; the voucher bears half. The order's id. */
  private String isOrdered() {
    var voucher = Stage.voucher("keqiao-textile");
    logIn("keqiao-textile");
    var form = new ClaimOrderScreen(page).open(voucher).service("TESTING").provider(name)
        .contract("面料色牢度检测", "HT-" + Scene.unique(), "2017-03-20", "36000");
    assertThat(form.quote().locator(".total")).containsText("18,000.00");
    return form.place().id();
  }

  private void confirms(String order) {
    logIn(login, SECRET);
    assertThat(page.locator("#main")).containsText("面料色牢度检测");
    var view = new ClaimOrderviewScreen(page).open(order);
    view.confirm();
    assertThat(view.said()).containsText("订单已确认");
  }

  /** min(36,000; 36,000; 18,000 + 18,000) × 50 % = 18,000. */
  private void redeems(String order) {
    logIn(login, SECRET);
    var form = new ClaimRedeemScreen(page).open(order)
        .invoice(0, "3300171130", "%08d".formatted(Scene.unique() % 100_000_000), "2017-06-30", "36000").paid("18000");
    form.deducted("18000");
    form.result("检测完成，报告已交付。").documents();
    assertThat(form.quote().locator(".total")).containsText("18,000.00");
    var claim = form.send();
    assertThat(claim.arithmetic().locator(".total")).containsText("18,000.00");
    assertThat(claim.said()).containsText("兑付申请已提交");
  }
}
