package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.regex.Pattern;
import kechuang.testing.CasesResource.At;
import kechuang.testing.Codes;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/** Pressed twice where no money moves: what people say about themselves, their accounts, the day. One effect, no loss. */
class TwiceOnRecordsBrowserIT extends Browser {

  private static long declared() {
    return Stage.organisationOf(Stage.declared().firm());
  }

  private static String facts(long firm) {
    return Owner.text("select facts_state || ' ' || version from organisation where id = ?", firm);
  }

  @Test
  void a_firm_that_registers_twice_is_one_firm_and_signed_in() {
    var code = Codes.firm("330604").text();
    var form = new OpenRegisterScreen(page).open().code(code).firm("上虞示例两次" + code.substring(10) + "有限公司", "330604")
        .person("twice-" + code.toLowerCase(Locale.ROOT), "right-horse-7-staple");
    Screen.twice(form.registerButton());
    page.waitForURL("**/scheme/eligibility.xhtml");
    assertThat(page.locator(".offer")).containsText("还差一步");
    assertEquals(1, Owner.number("select count(*) from organisation where credit_code = ?", code));
  }

  @Test
  void facts_confirmed_twice_are_confirmed_once() {
    var firm = declared();
    var version = Owner.number("select version from organisation where id = ?", firm);
    logIn("keqiao-officer-a");
    var facts = new OrganisationConfirmScreen(page).open(firm).note("市场监管登记信息");
    Screen.twice(facts.confirmButton());
    assertThat(facts.said()).containsText("的信息已核对。");
    assertEquals("CONFIRMED " + (version + 1), facts(firm));
  }

  @Test
  void facts_queried_twice_are_queried_once() {
    var firm = declared();
    logIn("keqiao-officer-a");
    var facts = new OrganisationConfirmScreen(page).open(firm).note("从业人员数与年报不符");
    Screen.twice(facts.queryButton());
    assertThat(facts.said()).not().containsText("改动");
    assertThat(facts.said()).not().isEmpty();
    assertEquals("QUERIED", Owner.text("select facts_state from organisation where id = ?", firm));
  }

  @Test
  void facts_decided_in_another_tab_are_shown_as_they_stand() {
    var firm = declared();
    logIn("keqiao-officer-a");
    var facts = new OrganisationConfirmScreen(page).open(firm).note("市场监管登记信息");
    var other = new OrganisationConfirmScreen(newTab()).open(firm).note("另一页里写的意见");
    facts.confirm();
    page.waitForURL("**/organisation/list.xhtml*");
    other.answered(() -> other.queryButton().click());
    assertThat(other.said()).containsText("已被他人改动");
    assertThat(other.decision()).hasCount(0);
    assertEquals("CONFIRMED", Owner.text("select facts_state from organisation where id = ?", firm));
  }

  @Test
  void facts_said_twice_and_an_account_changed_twice_change_once() {
    var it = Stage.claim(At.CONFIRMED);
    var firm = Stage.organisationOf(it.firm());
    logIn(it.firm());
    var profile = new OrganisationProfileScreen(page).open().account("3310 1234 5678 9012", "示例银行柯桥支行", "102337000012")
        .proof("开户许可证.pdf");
    Screen.twice(profile.replaceButton());
    assertThat(page.locator("#main")).containsText("9012");
    assertThat(profile.said()).not().containsText("改动");
    assertEquals("2 1", Owner.text("select count(*) || ' ' || count(*) filter (where current) from bank_account"
        + " where organisation_id = ?", firm));
    profile.open().staff("87");
    Screen.twice(profile.declareButton());
    assertThat(page.locator("#main")).containsText("87 人");
    assertThat(profile.said()).not().containsText("改动");
    assertEquals("DECLARED 87", Owner.text("select facts_state || ' ' || staff from organisation where id = ?", firm));
  }

  @Test
  void a_token_asked_for_twice_is_one_and_the_one_revoked_twice_takes_no_other_with_it() {
    var login = Stage.claim(At.CONFIRMED).firm();
    logIn(login);
    var account = new IdentityAccountScreen(page).open();
    account.token("财务系统").issue();
    account.token("档案系统");
    Screen.twice(account.issueButton());
    assertThat(account.issued()).hasText(Pattern.compile("kc_.{43}"));
    assertThat(account.tokens()).hasCount(2);
    assertThat(account.said()).isEmpty();
    // The newest stands first; when it is gone the other moves up into its place.
    account.beginRevoke("档案系统");
    assertThat(page.locator(".ui-confirm-dialog")).containsText("撤销“档案系统”后");
    assertAccessible();
    Screen.twice(account.yes());
    assertThat(account.said()).containsText("令牌已撤销");
    assertThat(account.tokens()).hasCount(1);
    assertThat(account.tokens()).containsText("财务系统");
    assertEquals("财务系统", Owner.text("select string_agg(t.label, ' ') from api_token t join account a"
        + " on a.id = t.account_id where a.login = ? and t.revoked_at is null", login));
  }

  @Test
  void an_account_made_twice_is_one_and_its_password_holds() {
    var login = "twice-" + Scene.unique();
    logIn("administrator");
    var accounts = new IdentityAccountsScreen(page).open().account(login, "审计员丙", "审计员");
    Screen.twice(accounts.saveButton());
    assertThat(accounts.said()).containsText(login);
    var password = accounts.made().innerText();
    assertEquals(1, Owner.number("select version from account where login = ?", login));
    accounts.checked("当面核对原件").resetButton().click();
    Screen.twice(accounts.yes());
    assertThat(accounts.made()).not().hasText(password);
    assertEquals(2, Owner.number("select version from account where login = ?", login));
    logIn(login, accounts.made().innerText());
    assertThat(page.locator(".remark")).containsText("请先修改密码");
    assertThat(page.locator("#main")).containsText("审计员丙");
  }

  @Test
  void a_week_stepped_twice_is_one_week() {
    Stage.today("2017-04-03");
    logIn("administrator");
    var clock = new PlatformClockScreen(page).open();
    Screen.twice(clock.weekButton());
    assertThat(clock.said()).containsText("2017 年 4 月 10 日");
    assertThat(page.locator(".demo")).containsText("2017 年 4 月 10 日");
  }
}
