package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import kechuang.testing.CasesResource.At;
import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The city's part of a claim, 9,000 of 18,000: the bank sends it back, it goes out again and arrives. Each act is clicked
 * twice and happens once; what one person marks another confirms or puts back.
 */
class ReturnedPaymentBrowserIT extends Browser {

  private PaymentLinesScreen list;
  private Case it;

  @BeforeEach
  void on_the_day_of_the_order() {
    Stage.today("2017-03-20");
    it = Stage.claim(At.DUE);
    list = new PaymentLinesScreen(page);
  }

  private String line(String column) {
    return Owner.text("select " + column + " from payment_line where level = 'CITY' and claim_id = ?", it.claim());
  }

  private String events() {
    return Owner.text("select string_agg(e.event, ' ' order by e.id) from payment_line_event e join payment_line l"
        + " on l.id = e.payment_line_id where l.level = 'CITY' and l.claim_id = ?", it.claim());
  }

  /** What the books hold as paid on the voucher. */
  private String paid() {
    return Owner.text("select c.paid from ceiling c join voucher v on c.kind = 'VOUCHER' and c.subject_id = v.id"
        + " where v.number = ?", it.voucher());
  }

  private void as(String login) {
    logIn(login);
    list.open(it.number());
  }

  private void mark(String act, String words, String said) {
    as("city-payer");
    list.begin(it.number(), act, words);
    Screen.twice(list.send());
    assertThat(list.said()).hasText(it.number() + "，9,000.00 元，" + said);
  }

  private void confirm(String state) {
    as("city-checker");
    list.beginConfirm(it.number());
    Screen.twice(list.yes());
    assertThat(list.row(it.number()).locator(".badge")).hasText(state);
    assertThat(list.said()).not().containsText("改动");
  }

  @Test
  void what_the_bank_sends_back_is_confirmed_by_another_goes_out_again_and_arrives() throws IOException {
    returned();
    comesBack();
    goesOutAgain();
    arrives();
  }

  private void returned() {
    logIn("city-payer");
    list.find(it.number());
    assertThat(list.row(it.number())).hasCount(1);
    assertThat(list.total("待付")).containsText("9,000.00");
    assertThat(list.total("待付")).containsText("1 笔");
    assertThat(list.total("合计")).containsText("1 笔");
    assertThat(list.buttons(it.number()).filter(named("复核确认"))).hasCount(0);
    mark("登记退票", "户名与账号不符", "已登记为退票，等待复核。");
    assertThat(list.row(it.number())).containsText("由您登记，须另一人复核");
    assertThat(list.row(it.number())).containsText("户名与账号不符");
    assertThat(list.total("待付")).containsText("0 笔");
    assertThat(list.total("待复核")).containsText("9,000.00");
    assertThat(list.buttons(it.number()).filter(named("复核确认"))).hasCount(0);
    assertAccessible();
    picture("payment-lines-returned");
    assertEquals("MARKED", line("state"));
  }

  private void comesBack() {
    confirm("银行退票");
    assertThat(list.total("银行退票")).containsText("9,000.00");
    assertEquals("LIST MARK CONFIRM_RETURN", events());
    assertEquals("0.00", paid());
    assertEquals("DUE", Owner.text("select state from claim where id = ?", it.claim()));
  }

  private void goesOutAgain() {
    as("city-payer");
    Screen.twice(list.reissueButton(it.number()));
    assertThat(list.row(it.number()).locator(".badge")).hasText("待付");
    assertThat(list.said()).not().containsText("改动");
    assertEquals("LIST MARK CONFIRM_RETURN REISSUE", events());
    assertEquals("DUE 2", line("state || ' ' || attempt"));
  }

  private void arrives() throws IOException {
    var digits = list.reveal(it.number()).innerText().replace(" ", "");
    assertTrue(digits.matches("33001[0-9]{11}"), digits);
    var csv = Files.readString(list.export().path());
    assertTrue(csv.lines().filter(line -> line.contains(it.number()) && line.contains(digits)).count() == 1, csv);
    var reference = "BK" + Scene.unique();
    mark("登记已付", reference, "已登记为已付，等待复核。");
    confirm("已付");
    assertThat(list.total("已付")).containsText("9,000.00");
    assertAccessible();
    picture("payment-lines-paid");
    assertEquals("LIST MARK CONFIRM_RETURN REISSUE MARK CONFIRM", events());
    assertEquals("PAID " + reference, line("state || ' ' || bank_reference"));
    assertEquals("9000.00", paid());
  }

  @Test
  void a_checker_puts_a_mark_back_with_a_reason_and_the_line_stands_as_before() {
    mark("登记已付", "BK" + Scene.unique(), "已登记为已付，等待复核。");
    as("city-checker");
    list.begin(it.number(), "退回经办", "");
    list.answered(() -> list.send().click());
    assertThat(page.locator("[id='act:words-problem']")).containsText("退回经办的原因");
    assertThat(list.words()).isFocused();
    assertAccessible();
    picture("payment-lines-put-back");
    list.words().fill("流水号与回单不符");
    Screen.twice(list.send());
    assertThat(list.said()).hasText(it.number() + "，9,000.00 元，已退回经办。");
    assertThat(list.row(it.number()).locator(".badge")).hasText("待付");
    assertEquals("LIST MARK PUT_BACK", events());
    assertEquals("DUE", line("state"));
    assertEquals("流水号与回单不符", Owner.text("select e.note from payment_line_event e join payment_line l on l.id ="
        + " e.payment_line_id where l.claim_id = ? and e.event = 'PUT_BACK'", it.claim()));
    assertEquals("0.00", paid());
  }

  @Test
  void a_second_click_that_meets_another_line_in_its_place_is_told_what_the_first_did() {
    var other = Stage.claim(At.DUE);
    Owner.run("update payment_line set state = 'MARKED', outcome = 'PAID', bank_reference = 'BK' || id, marked_on = due_on,"
        + " marked_by = (select id from account where login = 'city-payer') where level = 'CITY' and claim_id in (?, ?)",
        it.claim(), other.claim());
    logIn("city-checker");
    page.navigate("payment/lines.xhtml");
    list.choose("state", "MARKED");
    list.beginConfirm(it.number());
    Screen.twice(list.yes());
    assertThat(list.said()).hasText(it.number() + "，9,000.00 元，已复核。");
    assertEquals("PAID", line("state"));
    assertEquals("MARKED", Owner.text("select state from payment_line where level = 'CITY' and claim_id = ?",
        other.claim()));
  }

  private static Locator.FilterOptions named(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
