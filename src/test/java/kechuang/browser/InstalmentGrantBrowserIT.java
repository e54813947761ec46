package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kechuang.testing.AwardSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/**
 * Scenario 6.3 at the screen: a firm of 越城 asks for a grant for its project of 1000万, and what it is given in the end is less
 * than what was awarded, since less was spent.
 */
class InstalmentGrantBrowserIT extends Browser {

  private final String subject = "示例阻燃母粒产业化项目" + Scene.unique();

  private static String award() {
    return Owner.text("select number from award where measure_code = 'GR-MAJOR' order by id desc limit 1");
  }

  private static String owed(String column) {
    return Owner.text("select " + column + "::text from award where number = ?", award());
  }

  @Test
  void an_instalment_grant_from_application_to_acceptance_with_a_reduced_final_amount() {
    Stage.today("2017-03-06");
    // Lines of its own: what other tests gave of the usual ones is not there any more.
    AwardSteps.funded(Scene.YUECHENG, "9000000.00");
    decides(reviews(checks(applies())));
    publishes();
    agrees();
    reportsTheMiddle();
    isAccepted();
  }

  private String applies() {
    logIn("yuecheng-materials");
    var form = new SupportScreen(page).begin("GR-MAJOR");
    assertAccessible();
    picture("application-support-empty");
    form.press("submit");
    assertThat(form.problem("subject")).not().isEmpty();
    form.named(subject).says("项目研发预算", "10000000").says("自筹资金", "8000000").says("在研同类项目数", "0")
        .says("项目编号", "示例项目" + Scene.unique()).papers();
    form.press("save");
    // A quarter of 10,000,000 is 2,500,000, and at most 2,000,000.
    assertThat(form.arithmetic()).containsText("2,000,000.00");
    form.promised();
    assertAccessible();
    picture("application-support");
    form.press("submit");
    assertThat(form.said()).hasText("申报已提交。");
    assertThat(form.state()).hasText("待初审");
    picture("application-support-submitted");
    var number = Owner.text("select number from support_request where subject = ?", subject);
    inEnglish();
    narrow();
    page.navigate("application/support.xhtml?number=" + number);
    assertAccessible();
    picture("application-support-submitted-en");
    wide();
    open("open/language/zh");
    return number;
  }

  private String checks(String number) {
    logIn("yuecheng-officer-a");
    open("review/supports.xhtml");
    assertThat(page.locator("tbody")).containsText(number);
    picture("review-supports");
    var review = new SupportScreen(page).review(number);
    assertAccessible();
    picture("review-support");
    review.note("材料与所填一致").press("check");
    assertThat(review.said()).hasText(number + " 已初审通过。");
    return number;
  }

  /** The experts of the city, then the county on the spot: until both are recorded nobody can approve. */
  private String reviews(String number) {
    logIn("city-officer-a");
    var review = new SupportScreen(page).review(number);
    assertThat(page.locator("[id='form:approve']")).hasCount(0);
    picture("review-support-step");
    assertAccessible();
    review.recorded("2017-03-07", "会议改期");
    assertThat(review.problem("stepOn")).containsText("2017-03-06");
    review.recorded("2017-03-06", "五位专家评审，平均 90 分，推荐立项");
    assertThat(review.said()).hasText(number + " 的评审环节已记录。");
    logIn("yuecheng-officer-a");
    open("inbox/tasks.xhtml");
    assertThat(page.locator("#main")).containsText("政策申报评审环节");
    review.review(number).recorded("2017-03-06", "中试场地已建成");
    assertThat(review.said()).hasText(number + " 的评审环节已记录。");
    return number;
  }

  private void decides(String number) {
    logIn("city-officer-a");
    var review = new SupportScreen(page).review(number).says("专家评审入围", "true").says("重复立项", "false");
    picture("review-support-last");
    assertAccessible();
    // Pressed twice, as the hurried do: it is decided once.
    review.note("同意").pressTwice("approve");
    assertThat(review.said()).hasText(number + " 已审定，资金已落实。");
    assertEquals("2000000.00", owed("amount"));
    assertEquals(1, Owner.number("select count(*) from award where request_id = (select id from support_request where number = ?)",
        number));
  }

  private void publishes() {
    new ClaimPublishScreen(page).open().publish(award());
    assertEquals("PUBLISHED", owed("state"));
    Stage.today(Owner.text("select (n.ends_on + 1)::text from award a join notice n on n.id = a.notice_id where a.number = ?",
        award()));
    Stage.dailyWork();
    assertEquals("GRANTED", owed("state"));
  }

  private void agrees() {
    logIn("city-officer-a");
    var agreement = new AwardAgreementScreen(page).open(award());
    assertAccessible();
    picture("award-agreement-draft");
    agreement.agreed("示例合同" + Scene.unique(), "2017-04-01", "2018-12-31", "建成年产一千吨示例母粒的中试线。", "2017-04-01", "2017-12-31",
        "2018-12-31").write();
    assertThat(agreement.milestone(1)).containsText("1,200,000.00");
    logIn("yuecheng-materials");
    agreement.open(award());
    picture("award-agreement-sign");
    assertAccessible();
    agreement.sign();
    assertThat(agreement.milestone(1)).containsText("待拨付");
    assertEquals(1, due());
    agreement.askForAnExtension("2019-06-30", "进口设备晚到三个月");
    assertThat(page.locator("ul.policies")).containsText("延期至 2019 年 6 月 30 日");
    picture("award-agreement-asked");
    logIn("city-officer-a");
    agreement.open(award()).grant("同意延期一次");
    assertThat(page.locator("ul.policies")).containsText("同意延期一次");
    assertEquals("2019-06-30", Owner.text("select ends_on::text from agreement g join award a on a.id = g.award_id"
        + " where a.number = ?", award()));
  }

  private void reportsTheMiddle() {
    logIn("yuecheng-materials");
    var agreement = new AwardAgreementScreen(page).open(award());
    agreement.report("中试线设备到位，完成三批试生产。");
    assertThat(agreement.milestone(2)).containsText("完成三批试生产");
    inEnglish();
    narrow();
    agreement.open(award());
    assertAccessible();
    picture("award-agreement-en");
    wide();
    logIn("city-officer-a");
    agreement.open(award());
    picture("award-agreement-check");
    assertAccessible();
    agreement.pass("进度符合合同");
    assertThat(agreement.milestone(2)).containsText("进度符合合同");
    assertEquals(2, due());
  }

  private void isAccepted() {
    logIn("yuecheng-materials");
    open("open/language/zh");
    var agreement = new AwardAgreementScreen(page).open(award());
    agreement.report("项目完成，申请验收。");
    assertThat(agreement.milestone(3)).containsText("项目完成");
    logIn("city-officer-a");
    agreement.open(award()).accept("7200000", "通过验收");
    assertThat(page.locator("body")).containsText("不能验收");
    logIn("yuecheng-materials");
    agreement.open(award()).papers();
    picture("award-agreement-papers");
    assertAccessible();
    logIn("city-officer-a");
    // The opinion on acceptance is the office's own paper.
    agreement.open(award()).accept("7200000", "通过验收");
    assertThat(page.locator("body")).containsText("验收意见");
    agreement.open(award()).opinion();
    agreement.open(award()).accept("7200000", "通过验收");
    // 7,200,000 x 25 % = 1,800,000; 1,600,000 are given already.
    assertThat(agreement.figures()).containsText("1,800,000.00");
    assertThat(agreement.milestone(3)).containsText("200,000.00");
    assertEquals("1800000.00", owed("amount"));
    assertEquals(3, due());
    assertAccessible();
    picture("award-agreement-accepted");
  }

  /** Instalments that are to be paid. */
  private static long due() {
    return Owner.number("select count(*) from instalment i join award a on a.id = i.award_id where a.number = ?"
        + " and i.state = 'DUE'", award());
  }
}
