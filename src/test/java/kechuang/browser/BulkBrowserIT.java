package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.List;
import java.util.stream.Stream;
import kechuang.testing.Owner;
import kechuang.testing.Spreadsheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that are decided by the page, printed and taken along. */
class BulkBrowserIT extends Browser {

  private Keyboard keys;

  @BeforeEach
  void sitDown() {
    Stage.today("2017-03-10");
    keys = new Keyboard(page);
  }

  /** So many applications of 60,000 that stand first in the list, the most urgent of all. */
  private static List<String> urgent(int many) {
    Owner.run("update application set due_on = '2017-03-20' where due_on = '2016-12-30'");
    var numbers = Stream.generate(() -> Stage.application().application()).limit(many).sorted().toList();
    numbers.forEach(number -> Owner.run("update application set due_on = '2016-12-30' where number = ?", number));
    return numbers;
  }

  private static String state(String number) {
    return Owner.text("select state from application where number = ?", number);
  }

  private Locator dialog() {
    return page.locator("#deciding");
  }

  private Locator row(String number) {
    return page.locator("[id='form:rows'] tr", new Page.LocatorOptions().setHasText(number));
  }

  @Test
  void an_officer_decides_a_page_of_applications_with_the_keyboard_alone() {
    var numbers = urgent(3);
    // The facts of one firm are not confirmed any more: that is a question no keyboard answers.
    Owner.run("update organisation set facts_state = 'DECLARED' where id = (select organisation_id from application"
        + " where number = ?)", numbers.get(1));
    logIn("keqiao-officer-a");
    open("review/applications.xhtml?state=SUBMITTED");
    for (int i = 0; i < 3; i++) {
      keys.press("j");
      keys.seesTheStop();
      keys.press("Space");
    }
    assertThat(page.locator(".ticked")).hasText("已选 3 件，合计 180,000.00 元");
    picture("review-applications-ticked");
    assertAccessible();
    Screen.answered(page, () -> keys.press("1"));
    assertThat(dialog()).containsText("同意 3 件，合计 180,000.00 元");
    assertThat(dialog().locator("textarea")).isFocused();
    picture("review-applications-bulk");
    assertAccessible();
    keys.type("材料齐全").to(page.locator("[id='bulk:send']")).press("Enter");
    assertThat(dialog()).containsText("2 件已办，1 件未办");
    assertThat(dialog()).containsText("单位信息尚未核对");
    picture("review-applications-done");
    assertAccessible();
    assertEquals(List.of("COUNTY_APPROVED", "SUBMITTED", "COUNTY_APPROVED"),
        numbers.stream().map(BulkBrowserIT::state).toList());
    keys.press("Escape");
    assertThat(dialog()).not().isVisible();
    // The list behind shows what is left of it.
    assertThat(row(numbers.get(0))).hasCount(0);
    assertThat(row(numbers.get(1))).hasCount(1);
    assertThat(page.locator(".ticked")).containsText("勾选");
  }

  @Test
  void a_return_asks_for_its_reason_keeps_what_was_typed_and_two_clicks_are_one_act() {
    var numbers = urgent(2);
    logIn("keqiao-officer-a");
    open("review/applications.xhtml?state=SUBMITTED");
    Screen.answered(page, () -> page.locator("[id='form:return']").click());
    assertThat(page.locator("#messages")).containsText("请先勾选");
    numbers.forEach(number -> row(number).locator(".tick-row").check());
    Screen.answered(page, () -> page.locator("[id='form:return']").click());
    var send = page.locator("[id='bulk:send']");
    Screen.answered(page, send::click);
    assertThat(dialog().locator(".problem")).not().isEmpty();
    dialog().locator("textarea").fill("请补充用途说明");
    Screen.twice(send);
    assertThat(dialog()).containsText("2 件已办，0 件未办");
    for (var number : numbers) {
      assertEquals("RETURNED", state(number));
      assertEquals(1, Owner.number("select count(*) from application_event e join application a on a.id ="
          + " e.application_id where a.number = ? and e.event = 'RETURN' and e.note = '请补充用途说明'", number));
    }
  }

  @Test
  void a_list_is_taken_along_as_a_file_and_on_paper_and_the_page_stays() {
    var numbers = urgent(2);
    logIn("keqiao-officer-a");
    open("review/applications.xhtml?state=SUBMITTED");
    var export = page.locator("[id='form:export']");
    var all = new Spreadsheet(downloaded(export).path());
    assertEquals(numbers, all.column("申请编号").subList(0, 2).stream().sorted().toList());
    narrowed(numbers.get(0));
    assertEquals(List.of(numbers.get(0)), new Spreadsheet(downloaded(export).path()).column("申请编号"));
    var paper = downloaded(page.locator("[id='form:print']"));
    assertEquals("review-applications.pdf", paper.suggestedFilename());
    paper.saveAs(results().resolve("review-applications.pdf"));
    logIn("city-officer-a");
    open("claim/reviews.xhtml");
    picture("claim-reviews-list");
    assertAccessible();
  }

  /** The page knows when the file has come. */
  private Download downloaded(Locator button) {
    var file = page.waitForDownload(button::click);
    assertThat(page.locator("form[data-sent]")).hasCount(0, new HasCountOptions().setTimeout(3000));
    return file;
  }

  private void narrowed(String number) {
    Screen.answered(page, () -> page.locator("[id='form:text']").fill(number));
    assertThat(page.locator("[id='form:rows'] .tick-row")).hasCount(1);
  }
}
