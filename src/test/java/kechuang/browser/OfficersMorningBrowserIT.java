package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.Test;

/** An officer's morning: fifty cases wait, and no hand leaves the keyboard until none does. */
class OfficersMorningBrowserIT extends Browser {

  private static final int WAITING = 50;

  private Keyboard keys;
  private String name;

  /** Applications of firms whose names nobody else has. */
  private List<String> waiting() {
    name = "晨间示例企业" + Scene.unique();
    var numbers = Stream.generate(() -> Stage.application().application()).limit(WAITING).sorted().toList();
    numbers.forEach(number -> Owner.run("update organisation set name = ? where id = (select organisation_id from"
        + " application where number = ?)", name + number.substring(number.length() - 6), number));
    return numbers;
  }

  @Test
  void fifty_tasks_are_done_with_the_keyboard_alone() {
    Stage.today("2017-03-10");
    keys = new Keyboard(page);
    var numbers = waiting();
    // One firm has said something new: no page of ticks answers that.
    var asked = numbers.get(7);
    Owner.run("update organisation set facts_state = 'DECLARED' where id = (select organisation_id from application"
        + " where number = ?)", asked);
    logIn("keqiao-officer-a");
    keys.to(page.locator("#nav a[href$='/review/applications.xhtml']")).press("Enter");
    page.waitForURL("**/review/applications.xhtml");
    keys.to(page.locator("[id='form:text']"));
    Screen.answered(page, () -> keys.type(name));
    keys.to(page.locator("[id='form:state']"));
    Screen.answered(page, () -> keys.press("ArrowDown"));
    keys.to(page.locator("[id='form:rows'] tbody a").first());
    // 20 on a page: 19 and the one that stays, 19 and the one, then the last 11.
    for (int done : List.of(19, 19, 11)) {
      decidesThePage(done);
    }
    assertEquals(49, count("COUNTY_APPROVED"));
    sendsBack(asked);
    assertEquals(List.of(49L, 1L, 0L), List.of(count("COUNTY_APPROVED"), count("RETURNED"), count("SUBMITTED")));
  }

  private void decidesThePage(int done) {
    keys.press("a");
    Screen.answered(page, () -> keys.press("1"));
    assertThat(dialog().locator("textarea")).isFocused();
    keys.type("材料齐全，同意").to(page.locator("[id='bulk:send']")).press("Enter");
    assertThat(dialog()).containsText(done + " 件已办，1 件未办");
    keys.press("Escape");
    assertThat(dialog()).not().isVisible();
  }

  private void sendsBack(String number) {
    keys.press("j");
    keys.seesTheStop();
    keys.press("Enter");
    page.waitForURL("**/review/application.xhtml?number=" + number);
    keys.to(page.locator("[id='form:note']")).type("单位信息有变化，请先在单位信息中补充说明");
    keys.to(page.locator("[id='form:return']")).press("Enter");
    page.waitForURL("**/review/applications.xhtml");
  }

  private Locator dialog() {
    return page.locator("#deciding");
  }

  private long count(String state) {
    return Owner.number("select count(*) from application a join organisation o on o.id = a.organisation_id"
        + " where o.name like ? and a.state = ?", name + "%", state);
  }
}
