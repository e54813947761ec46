package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import kechuang.testing.BadValues;
import kechuang.testing.CasesResource.At;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every field that asks for an amount or a day says beside itself what is wrong with what was typed, and keeps it. Each
 * form is sent a few times, each time with other values in all its fields; over the forms every value has its turn.
 */
class BadInputBrowserIT extends VoucherBrowser {

  private static final int TURNS = 4;
  private static final List<Map.Entry<String, String>> AMOUNTS = List.copyOf(BadValues.amounts().entrySet());
  private static final List<Map.Entry<String, String>> DAYS = List.copyOf(BadValues.days().entrySet());

  private int amount;
  private int day;

  /** A field, what was typed into it and the key of what is said about that. */
  private record Typed(Locator field, String text, String key) {

    void isRefusedAndKept() {
      assertThat(beside(field)).hasText(sentence(key));
      assertThat(field).hasValue(text);
    }

    /** The sentence with anything where its arguments stand. */
    private static Pattern sentence(String key) {
      var words = ResourceBundle.getBundle("kechuang.i18n.messages", Locale.ROOT).getString(key);
      return Pattern.compile("^" + words.replaceAll("[.()]", "[$0]").replaceAll("\\{\\d}", ".*") + "$");
    }
  }

  @BeforeEach
  void in_the_first_days_of_the_round() {
    Stage.today("2017-03-20");
  }

  /** So many amounts and days of the form that is on the screen, a few times over. */
  private void refusesWhatNobodyUnderstands(String form, String send, int amounts, int days) {
    for (var turn = 0; turn < TURNS; turn++) {
      var typed = new ArrayList<Typed>();
      typed.addAll(type(form, "money", amounts));
      typed.addAll(type(form, "date", days));
      press(page.locator("[id='" + form + ":" + send + "']"));
      typed.forEach(Typed::isRefusedAndKept);
    }
    assertAccessible();
  }

  /** Presses it and waits for the answer, in part or as a whole page. */
  private void press(Locator button) {
    if (button.getAttribute("data-ajax").equals("true")) {
      Screen.answered(page, button::click);
    } else {
      page.waitForNavigation(button::click);
    }
  }

  private List<Typed> type(String form, String kind, int expected) {
    if (expected == 0) {
      return List.of();
    }
    var fields = page.locator("[id='" + form + "'] .field." + kind + " input:enabled:visible");
    assertThat(fields).hasCount(expected);
    return fields.all().stream().map(field -> {
      var next = kind.equals("money") ? AMOUNTS.get(amount++ % AMOUNTS.size()) : DAYS.get(day++ % DAYS.size());
      var most = field.getAttribute("maxlength");
      var text = most == null || next.getKey().length() <= Integer.parseInt(most) ? next.getKey()
          : next.getKey().substring(0, Integer.parseInt(most));
      field.fill(text);
      return new Typed(field, text, next.getValue());
    }).toList();
  }

  /** Begins where another form ended. */
  private void from(int amount, int day) {
    this.amount = amount;
    this.day = day;
  }

  @Test
  void what_a_firm_says_about_itself() {
    open("open/register.xhtml");
    refusesWhatNobodyUnderstands("form", "register", 2, 0);
    open("open/eligibility.xhtml");
    refusesWhatNobodyUnderstands("form", "ask", 2, 0);
    logIn(Stage.claim(At.CONFIRMED).firm());
    new OrganisationProfileScreen(page).open().edit();
    refusesWhatNobodyUnderstands("facts", "declare", 2, 0);
    refusesWhatNobodyUnderstands("facts", "declare", 0, 1);
  }

  @Test
  void what_is_asked_for_and_what_is_given() {
    from(3, 4);
    var round = "试填批次 " + Scene.unique();
    Stage.firstComeRound(round);
    logIn("keqiao-textile");
    new ApplicationNewScreen(page).open().begin(round);
    refusesWhatNobodyUnderstands("form", "submit", 1, 0);
    var it = Stage.application();
    logIn("keqiao-officer-a");
    new ReviewApplicationScreen(page).open(it.application()).approve();
    logIn("city-officer-a");
    new ReviewApplicationScreen(page).open(it.application());
    refusesWhatNobodyUnderstands("form", "approve", 1, 0);
    assertEquals("COUNTY_APPROVED", Owner.text("select state from application where number = ?", it.application()));
  }

  @Test
  void what_is_ordered_and_what_is_claimed() {
    from(6, 2);
    logIn("keqiao-textile");
    order(Stage.voucher("keqiao-textile"));
    refusesWhatNobodyUnderstands("form", "place", 2, 1);
    var it = Stage.claimOfFirm(At.CONFIRMED);
    logIn(it.firm());
    new ClaimRedeemScreen(page).open(String.valueOf(it.order()));
    refusesWhatNobodyUnderstands("form", "send", 3, 1);
    assertEquals(0, Owner.number("select count(*) from claim where service_order_id = ?", it.order()));
  }

  @Test
  void what_an_office_says() {
    from(0, 6);
    var it = Stage.claim(At.DRAWN);
    Stage.appointed(it.number(), "city-officer-a", "city-officer-b");
    logIn("city-officer-a");
    new ClaimSpotchecksScreen(page).open().begin(it.number());
    refusesWhatNobodyUnderstands("record", "send", 0, 1);
    logIn("auditor");
    open("audit/trail.xhtml");
    refusesWhatNobodyUnderstands("form", "search", 0, 2);
    logIn("administrator");
    new PlatformClockScreen(page).open();
    var before = offset();
    refusesWhatNobodyUnderstands("form", "move", 0, 1);
    assertEquals(before, offset());
  }

  private static String offset() {
    return Owner.text("select value from setting where key = 'clock.offset-days'");
  }

  @Test
  void words_of_a_program_are_words() {
    var round = "试填批次 " + Scene.unique();
    Stage.firstComeRound(round);
    logIn("keqiao-textile");
    var words = "'; drop table voucher; -- <script>alert(1)</script> #{1+1} ${7*7} {0} %s =cmd|' /C calc'!A0";
    new ApplicationNewScreen(page).open().begin(round).requested("50000").purpose(words).commit().submit();
    assertThat(page.locator("#main")).containsText(words);
  }

  @Test
  void what_is_said_beside_one_field_stays_while_others_are_filled_in_and_goes_when_it_is_mended() {
    logIn("keqiao-textile");
    var order = order(Stage.voucher("keqiao-textile"));
    var gross = page.locator("[id='form:contractGross']");
    var day = page.locator("[id='form:contractDate_input']");
    order.type("contractGross", "一万");
    assertThat(beside(gross)).not().isEmpty();
    assertThat(gross).hasAttribute("aria-invalid", "true");
    assertThat(gross).hasAttribute("aria-describedby", "form:contractGross-problem");
    order.type("subject", "面料阻燃性能检测");
    order.date("2017-02-29");
    assertThat(beside(day)).containsText("2017-02-29");
    assertThat(beside(gross)).not().isEmpty();
    order.type("contractGross", "36000.00");
    assertThat(beside(gross)).isEmpty();
    assertThat(gross).not().hasAttribute("aria-invalid", "true");
    assertThat(beside(day)).containsText("2017-02-29");
    order.date("2017-01-03");
    // Now the rule speaks, and again stays while something else cannot be read.
    assertThat(beside(day)).containsText("不符合：合同签订日");
    order.type("contractNet", "?");
    assertThat(beside(day)).containsText("不符合：合同签订日");
    order.date("2017-03-20");
    assertThat(beside(day)).isEmpty();
    assertThat(beside(page.locator("[id='form:contractNet']"))).not().isEmpty();
  }

  @Test
  void what_is_said_beside_a_field_stays_when_another_invoice_is_added() {
    var it = Stage.claimOfFirm(At.CONFIRMED);
    logIn(it.firm());
    var redeem = new ClaimRedeemScreen(page).open(String.valueOf(it.order()));
    var paid = page.locator("[id='form:paidAmount']");
    redeem.type("paidAmount", "一万");
    redeem.answered(() -> page.locator("[id='form:more']").click());
    redeem.type("resultSummary", "检测合格");
    assertThat(beside(paid)).not().isEmpty();
    assertThat(paid).hasAttribute("aria-invalid", "true");
  }

  private static Locator beside(Locator field) {
    return field.locator("xpath=ancestor::div[contains(concat(' ', @class, ' '), ' field ')]").locator(".problem");
  }
}
