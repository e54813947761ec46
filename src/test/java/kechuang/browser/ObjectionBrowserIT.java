package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import kechuang.testing.CasesResource.At;
import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import org.junit.jupiter.api.Test;

/** Somebody without an account objects to an item of a notice and reads what became of it. */
class ObjectionBrowserIT extends Browser {

  private static final String GROUNDS = "该企业没有送检过这批样品。";
  private static final String ANSWER = "已到机构核对原始记录，样品和报告属实。";

  @Test
  void from_the_objection_to_its_answer() {
    Stage.today("2017-03-20");
    var it = Stage.claim(At.DRAWN);
    var notice = Owner.text("select n.number from notice n join claim c on c.notice_id = n.id where c.id = ?", it.claim());
    narrow();
    inEnglish();
    open("open/notice.xhtml?number=" + notice);
    assertAccessible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Object online")).click();
    var form = new OpenObjectScreen(page);
    form.send().click();
    assertThat(form.problem("grounds")).not().isEmpty();
    assertThat(form.problem("answer")).not().isEmpty();
    assertAccessible();
    form.fill(GROUNDS, "示例异议人", "0575-00000000").answer();
    picture("open-object-en");
    // Who is faster than three seconds is taken for a machine.
    page.waitForTimeout(3_000);
    Screen.twice(form.send());
    assertThat(form.receipt()).isVisible();
    assertAccessible();
    picture("open-object-received-en");
    var number = form.receipt().innerText();
    var code = form.code().innerText();
    assertEquals(1, Owner.number("select count(*) from objection where claim_id = ?", it.claim()));
    answered(it, number);
    looked(number, code);
    narrow();
    open("open/notice.xhtml?number=" + notice);
    assertThat(page.locator("main")).containsText(ANSWER);
    assertThat(page.locator("main")).not().containsText("示例异议人");
    picture("open-notice-answered");
  }

  /** The office takes it up, everyone sees the item suspended, and answers. */
  private void answered(Case it, String number) {
    wide();
    logIn("city-officer-a");
    open("claim/objections.xhtml");
    assertAccessible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).click();
    assertThat(page.locator("main")).containsText("示例异议人");
    assertAccessible();
    picture("claim-objection");
    page.locator("[id='form:accept']").click();
    assertThat(page.locator("#messages")).containsText("已受理");
    assertEquals("ACCEPTED", Owner.text("select state from objection where claim_id = ?", it.claim()));
    page.locator("[id='form:answer']").fill(ANSWER);
    Screen.twice(page.locator("[id='form:dismiss']"));
    assertThat(page.locator("#messages")).containsText("异议不成立");
  }

  private void looked(String number, String code) {
    page.context().clearCookies();
    open("open/objection.xhtml");
    page.locator("[id='form:number']").fill(number);
    page.locator("[id='form:code']").fill("K7QM3XRT");
    page.locator("[id='form:look']").click();
    assertThat(page.locator("main")).containsText("没有查到");
    page.locator("[id='form:number']").fill(number);
    page.locator("[id='form:code']").fill(code);
    page.locator("[id='form:look']").click();
    assertThat(page.locator("main")).containsText(ANSWER);
    assertAccessible();
    picture("open-objection");
  }
}
