package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import kechuang.testing.CasesResource.At;
import kechuang.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody writes about a case is kept when the session ends, offered on return, and forgotten when it was said. */
class KeptWordsBrowserIT extends VoucherBrowser {

  private static final String WORDS = "付款凭证的户名与发票购买方不一致，请说明";

  @BeforeEach
  void in_the_first_days_of_the_round() {
    Stage.today("2017-03-20");
  }

  private Locator note() {
    return page.locator("[id='form:note']");
  }

  /** Writes, waits until it is kept, and comes back after the session is over. */
  private void writes(Locator field, String words, String login, Runnable openAgain) {
    field.fill(words);
    assertThat(page.locator(".draft .saved")).containsText("已自动保存");
    page.context().clearCookies();
    logIn(login);
    openAgain.run();
  }

  private void takesBack(Locator field, String words) {
    page.locator("form .offer button").first().click();
    assertThat(field).hasValue(words);
  }

  private static long kept(String page, Object thing) {
    return Owner.number("select count(*) from draft where page = ? and object = ?", page, String.valueOf(thing));
  }

  @Test
  void what_an_officer_writes_about_a_claim() {
    var it = Stage.claim(At.SUBMITTED);
    logIn("keqiao-officer-a");
    var review = new ClaimReviewScreen(page).open(String.valueOf(it.claim()));
    writes(note(), WORDS, "keqiao-officer-a", () -> review.open(String.valueOf(it.claim())));
    takesBack(note(), WORDS);
    assertEquals(1, kept("claim.review", it.claim()));
    review.approve();
    assertEquals(0, kept("claim.review", it.claim()));
    assertEquals(WORDS, Owner.text("select note from claim_event where claim_id = ? and event = 'CHECK'", it.claim()));
  }

  @Test
  void what_an_officer_writes_about_a_firms_facts() {
    var it = Stage.declared();
    var firm = Stage.organisationOf(it.firm());
    logIn("keqiao-officer-a");
    var confirm = new OrganisationConfirmScreen(page).open(firm);
    writes(note(), WORDS, "keqiao-officer-a", () -> confirm.open(firm));
    takesBack(note(), WORDS);
    confirm.answered(() -> confirm.queryButton().click());
    assertEquals("QUERIED " + WORDS, Owner.text("select facts_state || ' ' || facts_note from organisation where id = ?", firm));
    assertEquals(0, kept("organisation.confirm", firm));
  }

  @Test
  void what_a_provider_writes_about_an_order() {
    logIn("keqiao-textile");
    var order = order(Stage.voucher("keqiao-textile")).place().id();
    logIn("textile-institute");
    var view = new ClaimOrderviewScreen(page).open(order);
    writes(note(), WORDS, "textile-institute", () -> view.open(order));
    takesBack(note(), WORDS);
    view.refuse(WORDS);
    assertEquals("REFUSED", Owner.text("select state from service_order where id = ?", Long.valueOf(order)));
    assertEquals(0, kept("claim.orderview", order));
  }

  @Test
  void what_was_found_on_the_spot_in_a_form_that_opens_later() {
    var it = Stage.claim(At.DRAWN);
    var check = Owner.number("select id from spot_check where claim_id = ?", it.claim());
    Stage.appointed(it.number(), "city-officer-a", "city-officer-b");
    logIn("city-officer-a");
    var look = new ClaimSpotcheckScreen(page).open(check);
    var findings = page.locator("[id='record:findings']");
    writes(findings, WORDS, "city-officer-a", () -> look.open(check));
    takesBack(findings, WORDS);
    look.passed(WORDS);
    assertThat(look.said()).containsText("已登记");
    assertEquals(0, kept("claim.spotcheck", check));
  }

  @Test
  void what_a_firm_says_about_itself_unless_it_cancels() {
    var it = Stage.claim(At.SUBMITTED);
    var firm = Stage.organisationOf(it.firm());
    logIn(it.firm());
    var profile = new OrganisationProfileScreen(page).open().staff("90");
    var staff = page.locator("[id='facts:staff']");
    writes(staff, "91", it.firm(), () -> profile.open().edit());
    takesBack(staff, "91");
    profile.answered(() -> page.locator("[id='facts:cancel']").click());
    assertEquals(0, kept("organisation.profile", firm));
    assertEquals("86", Owner.text("select staff from organisation where id = ?", firm));
  }

  @Test
  void what_a_payer_writes_about_a_payment_that_came_back() {
    var it = Stage.claim(At.DUE);
    var line = Owner.number("select id from payment_line where claim_id = ? and level = 'CITY'", it.claim());
    logIn("city-payer");
    var list = new PaymentLinesScreen(page).open(it.number());
    list.begin(it.number(), "登记退票", "");
    writes(list.words(), WORDS, "city-payer", () -> list.open(it.number()).begin(it.number(), "登记退票", ""));
    takesBack(list.words(), WORDS);
    assertEquals(1, kept("payment.lines", line + "-returned"));
    // Written anew and sent at once: the window forgets it too.
    list.words().fill(WORDS);
    list.answered(() -> list.send().click());
    assertEquals("MARKED " + WORDS, Owner.text("select state || ' ' || reason from payment_line where id = ?", line));
    page.waitForTimeout(3000);
    assertEquals(0, kept("payment.lines", line + "-returned"));
    assertEquals(false, page.evaluate("() => Object.keys(sessionStorage).some(key => key.includes('payment.lines'))"));
  }

  @Test
  void what_an_administrator_writes_about_an_account_unless_the_account_is_made() {
    logIn("administrator");
    var accounts = new IdentityAccountsScreen(page).open();
    var login = "kept-" + System.nanoTime();
    accounts.account(login, "示例经办", "审计员");
    var name = page.locator("[id='form:name']");
    writes(name, "示例审计", "administrator", () -> accounts.open().begin());
    takesBack(name, "示例审计");
    assertThat(page.locator("[id='form:login']")).hasValue(login);
    accounts.answered(() -> accounts.saveButton().click());
    assertEquals("示例审计 auditor", Owner.text("select name || ' ' || role from account join account_role on account_id = id"
        + " where login = ?", login));
    assertEquals(0, kept("identity.accounts", "new"));
  }

  @Test
  void what_a_firm_writes_about_its_account_but_never_the_accounts_number() {
    var it = Stage.claim(At.SUBMITTED);
    var firm = Stage.organisationOf(it.firm());
    logIn(it.firm());
    var profile = new OrganisationProfileScreen(page).open().account("33050166123400001234", "示例银行", "105337300019");
    var bank = page.locator("[id='money:bank']");
    writes(bank, "示例银行柯桥支行", it.firm(), () -> profile.open().changeAccount());
    takesBack(bank, "示例银行柯桥支行");
    assertThat(page.locator("[id='money:accountNumber']")).hasValue("");
    assertEquals(0, Owner.number("select count(*) from draft where body like '%33050166123400001234%'"));
    profile.answered(() -> page.locator("[id='money:cancelBank']").click());
    assertEquals(0, kept("organisation.bank", firm));
  }
}
