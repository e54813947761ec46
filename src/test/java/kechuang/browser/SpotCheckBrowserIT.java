package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import kechuang.testing.CasesResource.At;
import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published claim was drawn for a look on the spot: what is found there ends it, or lets it be paid. */
class SpotCheckBrowserIT extends Browser {

  private static final String FOUND = "机构没有这批样品的检测记录，报告编号查无此件。";

  private Case it;

  @BeforeEach
  void on_the_day_of_the_order() {
    Stage.today("2017-03-20");
    it = Stage.claim(At.DRAWN);
  }

  private String claim(String column) {
    return Owner.text("select " + column + " from claim where id = ?", it.claim());
  }

  private String check(String column) {
    return Owner.text("select " + column + " from spot_check where claim_id = ?", it.claim());
  }

  private long events(String event) {
    return Owner.number("select count(*) from claim_event where claim_id = ? and event = ?", it.claim(), event);
  }

  @Test
  void a_failed_one_ends_the_claim_and_both_sides_read_why() {
    logIn("city-officer-a");
    var checks = new ClaimSpotchecksScreen(page).open();
    assertAccessible();
    picture("claim-spotchecks");
    var look = checks.begin(it.number());
    look.appoint("市级审核员甲（绍兴市）", "柯桥区审核员乙（柯桥区）", "2017-03-21", "机构实验室");
    assertThat(checks.said()).hasText(it.number() + " 的抽查已安排。");
    narrow();
    checks.begin(it.number());
    look.send().click();
    assertThat(look.said()).isFocused();
    assertThat(page.locator("[id='record:findings-problem']")).not().isEmpty();
    assertThat(page.locator("[id='record:passed-problem']")).not().isEmpty();
    assertThat(look.said()).containsText("请逐项填写检查要点");
    look.fill(false, FOUND);
    assertAccessible();
    assertEquals(NARROW, page.evaluate("() => document.documentElement.scrollWidth"), "it fits a telephone");
    picture("claim-spotcheck-record");
    Screen.twice(look.send());
    assertThat(checks.said()).containsText("待另一名检查人员复签");
    assertEquals("PUBLISHED", claim("state"), "one signature changes nothing");
    wide();
    logIn("keqiao-officer-b");
    checks.open().begin(it.number());
    assertThat(page.locator("main")).containsText(FOUND);
    assertAccessible();
    picture("claim-spotcheck-sign");
    Screen.twice(look.countersign());
    assertThat(checks.said()).hasText(it.number() + " 抽查不通过，已登记，该笔不予兑付。");
    assertThat(checks.row(it.number())).hasCount(0);
    assertEquals("FAILED 2017-03-20 " + FOUND, check("result || ' ' || inspected_on || ' ' || findings"));
    assertEquals("REJECTED", claim("state"));
    assertEquals(1, events("REJECT"));
    // The order was settled with its last claim, so its 18,000 are back on the voucher of 60,000.
    assertEquals("0.00 0.00", Owner.text("select committed || ' ' || paid from ceiling where kind = 'VOUCHER'"
        + " and subject_id = (select id from voucher where number = ?)", it.voucher()));
    assertEquals(0, Owner.number("select count(*) from payment_line where claim_id = ?", it.claim()));
    readWhy(it.firm());
    readWhy(it.provider());
    narrow();
    inEnglish();
    new ClaimViewScreen(page).open(String.valueOf(it.claim()));
    assertThat(page.locator(".why.no")).hasText("The spot check was failed: " + FOUND);
    picture("claim-view-spot-check-failed-en");
  }

  private void readWhy(String login) {
    logIn(login);
    var view = new ClaimViewScreen(page).open(String.valueOf(it.claim()));
    assertThat(view.steps()).containsText("不予兑付");
    assertThat(page.locator(".why.no")).hasText("抽查不通过：" + FOUND);
    assertThat(page.locator("main")).containsText("不再拨付");
    assertThat(view.timeline()).containsText(FOUND);
    assertAccessible();
    picture("claim-view-spot-check-failed");
  }

  @Test
  void a_passed_one_lets_it_be_paid_once_the_notice_is_over() {
    var view = new ClaimViewScreen(page);
    logIn(it.provider());
    view.open(String.valueOf(it.claim()));
    assertThat(view.steps()).containsText("公示");
    assertThat(page.locator("main")).not().containsText("现场检查");
    Stage.today("2017-03-28");
    Stage.dailyWork();
    view.open(String.valueOf(it.claim()));
    assertThat(page.locator("main")).containsText("已被抽中现场检查，登记结果后才拨付");
    assertThat(view.steps()).containsText("公示已结束，等待抽查结果");
    assertEquals("PUBLISHED", claim("state"));
    Stage.appointed(it.number(), "city-officer-a", "city-officer-b");
    logIn("city-officer-a");
    var checks = new ClaimSpotchecksScreen(page).open();
    checks.begin(it.number()).passed("现场查看样品和检测记录，服务属实。");
    logIn("city-officer-b");
    Screen.twice(checks.open().begin(it.number()).countersign());
    assertThat(checks.said()).hasText(it.number() + " 抽查通过，已登记。");
    assertEquals("DUE", claim("state"));
    assertEquals(1, events("CLEAR"));
    assertEquals("9000.00 9000.00", Owner.text("select string_agg(amount::text, ' ') from payment_line where claim_id = ?",
        it.claim()));
    logIn("city-payer");
    assertThat(new PaymentLinesScreen(page).open(it.number()).row(it.number())).containsText("9,000.00");
  }
}
