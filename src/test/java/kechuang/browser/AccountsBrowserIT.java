package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The door, one's own account, the administrator's desk and the auditor's. */
class AccountsBrowserIT extends Browser {

  /** The server of the tests starts fast and works out hashes slowly. */
  private static final double HASHING = 30_000;

  private void choose(String login) {
    open("open/login.xhtml");
    page.locator("[data-login='" + login + "']").click();
    page.locator("[id='form:enter']").click();
    page.waitForURL(url -> !url.contains("login.xhtml"), new Page.WaitForURLOptions().setTimeout(HASHING));
  }

  @Test
  void the_demonstrations_accounts_fill_the_form_in() {
    open("open/login.xhtml");
    assertThat(page.locator("h1")).hasText("登录");
    assertAccessible();
    picture("open-login");
    page.locator("[data-login='administrator']").click();
    assertThat(page.locator("[id='form:login']")).hasValue("administrator");
    assertThat(page.locator("[id='form:password']")).hasValue(Stage.PASSWORD);
    narrow();
    picture("open-login");
  }

  @Test
  void a_wrong_password_is_said_once_and_the_name_stays() {
    open("open/login.xhtml");
    page.locator("[id='form:login']").fill("administrator");
    page.locator("[id='form:password']").fill("not the password");
    page.locator("[id='form:enter']").click();
    assertThat(page.locator("#messages")).containsText("登录名或密码不正确。");
    assertThat(page.locator("[id='form:login']")).hasValue("administrator");
    assertThat(page.locator("[id='form:password']")).hasValue("");
    assertAccessible();
  }

  @Test
  void a_person_makes_a_token_and_sees_it_once() {
    choose("keqiao-textile");
    open("identity/account.xhtml");
    assertThat(page.locator(".main")).containsText("柯桥示例纺织科技");
    assertThat(page.locator("ol.timeline")).containsText("建立账户");
    page.locator("[id='tokens:label']").fill("财务系统");
    page.locator("[id='tokens:issue']").click();
    assertThat(page.locator("#issued")).hasText(Pattern.compile("kc_.{43}"));
    assertAccessible();
    picture("identity-account");
    page.reload();
    assertThat(page.locator("#issued")).hasCount(0);
    assertThat(page.locator("[id='tokens']")).containsText("财务系统");
    narrow();
    picture("identity-account");
  }

  @Test
  void the_same_in_english() {
    inEnglish();
    choose("yuecheng-materials");
    open("identity/account.xhtml");
    assertThat(page.locator("h1")).hasText("Account and security");
    page.locator("[id='password:oldPassword']").fill(Stage.PASSWORD);
    page.locator("[id='password:newPassword']").fill("short");
    page.locator("[id='password:repeated']").fill("short");
    page.locator("[id='password:change']").click();
    assertThat(page.locator("#messages")).containsText("A password has at least 10 characters.");
    assertAccessible();
    picture("identity-account-en");
  }

  @Test
  void the_administrator_is_told_which_roles_do_not_go_together_and_keeps_the_form() {
    choose("administrator");
    open("identity/accounts.xhtml");
    assertThat(page.locator(".main")).containsText("city-officer-a");
    assertThat(page.getByRole(AriaRole.BANNER)).containsText("账号管理员");
    assertAccessible();
    picture("identity-accounts");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新建账户")).click();
    page.locator("[id='form:login']").fill("auditor-two");
    page.locator("[id='form:name']").fill("审计员乙");
    page.locator("#edit label:text-is('审计员')").click();
    assertThat(page.locator("[id='form:roles-help']")).containsText("计划管理员与拨付经办、拨付复核、拨付签发");
    page.locator("#edit label:text-is('审批人')").click();
    page.locator("[id='form:save']").click();
    assertThat(page.locator("[id='form:roles-problem']")).hasText("审批人和审计员不能由同一人担任。");
    assertThat(page.locator("[id='form:name']")).hasValue("审计员乙");
    picture("identity-accounts-refused");
    page.locator("#edit label:text-is('审批人')").click();
    page.locator("[id='form:save']").click();
    assertThat(page.locator("#made")).hasText(Pattern.compile("(.{4}-){3}.{4}"),
        new LocatorAssertions.HasTextOptions().setTimeout(HASHING));
    assertThat(page.locator("#edit ol.timeline li")).containsText("审计员 · 账号管理员");
    assertAccessible();
    picture("identity-accounts-new");
  }

  @Test
  void the_auditor_reads_who_changed_what_and_checks_the_record() {
    choose("auditor");
    open("audit/trail.xhtml");
    page.locator("#trail details summary").first().click();
    page.locator("#trail .verdict button").first().click();
    assertThat(page.locator("#trail .verdict").first()).containsText("一致，记录未被改动");
    assertAccessible();
    picture("audit-trail");
    var first = page.locator("#trail tbody tr").first().textContent();
    page.locator("[id='form:older']").click();
    assertThat(page.locator("[id='form:newer']")).isEnabled();
    assertNotEquals(first, page.locator("#trail tbody tr").first().textContent());
  }

  @Test
  void the_demonstrations_day_is_looked_at_before_it_is_set() {
    choose("administrator");
    open("platform/clock.xhtml");
    assertThat(page.locator(".main")).containsText("业务日期");
    // Rounds of other tests may set other days; those of the demonstration set these.
    assertThat(page.locator(".main")).containsText("公示 5 个工作日（当天不计），至 2017 年");
    assertThat(page.locator(".main")).containsText("服务机构在 10 个工作日内应答，至 2017 年");
    assertAccessible();
    picture("platform-clock");
    page.locator("[id='form:day_input']").fill("2017-02-29");
    page.locator("[id='form:move']").click();
    assertThat(page.locator(".main")).containsText("2017-02-29");
    assertTrue(page.url().contains("clock"));
  }
}
