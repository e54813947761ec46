package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every page has around it: masthead, menu, languages, messages, error pages. */
class FrameBrowserIT extends Browser {

  @Test
  void a_list_shows_its_rows_before_any_script_has_run() {
    try (var plain = Browsers.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false)
        .setBaseURL(System.getProperty("kechuang.it.url")))) {
      var notices = plain.newPage();
      notices.navigate("open/notices.xhtml");
      assertThat(notices.locator(".ui-datatable-reflow")).isVisible();
    }
  }

  @Test
  void the_menu_folds_into_a_drawer_and_gives_the_focus_back() {
    narrow();
    open("open/home.xhtml");
    var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("打开菜单"));
    var menu = page.locator("#nav");
    assertThat(menu).not().isVisible();
    button.click();
    assertThat(menu).isVisible();
    assertThat(menu.locator("[aria-current=page]")).isFocused();
    assertAccessible();
    page.keyboard().press("Escape");
    assertThat(menu).not().isVisible();
    assertThat(button).isFocused();
  }

  @Test
  void at_a_desk_there_is_no_drawer() {
    open("open/home.xhtml");
    assertThat(page.locator("#burger")).not().isVisible();
    assertThat(page.locator(".site")).isVisible();
  }

  @Test
  void changing_the_language_stays_on_the_page() {
    open("open/login.xhtml?x=1");
    page.locator("a.language").click();
    assertThat(page).hasURL(Pattern.compile("/open/login\\.xhtml\\?x=1$"));
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.locator("a.language").click();
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
  }

  @Test
  void an_address_with_values_of_no_meaning_is_no_failure_of_the_server() {
    logIn("city-officer-a");
    assertEquals(200, page.navigate("review/applications.xhtml?state=FOO").status());
    assertThat(page.locator("h1")).hasText("申领审核");
    assertEquals(200, page.navigate("ledger/budgets.xhtml?year=abc").status());
    assertThat(page.locator("h1")).containsText("2017 年度预算");
  }

  @Test
  void a_page_that_is_not_there_says_so_in_words_and_shows_the_way_home() {
    var answer = page.navigate("open/nothing.xhtml");
    assertEquals(404, answer.status());
    assertThat(page.locator("h1")).hasText("没有找到这一页");
    assertThat(page.locator("main a.btn")).hasAttribute("href", "/open/home.xhtml");
    assertAccessible();
    inEnglish();
    open("open/nothing.xhtml");
    assertThat(page.locator("h1")).hasText("There is no such page");
    picture("error-404");
  }

  @Test
  void what_is_missing_is_said_beside_its_field_which_gets_the_focus() {
    open("open/login.xhtml");
    page.locator("[id='form:enter']").click();
    assertThat(page.locator("[id='form:login']")).isFocused();
    assertThat(page.locator("[id='form:login-problem']")).hasText("请填写登录名。");
    assertThat(page.locator("[id='form:login']")).hasAttribute("aria-invalid", "true");
    assertAccessible();
  }

  @Test
  void the_first_stop_of_the_keyboard_leads_past_the_masthead() {
    open("open/home.xhtml");
    page.keyboard().press("Tab");
    var skip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("跳到正文"));
    assertThat(skip).isFocused();
    assertThat(skip).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void paper_shows_no_navigation() {
    open("open/home.xhtml");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".top")).not().isVisible();
    assertThat(page.locator(".foot")).not().isVisible();
    assertThat(page.locator(".letterhead")).isVisible();
  }

  @Test
  void no_page_is_wider_than_a_telephone() {
    narrow();
    for (var path : new String[] {"open/home.xhtml", "open/login.xhtml", "open/nothing.xhtml"}) {
      open(path);
      assertTrue((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), path);
    }
  }
}
