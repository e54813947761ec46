package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import kechuang.testing.CasesResource.At;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a mouse: everything is reached with the tabulator, the focus is seen, and a refusal takes it where it helps. */
class KeyboardBrowserIT extends Browser {

  private Keyboard keys;

  @BeforeEach
  void sitDown() {
    keys = new Keyboard(page);
  }

  private Locator field(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  private Locator link(String words) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words).setExact(true)).last();
  }

  @Test
  void a_firm_applies_from_the_door_to_the_voucher() {
    Stage.today("2017-03-06");
    var round = "键盘批次 " + Scene.unique();
    Stage.firstComeRound(round);
    // The one that closes first stands first; other tests have left many.
    Owner.run("update round set closes_on = '2017-03-06' where name_zh = ?", round);
    open("open/login.xhtml");
    keys.to(field("login")).type("keqiao-textile").press("Tab").type(Stage.PASSWORD).press("Enter");
    page.waitForURL("**/inbox/home.xhtml");
    keys.to(link("申领创新券").first()).press("Enter");
    page.waitForURL("**/application/new.xhtml");
    keys.to(new ApplicationNewScreen(page).round(round).locator("button.primary")).press("Enter");
    page.waitForURL("**/application/edit.xhtml*");
    fillsIn();
    page.waitForURL("**/application/view.xhtml*");
    assertThat(page.locator("#messages")).hasText("规则全部符合，创新券已发放。");
    assertEquals("AWARDED 50000.00", Owner.text("select a.state || ' ' || a.amount from application a join round r"
        + " on r.id = a.round_id where r.name_zh = ?", round));
  }

  private void fillsIn() {
    var form = new ApplicationEditScreen(page);
    keys.to(form.submitButton());
    form.answered(() -> keys.press("Enter"));
    // What is wrong first gets the focus, and what is wrong is said beside it.
    assertThat(form.amount()).isFocused();
    keys.seesTheStop();
    assertThat(form.problem("requestedAmount")).not().isEmpty();
    keys.type("50000");
    form.answered(() -> keys.press("Tab"));
    keys.to(form.purpose()).type("面料色牢度检测");
    keys.to(form.commitment()).press("Space");
    assertThat(form.commitment()).isChecked();
    keys.backTo(form.amount()).to(form.submitButton()).press("Enter");
  }

  @Test
  void an_officer_finds_the_task_at_home_reads_and_decides() {
    Stage.today("2017-03-20");
    var it = Stage.claim(At.SUBMITTED);
    // The last day first; other tests have left many.
    Owner.run("update claim set due_on = '2017-01-03' where id = ?", it.claim());
    logIn("keqiao-officer-a");
    keys.press("Tab").press("Enter");
    assertThat(page.locator("main")).isFocused();
    keys.to(new InboxHomeScreen(page).task("兑付审核", it.number()).locator("td.act a")).press("Enter");
    page.waitForURL("**/claim/review.xhtml*");
    reads();
    decides(it.number());
    assertEquals("CHECKED", Owner.text("select state from claim where id = ?", it.claim()));
  }

  private void reads() {
    var passed = page.locator("details.passed summary");
    keys.to(passed).press("Enter");
    assertThat(page.locator("details.passed")).hasAttribute("open", "");
    var second = page.locator(".papers a.paper").nth(1);
    var words = second.innerText();
    var review = new ClaimReviewScreen(page);
    keys.to(second);
    review.answered(() -> keys.press("Enter"));
    assertThat(page.locator(".papers a.on")).hasText(words);
    // The document was drawn anew, and the reader is still there.
    assertThat(second).isFocused();
    review.answered(() -> keys.press("j"));
    assertThat(page.locator(".papers a.on")).not().hasText(words);
  }

  private void decides(String number) {
    var review = new ClaimReviewScreen(page);
    keys.to(field("sendBack"));
    review.answered(() -> keys.press("Enter"));
    assertThat(review.said()).containsText("须写明理由");
    assertThat(review.said()).isFocused();
    keys.seesTheStop();
    keys.to(field("note")).type("材料齐全").to(review.approveButton()).press("Space");
    page.waitForURL("**/claim/reviews.xhtml*");
    assertThat(review.said()).hasText(number + " 已办理，现为“待审定”。");
  }

  @Test
  void who_confirms_a_payment_is_asked_answers_and_goes_on_from_the_list() {
    Stage.today("2017-03-20");
    var it = Stage.claim(At.DUE);
    logIn("city-payer");
    var list = new PaymentLinesScreen(page).open(it.number());
    var mark = list.row(it.number()).getByText("登记已付", new Locator.GetByTextOptions().setExact(true));
    keys.to(mark.locator("xpath=ancestor-or-self::button"));
    list.answered(() -> keys.press("Enter"));
    assertThat(list.words()).isFocused();
    keys.press("Escape");
    assertThat(list.words()).not().isVisible();
    assertThat(mark.locator("xpath=ancestor-or-self::button")).isFocused();
    list.answered(() -> keys.press("Enter"));
    assertThat(list.words()).isFocused();
    keys.type("BK" + Scene.unique());
    list.answered(() -> keys.press("Enter"));
    assertThat(list.said()).containsText("已登记为已付");
    keys.seesTheStop();
  }
}
