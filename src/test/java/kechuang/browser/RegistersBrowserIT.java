package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Registers by hand: a manager admits a firm to the pool; the firm files its reserve and the six; its county confirms. */
class RegistersBrowserIT extends Browser {

  private static final String DYEING = "91330603MA00000D38";

  @Test
  void a_manager_admits_a_firm_to_the_pool_corrects_it_and_ends_it() throws IOException {
    Stage.today("2017-03-06");
    logIn("city-manager-a");
    open("registry/registers.xhtml");
    picture("registry-registers");
    assertAccessible();
    page.locator("a.strong").getByText("高企培育库").click();
    assertThat(page.locator(".fig .value").nth(1)).hasText("300");
    picture("registry-register-pool");
    assertAccessible();

    var screen = new RegistryEntryScreen(page).begin("POOL");
    picture("registry-entry-new");
    assertAccessible();
    screen.fill("creditCode", DYEING).fill("year", "2016").pick("poolClass", "OPERATION").fill("score", "101")
        .day("validFrom", "2016-06-15").fill("source", "2016 年第二批入库公告（示范）").day("sourceOn", "2017-02-20").save();
    assertThat(screen.problem("score")).containsText("0 至 100");
    screen.fill("score", "81").save();
    assertThat(page.getByText("已登记。")).isVisible();
    assertThat(page.locator("dl.facts").first()).containsText("81");
    picture("registry-entry");
    assertAccessible();

    screen.edit();
    screen.fill("score", "82").fill("reason", "评分汇总有误").save();
    assertThat(screen.timeline()).containsText("评分原为 81");
    picture("registry-entry-corrected");
    screen.note("企业迁出本市").day("day", "2017-03-01").exit();
    assertThat(screen.badge()).hasText("已退出");
    assertThat(screen.timeline()).containsText("企业迁出本市");

    open("registry/register.xhtml?kind=TITLE");
    picture("registry-register-title");
    assertAccessible();
    page.locator("[id='form:level']").selectOption("PROVINCIAL");
    assertThat(page.locator("[id='form:rows'] tbody tr").first()).containsText("省级");
    var file = page.waitForDownload(() -> page.locator("[id='form:export']").click());
    assertTrue(Files.size(file.path()) > 1000);
  }

  @Test
  void a_firm_files_its_reserve_and_the_six_and_its_county_looks_at_both() {
    Stage.today("2017-03-06");
    logIn("keqiao-dyeing");
    open("registry/own.xhtml");
    picture("registry-own-before");
    assertAccessible();
    var firm = new RegistryEntryScreen(page).begin("RESERVE");
    firm.fill("year", "2017").fill("reserve", "500,000").save();
    assertThat(page.locator(".documents .problem")).containsText("请上传佐证材料");
    firm.prove("RULES").save();
    assertThat(page.getByText("已提交，等待区县核实。")).isVisible();
    var reserve = page.url();

    firm.begin("SIX_HAVES");
    picture("registry-entry-six");
    assertAccessible();
    firm.fill("year", "2016").pick("haveResearch", "true").fill("researchShare", "4").pick("haveTeam", "true")
        .fill("technicians", "20").fill("staff", "140").pick("haveProducts", "true").fill("productShare", "45")
        .pick("havePatents", "true").fill("inventions", "1").pick("haveEquipment", "true").fill("equipment", "600000")
        .pick("haveRules", "true").fill("rules", "1").fill("score", "66");
    for (var item : new String[] {"RESEARCH", "TEAM", "PRODUCTS", "PATENTS", "EQUIPMENT", "RULES"}) {
      firm.prove(item);
    }
    firm.save();
    assertThat(page.locator(".why.yes")).containsText("小升高");
    picture("registry-entry-six-filed");
    assertAccessible();
    var six = page.url();
    open("registry/own.xhtml");
    picture("registry-own");

    inEnglish();
    open("registry/own.xhtml");
    assertThat(page.locator("main")).containsText("To be confirmed");
    picture("registry-own-en");
    narrow();
    page.navigate(six);
    picture("registry-entry-six-en-narrow");
    wide();

    logIn("keqiao-officer-a");
    page.navigate(six);
    var officer = new RegistryEntryScreen(page);
    officer.confirm();
    assertThat(page.locator("main")).containsText("请写明核实依据");
    picture("registry-entry-county");
    assertAccessible();
    officer.note("现场核实").confirm();
    assertThat(officer.badge()).hasText("有效");
    page.navigate(reserve);
    officer.note("制度文件没有盖章").refuse();
    assertThat(officer.badge()).hasText("已退回");
    open("registry/register.xhtml?kind=SIX_HAVES");
    picture("registry-register-six");
    assertAccessible();
  }
}
