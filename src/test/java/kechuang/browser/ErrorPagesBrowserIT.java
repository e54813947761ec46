package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import kechuang.testing.CasesResource.At;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/** What went wrong is said in the reader's language, in the portal's own frame, with a way onward. */
class ErrorPagesBrowserIT extends Browser {

  private static final int MIB = 1024 * 1024;
  private static final String EVERY_TABLE = """
      do $$ declare t text; begin
        for t in select tablename from pg_tables where schemaname = 'public' loop
          execute format('lock table public.%I in access exclusive mode', t);
        end loop;
      end $$""";

  /** The page that stands there says this, keeps its masthead and shows the way. */
  private void sorry(String name, String heading, String onward) {
    assertThat(page.locator("h1")).hasText(heading);
    assertThat(page.locator("header .home")).isVisible();
    assertThat(page.locator("a.language")).isVisible();
    assertThat(page.locator("main a.btn.primary")).hasAttribute("href", Pattern.compile(onward));
    assertThat(page.locator("main")).not().containsText("secret detail");
    assertAccessible();
    picture(name);
  }

  /** The same in English on a telephone, by the link in the masthead, which stays on the page. */
  private void sorryInEnglish(String name, String heading, String onward) {
    narrow();
    page.locator("a.language").click();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    sorry(name, heading, onward);
    wide();
  }

  @Test
  void what_is_not_for_ones_role() {
    logIn("keqiao-textile");
    assertEquals(403, page.navigate("claim/reviews.xhtml").status());
    sorry("error-403", "这一页不在您的权限内", "/inbox/home.xhtml");
    sorryInEnglish("error-403", "This page is outside your rights", "/inbox/home.xhtml");
  }

  @Test
  void what_is_not_there_for_who_is_known_and_for_the_public() {
    logIn("keqiao-textile");
    assertEquals(404, page.navigate("claim/view.xhtml?id=999999999").status());
    sorry("error-404", "没有找到这一页", "/inbox/home.xhtml");
    page.context().clearCookies();
    assertEquals(404, page.navigate("open/nothing.xhtml").status());
    sorry("error-404-open", "没有找到这一页", "/open/home.xhtml");
    sorryInEnglish("error-404-open", "There is no such page", "/open/home.xhtml");
  }

  @Test
  void what_the_program_got_wrong_has_a_number_to_ask_by() {
    assertEquals(500, page.navigate("open/testing/failure").status());
    sorry("error-500", "系统出错了", "/open/home.xhtml");
    assertThat(page.locator("main")).containsText(Pattern.compile("事件编号 [0-9a-f-]{36}"));
    sorryInEnglish("error-500", "Something went wrong on our side", "/open/home.xhtml");
    assertThat(page.locator("main")).containsText(Pattern.compile("[0-9a-f-]{36}"));
  }

  /** Each page asks who reads it, so none can be drawn; the one that says so needs no database. */
  @Test
  void a_database_that_does_not_answer_is_said_in_the_same_frame() {
    logIn("keqiao-textile");
    Owner.run("begin");
    try {
      Owner.run(EVERY_TABLE);
      assertEquals(500, page.navigate("claim/orders.xhtml").status());
      sorry("error-500-database", "系统出错了", "/open/home.xhtml");
      assertThat(page.locator("main")).containsText(Pattern.compile("事件编号 [0-9a-f-]{36}"));
    } finally {
      Owner.run("rollback");
    }
    assertEquals(200, page.navigate("claim/orders.xhtml").status());
  }

  @Test
  void a_form_that_is_too_large() {
    open("open/login.xhtml");
    var answer = sendsTooMuch();
    assertEquals(413, answer.status());
    sorry("error-413", "提交的内容太大", "/open/home.xhtml");
    inEnglish();
    open("open/login.xhtml");
    narrow();
    assertEquals(413, sendsTooMuch().status());
    sorry("error-413", "What you sent is too large", "/open/home.xhtml");
  }

  private Response sendsTooMuch() {
    return page.waitForNavigation(() -> page.evaluate("""
        size => {
          const form = document.getElementById('form');
          const field = document.createElement('textarea');
          field.name = 'form:more';
          field.value = 'x'.repeat(size);
          form.append(field);
          HTMLFormElement.prototype.submit.call(form);
        }""", MIB + 1));
  }

  @Test
  void what_is_too_large_for_a_button_is_said_on_the_page_which_stays_as_it_was_filled_in() {
    var form = draft();
    page.evaluate("""
        size => {
          const field = document.createElement('textarea');
          field.name = 'form:more';
          field.hidden = true;
          field.value = 'x'.repeat(size);
          document.getElementById('form').append(field);
        }""", MIB + 1);
    form.answered(() -> form.submitButton().click());
    assertThat(form.said()).containsText("单个文件不超过 20 MB");
    assertThat(form.said()).isFocused();
    assertThat(form.amount()).hasValue("50000");
    assertThat(form.submitButton()).isEnabled();
    assertAccessible();
  }

  /** An application, filled in and not handed in. */
  private ApplicationEditScreen draft() {
    Stage.today("2017-03-20");
    var round = "掉线批次 " + Scene.unique();
    Stage.firstComeRound(round);
    logIn("keqiao-textile");
    return new ApplicationNewScreen(page).open().begin(round).requested("50000").purpose("面料色牢度检测").commit();
  }

  @Test
  void a_file_that_is_too_large_is_said_beside_its_place_and_not_sent() throws IOException {
    Stage.today("2017-03-20");
    var it = Stage.claim(At.CONFIRMED);
    logIn(it.provider());
    var form = new ClaimRedeemScreen(page).open(String.valueOf(it.order())).result("检测合格");
    var large = Files.createTempFile("large", ".pdf");
    Files.write(large, new byte[20 * MIB + 1]);
    page.locator("input[type=file]").first().setInputFiles(large);
    assertThat(page.locator(".document").first()).containsText("单个文件最大 20 MB");
    assertThat(form.field("resultSummary")).hasValue("检测合格");
    assertAccessible();
    picture("claim-redeem-large");
    form.documents();
    assertThat(form.ready()).hasText("4 / 4 齐全");
    assertThat(page.locator(".document").first()).not().containsText("单个文件最大");
  }

  @Test
  void a_button_whose_request_gets_lost_can_be_pressed_again() {
    var form = draft();
    page.route("**/application/edit.xhtml", Route::abort);
    form.submitButton().click();
    assertThat(page.locator("#offline")).isVisible();
    page.unroute("**/application/edit.xhtml");
    assertThat(form.submitButton()).isEnabled();
    assertThat(form.amount()).hasValue("50000");
    form.submit();
    assertThat(form.said()).containsText("创新券已发放");
  }

  @Test
  void a_page_whose_session_is_over() {
    open("open/login.xhtml");
    expires();
    sorry("error-expired", "登录已过期", "/open/login.xhtml.*");
    page.locator("main a.btn.primary").click();
    assertThat(page.locator("h1")).hasText("登录");
    inEnglish();
    open("open/login.xhtml");
    narrow();
    expires();
    sorry("error-expired", "You have been logged out", "/open/login.xhtml.*");
  }

  private void expires() {
    page.locator("[id='form:login']").fill("keqiao-textile");
    page.locator("[id='form:password']").fill("x");
    page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
    page.waitForNavigation(() -> page.locator("[id='form:enter']").click());
  }
}
