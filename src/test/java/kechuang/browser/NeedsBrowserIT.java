package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/** A firm says what it needs, its county looks, providers offer, the firm takes one and orders; everybody reads along. */
class NeedsBrowserIT extends Browser {

  private static final String TEXTILE = "示例大学纺织研究院";
  private final String title = "功能面料检测" + Scene.unique();

  @Test
  void from_the_first_word_of_a_need_to_the_order_on_a_voucher() {
    Stage.today("2017-03-10");
    var number = posts();
    looks(number);
    isReadByEverybody(number);
    offers(number);
    accepts(number);
    settles(number);
  }

  private String posts() {
    logIn("keqiao-textile");
    open("market/edit.xhtml");
    assertAccessible();
    picture("market-edit-kinds");
    var form = new MarketEditScreen(page).open("SERVICE");
    assertAccessible();
    form.submitInVain();
    assertThat(form.problem("title")).not().isEmpty();
    assertThat(form.problem("serviceKind")).not().isEmpty();
    form.says(title, "二百批次功能面料的防水、透湿和色牢度检测。").chooses("serviceKind", "TESTING")
        .chooses("region", "330600").budget("10000", "50000").until("2017-06-30").file("样品清单.pdf");
    assertAccessible();
    picture("market-edit");
    var number = form.submit();
    assertEquals(1, Owner.number("select count(*) from need where title = ?", title));
    assertThat(form.said()).containsText("已提交初核");
    assertThat(page.locator("form .offer")).hasCount(0);
    var need = new MarketNeedScreen(page).open(number);
    assertThat(need.state()).containsText("待初核");
    assertAccessible();
    open("market/needs.xhtml");
    assertThat(page.locator("tbody")).containsText(title);
    assertAccessible();
    picture("market-needs");
    return number;
  }

  private void looks(String number) {
    logIn("keqiao-officer-a");
    open("inbox/home.xhtml");
    assertThat(page.locator("#main")).containsText(title);
    var need = new MarketNeedScreen(page).open(number);
    assertAccessible();
    picture("market-need-look");
    need.does("release");
    assertThat(need.state()).containsText("进行中");
  }

  private void isReadByEverybody(String number) {
    page.context().clearCookies();
    open("open/needs.xhtml?kind=SERVICE&service=TESTING&county=330603&text=" + title);
    assertThat(page.locator("article.card")).hasCount(1);
    assertThat(page.locator("article.card")).containsText("柯桥区一家企业");
    open("open/needs.xhtml");
    assertAccessible();
    picture("open-needs");
    inEnglish();
    narrow();
    open("open/needs.xhtml?text=" + title);
    assertThat(page.locator("article.card")).containsText("A firm of Keqiao");
    assertAccessible();
    picture("open-needs-en");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)).click();
    page.waitForURL("**/open/need.xhtml*");
    assertThat(page.locator("#main")).containsText("10,000.00 to 50,000.00 yuan");
    assertThat(page.locator("#main")).not().containsText("样品清单");
    assertAccessible();
    picture("open-need-en");
    wide();
    page.context().clearCookies();
  }

  private void offers(String number) {
    logIn("testing-institute");
    open("open/need.xhtml?number=" + number);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("我来报价")).click();
    var dearer = new MarketOfferScreen(page);
    dearer.sendInVain();
    assertThat(dearer.problem("price")).not().isEmpty();
    dearer.send("48000", "40", "按国家标准检测，四十天内出具全部报告。");
    assertThat(page.locator("#main")).containsText("48,000.00");
    logIn("textile-institute");
    var offer = new MarketOfferScreen(page).open(number);
    assertThat(page.locator("#main")).not().containsText("48,000.00");
    assertThat(page.locator("#main")).containsText("样品清单.pdf");
    offer.send("36000", "30", "按国家标准检测，三十天内出具全部报告，含取样。");
    assertAccessible();
    picture("market-offer");
    open("market/offers.xhtml");
    assertThat(page.locator("tbody")).containsText(title);
    assertAccessible();
    picture("market-offers");
  }

  private void accepts(String number) {
    logIn("keqiao-textile");
    open("inbox/home.xhtml");
    assertThat(page.locator("#main")).containsText("需求收到报价");
    var need = new MarketNeedScreen(page).open(number);
    assertThat(need.offers()).hasCount(2);
    assertAccessible();
    picture("market-need-offers");
    need.decline(1, "报价超出预算");
    need.accept(0);
    assertThat(need.state()).containsText("已对接");
    assertThat(page.locator("#main")).containsText("已接受 " + TEXTILE);
    var voucher = Stage.voucher("keqiao-textile");
    need.open(number);
    assertAccessible();
    picture("market-need-accepted");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("用 " + voucher + " 下单")).click();
    page.waitForURL("**/claim/order.xhtml*");
    assertThat(page.locator("[id='form:provider_input']")).hasValue(TEXTILE);
    assertThat(page.locator("[id='form:service']")).hasValue("TESTING");
    logIn("textile-institute");
    new MarketOfferScreen(page).open(number);
    assertThat(page.locator("#main")).containsText("绍兴柯桥示例纺织科技有限公司");
    assertAccessible();
  }

  private void settles(String number) {
    logIn("keqiao-textile");
    var need = new MarketNeedScreen(page).open(number);
    need.settle(TEXTILE);
    assertThat(need.state()).containsText("已办结");
    assertAccessible();
  }

  @Test
  void a_wished_policy_is_answered_and_managers_see_what_firms_ask_for() {
    Stage.today("2017-03-10");
    logIn("keqiao-textile");
    var form = new MarketEditScreen(page).open("POLICY");
    assertAccessible();
    var number = form.says(title, "希望对中试环节给予补助。").chooses("theme", "RESEARCH").chooses("region", "330600").submit();
    logIn("keqiao-officer-a");
    new MarketNeedScreen(page).open(number).does("release");
    logIn("city-manager-a");
    open("market/demand.xhtml");
    assertThat(page.locator("#main")).containsText(title);
    assertAccessible();
    picture("market-demand");
    var wish = new MarketNeedScreen(page).open(number);
    assertAccessible();
    wish.note("已列入明年的政策修订计划。");
    page.locator("[id='form:published']").check();
    picture("market-need-answer");
    wish.does("answer");
    assertThat(wish.state()).containsText("已答复");
    inEnglish();
    open("market/demand.xhtml?year=2017");
    assertAccessible();
    picture("market-demand-en");
    page.context().clearCookies();
    open("open/need.xhtml?number=" + number);
    assertThat(page.locator("#main")).containsText("已列入明年的政策修订计划。");
    open("open/needs.xhtml?kind=POLICY");
    assertThat(page.locator("#main")).containsText(title);
    assertAccessible();
    picture("open-needs-wishes");
  }
}
