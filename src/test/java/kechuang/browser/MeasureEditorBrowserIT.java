package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import kechuang.testing.AwardSteps;
import kechuang.testing.MeasureSteps;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A made-up 51st measure through the editor, without code: a new condition, a table of two steps, a stacking group. */
class MeasureEditorBrowserIT extends Browser {

  private static final String FIRST = "conditions:0:groups:0:rows:0";

  private final long number = System.nanoTime() % 1_000_000;
  private final String name = "用工稳定研发企业奖励" + number;
  private final String english = "Reward for steady employers " + number;
  private final String code = "IT-STAFF-" + number;

  @BeforeEach
  void monday() {
    Stage.today("2017-03-06");
    // Lines of its own: what other tests gave of the usual ones is not there any more.
    AwardSteps.funded(Scene.YUECHENG, "9000000.00");
  }

  /** The catalogue is that of the city again. */
  @AfterEach
  void nothing_was_written() {
    MeasureSteps.retire(code);
  }

  @Test
  void a_measure_is_written_tried_out_put_into_force_found_by_the_public_asked_for_and_due_to_be_paid() {
    written();
    triedOutAndProposed();
    putInForceByAnother();
    foundByThePublic();
    askedForAndApproved();
    dueToBePaid();
  }

  @Test
  void a_countys_own_measure_stands_beside_the_citys_for_its_firms_and_for_no_others() {
    logIn("zhuji-manager-a");
    open("scheme/measure.xhtml");
    var editor = new SchemeMeasureScreen(page).named(name, english, code).of("REWARD", "G-RD")
        .summary("从业人员 50 人以上的本市企业奖励 1 万元。", "Firms of 50 people or more get 10,000 yuan.", "示例办法第三条");
    editor.fact(FIRST, "企业 · 从业人员").value(FIRST, "50");
    editor.kind("FIXED").fill("fixedAmount", "10000").fill("fixedZh", "奖励").fill("fixedEn", "Reward").fill("shareCity", "").fill("shareCounty", "1").save();
    assertThat(editor.said()).hasText("草稿已保存。");
    editor.propose();
    assertThat(editor.said()).containsText("已提交");
    logIn("zhuji-manager-b");
    new InboxHomeScreen(page).begin("政策规则待生效", name);
    editor.putInForce();
    assertThat(editor.said()).containsText("规则自 2017 年 3 月 6 日");
    page.context().clearCookies();
    var asked = new OpenEligibilityScreen(page).open().ofATextileFirm();
    asked.ask();
    assertThat(page.locator("#measure-V-TEST")).hasCount(1);
    assertThat(page.locator("#measure-" + code)).hasCount(0);
    asked.in("330681").ask();
    var card = page.locator("#measure-" + code).locator("xpath=ancestor::section");
    assertThat(card).containsText("10,000.00");
    assertThat(page.locator("#measure-V-TEST")).hasCount(1);
    picture("open-eligibility-county");
  }

  @Test
  void in_english_and_at_a_small_desk_a_county_begins_its_own_version_of_the_citys_rule() {
    logIn("zhuji-manager-a");
    inEnglish();
    page.setViewportSize(1024, 768);
    open("scheme/measure.xhtml?measure=RD-INC");
    assertThat(page.locator("[id='form:rules']")).containsText("at least");
    picture("scheme-measure-next-en");
    assertAccessible();
  }

  private void written() {
    logIn("city-manager-a");
    open("scheme/measures.xhtml");
    picture("scheme-measures");
    assertAccessible();
    page.locator(".actions a.primary").click();
    var editor = new SchemeMeasureScreen(page).named(name, english, code).of("REWARD", "G-RD")
        .summary("从业人员 50 人以上的企业奖励 5 万元，80 人以上的奖励 8 万元。",
            "Firms of 50 people or more get 50,000 yuan, of 80 or more 80,000.", "示例办法第五十一条");
    editor.fact(FIRST, "企业 · 从业人员").value(FIRST, "50");
    assertThat(editor.read(0)).containsText("从业人员不少于 50");
    wrongAndMended(editor);
    editor.press("addCondition").fact("conditions:2:groups:0:rows:0", "企业 · 处于失信惩戒期")
        .compare("conditions:2:groups:0:rows:0", "IS_NOT");
    assertThat(editor.read(2)).containsText("处于失信惩戒期：否");
    table(editor);
    editor.fill("yearCap", "100000").select("stacking", "HIGHEST").press("addEvidence").fill("evidence:0:zh", "社保缴费清单")
        .fill("evidence:0:en", "List of social insurance").save();
    assertThat(editor.said()).hasText("草稿已保存。");
    assertThat(page.locator(".aside")).containsText("从业人员不少于 50");
    assertThat(page.locator(".aside")).containsText("就高不重复");
    picture("scheme-measure-draft");
    assertAccessible();
  }

  /** A text that mixes money and people is refused at its place, and once mended opens as rows. */
  private void wrongAndMended(SchemeMeasureScreen editor) {
    editor.press("addCondition").press("conditions:1:turn").expression("conditions:1", "firm.staff > firm.revenue").saveInVain();
    assertThat(editor.problem("conditions:1:text")).containsText("第 1 行第 12 列");
    assertThat(editor.mistake()).hasText(">");
    picture("scheme-measure-mistake");
    editor.expression("conditions:1", "firm.revenue >= 100000000 || firm.technologySme").press("conditions:1:turn");
    assertThat(editor.read(1)).containsText("上年营业收入不少于 1,000,000.00 元，或科技型中小企业：是",
        new ContainsTextOptions().setTimeout(20_000));
  }

  private void table(SchemeMeasureScreen editor) {
    editor.kind("CASES").fact("cases:0:groups:0:rows:0", "企业 · 从业人员").value("cases:0:groups:0:rows:0", "80")
        .fill("cases:0:amount", "80000").fill("cases:0:zh", "80 人及以上").fill("cases:0:en", "80 people or more")
        .press("addCase").fact("cases:1:groups:0:rows:0", "企业 · 从业人员").value("cases:1:groups:0:rows:0", "50")
        .fill("cases:1:amount", "50000").fill("cases:1:zh", "50 至 79 人").fill("cases:1:en", "50 to 79 people");
  }

  private void triedOutAndProposed() {
    var editor = new SchemeMeasureScreen(page);
    editor.tryOut();
    assertThat(editor.figures()).containsText("新享受", new ContainsTextOptions().setTimeout(60_000));
    assertThat(editor.benchRows().first()).containsText("新享受");
    picture("scheme-measure-bench");
    editor.propose();
    assertThat(editor.said()).containsText("已提交");
    assertThat(editor.putInForceButton()).hasCount(0);
    picture("scheme-measure-proposed");
  }

  private void putInForceByAnother() {
    logIn("city-manager-b");
    new InboxHomeScreen(page).begin("政策规则待生效", name);
    var editor = new SchemeMeasureScreen(page);
    picture("scheme-measure-second-person");
    editor.putInForce();
    assertThat(editor.said()).containsText("规则自 2017 年 3 月 6 日");
    assertThat(page.locator(".timeline")).containsText("确认生效");
    picture("scheme-measure-in-force");
  }

  /** 86 people: the first step of the table. */
  private void foundByThePublic() {
    page.context().clearCookies();
    open("open/policies.xhtml?text=" + code);
    assertThat(page.locator("#main")).containsText(name);
    new OpenEligibilityScreen(page).open().ofATextileFirm().ask();
    var card = page.locator("#measure-" + code).locator("xpath=ancestor::section");
    assertThat(card).containsText("80,000.00");
    open("open/policy.xhtml?code=" + code);
    assertThat(page.locator("#main")).containsText("社保缴费清单");
    picture("open-policy-new");
    assertAccessible();
  }

  /** 58 people: the second step of the table, 50,000.00, a half each of the city's and the county's. */
  private void askedForAndApproved() {
    logIn("yuecheng-materials");
    var form = new SupportScreen(page).begin(code).named("稳定用工" + number).papers().promised();
    form.press("save");
    assertThat(form.arithmetic()).containsText("50,000.00");
    picture("application-support-made-up");
    form.press("submit");
    assertThat(form.said()).hasText("申报已提交。");
    var request = Owner.text("select number from support_request where measure_code = ?", code);
    logIn("yuecheng-officer-a");
    var review = new SupportScreen(page).review(request).note("材料与所填一致");
    review.press("check");
    assertThat(review.said()).hasText(request + " 已初审通过。");
    logIn("city-officer-a");
    new SupportScreen(page).review(request).note("同意").press("approve");
    assertThat(review.said()).hasText(request + " 已审定，资金已落实。");
  }

  private void dueToBePaid() {
    var award = Owner.text("select number from award where measure_code = ?", code);
    new ClaimPublishScreen(page).open().publish(award);
    Stage.today(Owner.text("select (n.ends_on + 1)::text from award a join notice n on n.id = a.notice_id where a.number = ?", award));
    Stage.dailyWork();
    logIn("city-payer");
    // The city and the county carry a half each.
    assertThat(new PaymentLinesScreen(page).open(award).row(award)).containsText("25,000.00");
    picture("payment-lines-award");
  }
}
