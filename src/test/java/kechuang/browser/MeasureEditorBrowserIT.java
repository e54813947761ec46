package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import kechuang.testing.MeasureSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A made-up 51st measure through the editor, without code: a new condition, a table of two steps, a stacking group. */
class MeasureEditorBrowserIT extends Browser {

  private static final String FIRST = "conditions:0:groups:0:rows:0";

  private final long number = System.nanoTime() % 1_000_000;
  private final String name = "用工稳定研发企业奖励" + number;
  private final String english = "Reward for steady employers " + number;
  private final String code = "STAFF-" + number;
  private long newest;

  @BeforeEach
  void monday() {
    Stage.today("2017-03-06");
    newest = MeasureSteps.newest();
  }

  /** The catalogue is that of the city again. */
  @AfterEach
  void nothing_was_written() {
    MeasureSteps.forget(newest);
  }

  @Test
  void a_measure_is_written_tried_out_put_into_force_and_found_by_the_public() {
    written();
    triedOutAndProposed();
    putInForceByAnother();
    foundByThePublic();
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
}
