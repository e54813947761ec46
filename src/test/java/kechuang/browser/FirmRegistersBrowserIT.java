package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.testing.Codes;
import org.junit.jupiter.api.Test;

/** A firm comes to the portal for the first time, and its county looks at what it says. */
class FirmRegistersBrowserIT extends Browser {

  private Locator field(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  private Locator problem(String id) {
    return page.locator("[id='form:" + id + "-problem']");
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).click();
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
    open("open/register.xhtml");
    field("creditCode").fill("91330603MAO0000C5D");
    field("staff").fill("８６");
    field("phone").fill("call me");
    press("注册并查看能享受的政策");
    assertThat(problem("creditCode")).containsText("第 11 位是字母 O");
    assertThat(problem("staff")).containsText("全角");
    assertThat(problem("phone")).not().isEmpty();
    assertThat(problem("name")).hasText("请填写单位全称，与营业执照一致。");
    assertThat(problem("password")).not().isEmpty();
    assertThat(field("creditCode")).hasValue("91330603MAO0000C5D");
    assertThat(field("staff")).hasValue("８６");
    assertAccessible();
    picture("open-register-wrong");
    narrow();
    assertAccessible();
    picture("open-register-wrong");
  }

  @Test
  void the_size_class_appears_while_typing_and_asks_construction_for_its_assets() {
    open("open/register.xhtml");
    field("industry").selectOption("C17");
    field("staff").fill("86");
    field("revenue").fill("18500000");
    field("revenue").blur();
    assertThat(page.locator(".size .verdict")).hasText("企业规模 小型");
    field("industry").selectOption("E47");
    assertThat(page.locator(".size")).containsText("还需填写：资产总额");
    field("assets").fill("3000000.00");
    field("assets").blur();
    assertThat(page.locator(".size .verdict")).hasText("企业规模 小型");
  }

  @Test
  void a_firm_registers_sees_what_it_qualifies_for_and_its_county_confirms_it() {
    var code = Codes.firm("330604").text();
    var name = "上虞示例注册" + code.substring(10) + "有限公司";
    new OpenRegisterScreen(page).open().code(code).firm(name, "330604")
        .person("browser-" + code.toLowerCase(Locale.ROOT), "right-horse-7-staple").register();
    assertThat(page.locator(".offer")).containsText("还差一步：上传营业执照和授权书");
    assertThat(page.locator("section.measure.ok")).hasCount(2);
    assertAccessible();
    picture("scheme-eligibility");
    narrow();
    assertAccessible();
    picture("scheme-eligibility");
    wide();

    open("organisation/profile.xhtml");
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name))).isVisible();
    assertThat(page.locator("#main")).containsText("9012");
    assertThat(page.locator("#main")).not().containsText("33101234");
    assertThat(page.locator("ol.timeline li")).containsText("注册");
    assertAccessible();
    picture("organisation-profile");
    Stage.admitted(code);
    confirms(name);
  }

  private void confirms(String name) {
    logIn("shangyu-officer-a");
    var list = new OrganisationListScreen(page).open().find(name);
    assertThat(list.rows()).hasCount(1);
    assertAccessible();
    picture("organisation-list");
    var firm = list.choose(name);
    assertThat(page.locator("ol.timeline li")).containsText("注册");
    firm.confirm();
    assertThat(firm.decision()).containsText("请写明核对依据");
    assertAccessible();
    picture("organisation-confirm");
    firm.note("市场监管登记信息、上年统计年报").confirm();
    assertThat(firm.said()).containsText(name + "的信息已核对。");
  }

  @Test
  void an_officer_of_another_county_finds_no_such_firm() {
    logIn("keqiao-officer-a");
    var list = new OrganisationListScreen(page).open().find("上虞示例");
    assertThat(list.list()).containsText("没有符合条件的单位");
  }

  @Test
  void the_firms_pages_speak_english() {
    inEnglish();
    open("open/register.xhtml");
    assertThat(page).hasTitle(Pattern.compile("Register your organisation"));
    press("Register and see what you qualify for");
    assertThat(problem("county")).hasText("Please choose the county of the registered address.");
    picture("open-register-english");
    new OpenLoginScreen(page).open().enter("keqiao-textile", Stage.PASSWORD);
    open("scheme/eligibility.xhtml");
    assertThat(page.locator("h1")).hasText("What you qualify for");
    assertThat(page.locator("section.measure.ok").first()).containsText("You can ask for at most");
    assertAccessible();
    picture("scheme-eligibility-english");
  }

  @Test
  void the_open_pages_are_for_everyone() {
    for (var path : new String[] {"open/providers.xhtml", "open/rounds.xhtml"}) {
      open(path);
      assertThat(page.locator("article.card, section.round").first()).isVisible();
      assertAccessible();
      narrow();
      assertAccessible();
      picture(path.replace("/", "-").replace(".xhtml", ""));
      wide();
    }
    open("open/providers.xhtml?service=DESIGN&county=330681");
    assertThat(page.locator("#main")).containsText("没有符合条件的服务机构");
  }
}
