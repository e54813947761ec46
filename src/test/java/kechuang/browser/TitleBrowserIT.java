package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A title of the city at the screen: put into force by managers, applied for, reviewed, published, and then in its register. */
class TitleBrowserIT extends Browser {

  private static final String FIRST = "conditions:0:groups:0:rows:0";

  private final String made = "IT-T" + Scene.unique();
  private final String laboratory = "示例阻燃纤维重点实验室" + Scene.unique();

  @AfterEach
  void the_catalogue_is_that_of_the_city_again() {
    MeasureSteps.retire(made);
  }

  @Test
  void a_laboratory_is_applied_for_reviewed_published_and_stands_in_its_register() {
    Stage.today("2017-03-06");
    var number = applies();
    checks(number);
    decides(number);
    var award = Owner.text("select a.number from award a join support_request r on r.id = a.request_id where r.number = ?", number);
    publishes(award);
    Stage.today(Owner.text("select (n.ends_on + 1)::text from award a join notice n on n.id = a.notice_id where a.number = ?", award));
    Stage.dailyWork();
    isGiven(award);
  }

  private String applies() {
    logIn("yuecheng-materials");
    open("open/policy.xhtml?code=TITLE-LAB");
    assertThat(page.locator("#main")).containsText("授予称号");
    picture("open-policy-title");
    assertAccessible();
    var form = new SupportScreen(page).begin("TITLE-LAB");
    form.named(laboratory).says("场地面积", "1200").says("仪器设备原值", "12000000").says("专职人员", "25")
        .says("高级职称或硕士以上人员", "12").says("企业牵头建设", "true").papers().promised();
    form.press("save");
    assertThat(page.locator("#main")).containsText("绍兴市重点实验室");
    assertThat(form.arithmetic()).hasCount(0);
    picture("application-support-title");
    assertAccessible();
    form.press("submit");
    assertThat(form.said()).hasText("申报已提交。");
    return Owner.text("select number from support_request where subject = ?", laboratory);
  }

  private void checks(String number) {
    logIn("yuecheng-officer-a");
    new SupportScreen(page).review(number).note("现场核对一致").press("check");
    assertThat(new SupportScreen(page).said()).hasText(number + " 已初审通过。");
  }

  private void decides(String number) {
    logIn("yuecheng-officer-a");
    new SupportScreen(page).review(number).recorded("2017-03-06", "场地、设备与申报一致");
    assertThat(new SupportScreen(page).said()).hasText(number + " 的评审环节已记录。");
    logIn("city-officer-a");
    var review = new SupportScreen(page).review(number).recorded("2017-03-06", "五位专家一致推荐");
    assertThat(review.said()).hasText(number + " 的评审环节已记录。");
    review.review(number);
    picture("review-support-title");
    assertAccessible();
    review.note("同意").pressTwice("approve");
    assertThat(review.said()).hasText(number + " 已审定，接下来公示。");
    assertEquals(1, Owner.number("select count(*) from award where request_id = (select id from support_request where number = ?)",
        number));
  }

  private void publishes(String award) {
    var publishing = new ClaimPublishScreen(page).open();
    assertThat(publishing.roundOf(award)).not().containsText("0.00");
    picture("claim-publish-title");
    publishing.publish(award);
    var notice = Owner.text("select n.number from award a join notice n on n.id = a.notice_id where a.number = ?", award);
    page.context().clearCookies();
    open("open/notice.xhtml?number=" + notice);
    assertThat(page.locator("#main")).containsText(laboratory);
    assertThat(page.locator("#main")).not().containsText("0.00");
    picture("open-notice-title");
    assertAccessible();
    open("open/language/en");
    open("open/notice.xhtml?number=" + notice);
    narrow();
    picture("open-notice-title-en-narrow");
    assertAccessible();
    wide();
    open("open/language/zh");
  }

  private void isGiven(String award) {
    logIn("yuecheng-materials");
    new AwardBenefitScreen(page).open(award);
    assertThat(page.locator(".badge").first()).hasText("已授予");
    assertThat(page.locator("#main .money")).hasCount(0);
    picture("award-benefit-title");
    assertAccessible();
    open("award/benefits.xhtml");
    assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText(award)).locator(".money")).isEmpty();
    picture("award-benefits-title");
    open("registry/own.xhtml");
    assertThat(page.locator("#main")).containsText(award);
    open("inbox/messages.xhtml");
    assertThat(page.locator("#main")).containsText("称号已授予");
  }

  @Test
  void a_manager_writes_a_title_and_the_form_says_nothing_of_money() {
    Stage.today("2017-03-06");
    logIn("city-manager-a");
    open("scheme/measure.xhtml");
    var editor = new SchemeMeasureScreen(page).named("示例空间认定" + made, "Sample spaces " + made, made).of("TITLE", "")
        .summary("从业人员 5 人以上的众创空间可以申报。", "Spaces of 5 people or more may apply.", "示例办法第五条");
    editor.fact(FIRST, "企业 · 从业人员").value(FIRST, "5").kind("FIXED");
    assertThat(page.locator("[id='form:yearCap']")).hasCount(1);
    editor.kind("TITLE");
    assertThat(page.locator("[id='form:yearCap']")).hasCount(0);
    assertThat(page.locator("[id='form:shareCity']")).hasCount(0);
    editor.select("title", "MAKER_SPACE").fill("titleYears", "12").fill("titleZh", "绍兴市众创空间").fill("titleEn", "Maker space of Shaoxing")
        .saveInVain();
    assertThat(editor.problem("titleYears")).containsText("1 至 10 年");
    picture("scheme-measure-title");
    assertAccessible();
    editor.fill("titleYears", "3").press("addStep").fill("steps:0:zh", "现场考察").fill("steps:0:en", "Visit on the spot")
        .select("steps:0:by", "COUNTY").fill("steps:0:whole", "0").saveInVain();
    assertThat(editor.problem("steps:0:whole")).containsText("1");
    editor.fill("steps:0:whole", "10").save();
    assertThat(editor.said()).hasText("草稿已保存。");
    assertThat(page.locator(".aside")).containsText("绍兴市众创空间");
    assertThat(page.locator(".aside")).containsText("现场考察（区县，10 个工作日）");
    picture("scheme-measure-title-saved");
    editor.propose();
    assertThat(editor.said()).containsText("已提交");
    logIn("city-manager-b");
    new InboxHomeScreen(page).begin("政策规则待生效", made);
    editor.putInForce();
    assertThat(editor.said()).containsText("规则自 2017 年 3 月 6 日");
    logIn("yuecheng-materials");
    var form = new SupportScreen(page).begin(made).named("示例空间" + made).promised();
    form.press("save");
    assertThat(page.locator("#main")).containsText("绍兴市众创空间");
  }
}
