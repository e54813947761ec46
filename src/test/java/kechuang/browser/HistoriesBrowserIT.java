package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every thing's page tells what happened to it, who did it and when. */
class HistoriesBrowserIT extends VoucherBrowser {

  @BeforeEach
  void it_is_march_2017() {
    Stage.today("2017-03-20");
  }

  private Locator history() {
    return page.locator("ol.timeline");
  }

  @Test
  void a_payer_and_the_firm_see_why_a_payment_came_back_and_that_it_was_issued_again() {
    var claim = redeem(confirmed(Stage.voucher("keqiao-textile"))).paid("18000").deducted("18000")
        .result("检测合格，报告已交付。").documents().send();
    var id = claim.id();
    var number = claim.number();
    Stage.due(number);
    logIn("city-payer");
    new PaymentLinesScreen(page).open(number).markReturned(number, "户名与账号不符");
    logIn("city-checker");
    new PaymentLinesScreen(page).open(number).confirm(number);
    logIn("city-payer");
    var list = new PaymentLinesScreen(page).open(number);
    list.reissue(number);
    var told = list.history(number);
    assertThat(told).containsText("重新列入待付");
    assertThat(told).containsText("户名与账号不符");
    assertThat(told).containsText("市级拨付复核（市科技局）");
    assertAccessible();
    picture("payment-lines-history");

    logIn("keqiao-textile");
    new ClaimViewScreen(page).open(id);
    assertThat(history()).containsText("绍兴市：复核退票");
    assertThat(history()).containsText("户名与账号不符");
    assertThat(history()).not().containsText("9999");
    assertAccessible();
    picture("claim-view-history");
    inEnglish();
    narrow();
    new ClaimViewScreen(page).open(id);
    assertThat(history()).containsText("On the list again");
    assertAccessible();
    picture("claim-view-history-en");
  }

  @Test
  void a_firm_reads_how_its_facts_were_confirmed_and_a_provider_since_when_it_is_listed() {
    logIn("yuecheng-materials");
    open("organisation/profile.xhtml");
    assertThat(history()).containsText("核对无误");
    assertThat(history()).containsText("2016 年度企业年报和统计名录（示范） · 越城区审核员甲（越城区）");
    assertThat(history()).containsText("注册");
    assertAccessible();
    picture("organisation-profile-history");
    inEnglish();
    narrow();
    open("organisation/profile.xhtml");
    assertThat(history()).containsText("Facts confirmed");
    assertAccessible();
    picture("organisation-profile-history-en");
    logIn("testing-institute");
    inEnglish();
    open("organisation/profile.xhtml");
    assertThat(history()).containsText("Put on the list of providers");
    picture("organisation-profile-provider-en");
  }
}
