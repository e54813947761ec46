package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm is told what became of its application, and chooses what reaches it outside of the portal. */
class TellingBrowserIT extends Browser {

  private static final String REASON = "用途说明太简单，请补充检测项目。";

  @BeforeEach
  void on_the_day_of_the_review() {
    Stage.today("2017-03-10");
  }

  private void sentBack(Case it) {
    logIn("keqiao-officer-a");
    new ReviewApplicationScreen(page).open(it.application()).note(REASON).sendBack();
    assertEquals("RETURNED", Owner.text("select state from application where number = ?", it.application()));
  }

  @Test
  void a_returned_application_is_told_in_the_inbox_and_one_click_from_its_case() {
    var it = Stage.application();
    logIn(it.firm());
    var inbox = new InboxMessagesScreen(page);
    assertThat(inbox.masthead()).hasText("消息");
    inbox.open();
    assertThat(page.locator(".empty")).containsText("还没有消息");
    sentBack(it);

    logIn(it.firm());
    assertThat(inbox.masthead().locator(".count")).containsText("1");
    inbox.open();
    var message = inbox.message("申请退回补正");
    assertThat(message).containsText("申请 " + it.application() + " 被退回补正，请于 2017 年 3 月 24 日前修改后重新提交。退回意见：" + REASON);
    assertThat(message.locator(".badge").first()).hasText("未读");
    assertAccessible();
    picture("inbox-messages");
    narrow();
    assertAccessible();
    picture("inbox-messages");
    inbox.follow("申请退回补正");
    assertThat(page).hasURL(Pattern.compile("/application/view\\.xhtml\\?number=" + it.application()));
    assertThat(inbox.masthead().locator(".count")).hasCount(0);
    wide();
    inbox.open();
    assertThat(inbox.message("申请退回补正").locator(".badge", new Locator.LocatorOptions().setHasText("未读"))).hasCount(0);
    assertThat(inbox.readAll()).hasCount(0);
    inbox.unreadOnly();
    assertThat(page.locator(".empty")).isVisible();
    inEnglish();
    inbox.open();
    assertThat(inbox.message("Application sent back")).containsText("24 Mar 2017");
    picture("inbox-messages-en");
  }

  @Test
  void another_s_message_looks_like_none() {
    var it = Stage.application();
    sentBack(it);
    var id = Owner.text("select m.id from message m join account a on a.id = m.account_id where a.login = ?", it.firm());
    logIn(Stage.application().firm());
    assertEquals(404, page.navigate("inbox/messages.xhtml?open=" + id).status());
    assertEquals(404, page.navigate("inbox/messages.xhtml?open=x").status());
  }

  @Test
  void a_person_leaves_a_number_chooses_and_the_administrator_sees_what_would_have_gone_out() {
    var it = Stage.application();
    logIn(it.firm());
    var choices = new InboxChoicesScreen(page).open();
    choices.reach("12345", "").save();
    assertThat(choices.problem("phone")).hasText("手机号应为 11 位数字。");
    choices.reach("10000009999", "li@example.com");
    choices.sms("服务订单").uncheck();
    choices.save();
    assertThat(choices.said()).hasText("已保存。");
    choices.open();
    assertThat(choices.sms("服务订单")).not().isChecked();
    assertThat(choices.sms("申领申请")).isChecked();
    assertThat(page.locator("#main")).containsText("不能关闭");
    assertAccessible();
    picture("inbox-choices");
    narrow();
    picture("inbox-choices");
    wide();
    sentBack(it);

    logIn("administrator");
    open("inbox/outbox.xhtml");
    page.locator("[id='form:text']").fill(it.application());
    var row = page.locator("[id='form:rows'] tbody tr").filter(new Locator.FilterOptions().setHasText("100****9999"));
    assertThat(row).containsText("【科创兑】申请" + it.application() + "被退回补正");
    assertThat(row).containsText("未开通，未发");
    assertThat(page.locator("#main")).not().containsText(REASON);
    Screen.answered(page, () -> page.locator("[id='preview:kind']").selectOption("PAYMENT_RETURNED"));
    assertThat(page.locator("[id='preview:shown']")).containsText("60,000.00");
    assertThat(page.locator("[id='preview:shown']")).containsText("不可以，属正式通知");
    assertAccessible();
    picture("inbox-outbox");
  }
}
