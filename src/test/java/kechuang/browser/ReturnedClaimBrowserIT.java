package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import kechuang.testing.CasesResource.At;
import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office sends a claim of 18,000 back: whoever redeems reads why, and mends it or gives it up. */
class ReturnedClaimBrowserIT extends Browser {

  private static final String REASON = "付款凭证看不清，请重新上传。";

  @BeforeEach
  void on_the_day_of_the_order() {
    Stage.today("2017-03-20");
  }

  private static String state(Case it) {
    return Owner.text("select state from claim where id = ?", it.claim());
  }

  private static String events(Case it) {
    return Owner.text("select string_agg(event, ' ' order by id) from claim_event where claim_id = ?", it.claim());
  }

  private static long files(Case it) {
    return Owner.number("select count(*) from attachment where owner_kind = 'claim' and owner_id = ?", it.claim());
  }

  @Test
  void a_claim_that_came_back_is_mended_with_everything_still_there_and_goes_on() {
    var it = Stage.claim(At.SUBMITTED);
    logIn("keqiao-officer-a");
    var review = new ClaimReviewScreen(page).open(String.valueOf(it.claim()));
    // The fields come first: invoices, paid, taken off, result, last; then the files.
    review.mark(3, "请补充检测批次").mark(5, "合同缺少签字页").note(REASON);
    assertAccessible();
    picture("claim-review-marking");
    review.sendBack();
    assertThat(review.said()).containsText(it.number() + " 已办理，现为“退回补正”");
    assertEquals("RETURNED", state(it));

    logIn(it.provider());
    var home = new InboxHomeScreen(page);
    assertThat(home.task("兑付退回补正", it.number())).containsText("还剩 10 个工作日");
    var view = new ClaimViewScreen(page).open(String.valueOf(it.claim()));
    assertThat(view.remark()).hasText("审核人员退回时写道： " + REASON);
    assertThat(view.steps()).containsText("退回补正，还剩 10 个工作日");
    assertAccessible();
    picture("claim-view-returned");
    home.open().begin("兑付退回补正", it.number());
    mend(it);
    goesOn(it);
  }

  private void mend(Case it) {
    var form = new ClaimRedeemScreen(page);
    assertThat(page.locator("h1")).hasText("补正后重新提交");
    assertThat(form.remark()).containsText(REASON);
    assertThat(page.locator(".asked")).containsText("请补正以下 2 项");
    assertThat(page.locator(".asked a[href='#form:resultSummary']")).hasCount(1);
    assertThat(page.locator(".field .mark")).hasText("请补正： 请补充检测批次");
    assertThat(page.locator(".files .mark")).hasText("请补正： 合同缺少签字页");
    assertThat(form.field("invoices:0:code")).hasValue("3300171130");
    assertThat(form.field("invoices:0:number")).hasValue(Owner.text("select number from invoice where claim_id = ?",
        it.claim()));
    assertThat(form.field("invoices:0:gross")).hasValue("36,000.00");
    assertThat(form.field("paidAmount")).hasValue("18,000.00");
    assertThat(form.field("deducted")).hasValue("18,000.00");
    assertThat(form.field("resultSummary")).hasValue("检测合格，报告已交付");
    assertThat(form.ready()).hasText("4 / 4 齐全");
    assertThat(form.files()).hasCount(4);
    assertThat(form.quote().locator(".total")).containsText("18,000.00");
    assertAccessible();
    picture("claim-redeem-again");
    form.upload(2, "银行回单-清晰.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes());
    assertThat(form.files()).hasCount(5);
    form.result("检测合格，报告已交付；付款凭证已重新扫描。");
    var view = form.send();
    assertThat(view.said()).containsText("兑付申请已提交");
    assertThat(view.remark()).hasCount(0);
    assertThat(view.steps().locator("li.now")).containsText("区县审核");
    assertThat(view.timeline()).containsText(REASON);
    assertAccessible();
  }

  private void goesOn(Case it) {
    assertEquals("SUBMIT RETURN SUBMIT", events(it));
    // The four that are asked for, the one that came besides, and the new one.
    assertEquals(6, files(it));
    assertEquals("18000.00", Owner.text("select amount from claim where id = ?", it.claim()));
    assertEquals("检测合格，报告已交付；付款凭证已重新扫描。",
        Owner.text("select result_summary from claim where id = ?", it.claim()));
    assertEquals(1, Owner.number("select count(*) from claim where service_order_id = ?", it.order()));
    logIn("keqiao-officer-a");
    var review = new ClaimReviewScreen(page).open(String.valueOf(it.claim()));
    showsPages(review);
    assertThat(review.changes()).containsText("付款凭证已重新扫描");
    assertThat(review.changes().locator("tbody tr")).hasCount(3);
    assertThat(review.changes().locator("tr", new Locator.LocatorOptions().setHasText("合同缺少签字页"))).containsText("未修改");
    assertThat(review.changes().locator("tr", new Locator.LocatorOptions().setHasText("银行回单-清晰.pdf")))
        .containsText("未要求，有改动");
    assertAccessible();
    picture("claim-review-changes");
    review.note("材料齐全").approve();
    assertEquals("CHECKED", state(it));
    review.open(String.valueOf(it.claim())).recall("发票还没有查验");
    assertThat(review.said()).containsText(it.number() + " 已撤回，请重新办理");
    assertThat(review.approveButton()).isVisible();
    assertEquals("SUBMITTED", state(it));
  }

  /** The fixture's contract has one empty page; the file that was uploaded without any says that it cannot be shown. */
  private void showsPages(ClaimReviewScreen review) {
    assertThat(page.locator(".doc img")).hasAttribute("src", Pattern.compile("/file-pages/[0-9]+/1$"));
    assertEquals(Boolean.TRUE, page.locator(".doc img").evaluate("image => image.decode().then(() => image.naturalWidth > 800)"));
    var contract = page.locator(".papers a.on").innerText();
    review.answered(() -> page.keyboard().press("]"));
    assertThat(page.locator("#papers")).containsText("第 1 / 1 页");
    review.answered(() -> page.keyboard().press("j"));
    assertThat(page.locator(".papers a.on")).not().hasText(contract);
    review.answered(() -> page.keyboard().press("k"));
    assertThat(page.locator(".papers a.on")).hasText(contract);
    review.answered(() -> page.locator(".papers a.paper", new Page.LocatorOptions().setHasText("付款凭证")).last().click());
    assertThat(review.document()).containsText("无法在此显示");
  }

  @Test
  void a_claim_mended_twice_at_once_is_handed_in_once() {
    var it = Stage.claim(At.RETURNED);
    logIn(it.provider());
    var form = new ClaimViewScreen(page).open(String.valueOf(it.claim())).correct();
    Screen.twice(form.submitButton());
    assertThat(form.said()).containsText("兑付申请已提交");
    assertEquals("SUBMIT RETURN SUBMIT", events(it));
  }

  @Test
  void a_claim_left_half_mended_waits_as_it_was_and_offers_what_was_typed() {
    var it = Stage.claim(At.RETURNED);
    logIn(it.provider());
    var form = new ClaimViewScreen(page).open(String.valueOf(it.claim())).correct();
    form.result("改到一半的说明");
    var home = new InboxHomeScreen(page).open();
    assertEquals("RETURNED", state(it));
    home.begin("兑付退回补正", it.number());
    assertThat(form.field("resultSummary")).hasValue("检测合格，报告已交付");
    page.locator("form .offer button").first().click();
    assertThat(form.field("resultSummary")).hasValue("改到一半的说明");
    assertThat(form.files()).hasCount(4);
  }

  @Test
  void a_firm_gives_up_what_came_back_and_its_money_is_free_again() {
    var it = Stage.claimOfFirm(At.RETURNED);
    logIn(it.firm());
    inEnglish();
    narrow();
    var view = new ClaimViewScreen(page).open(String.valueOf(it.claim()));
    assertThat(view.remark()).containsText("已核对材料");
    assertAccessible();
    picture("claim-view-returned-en");
    view.beginWithdraw();
    assertThat(page.locator(".ui-confirm-dialog")).containsText("18,000.00 yuan go back");
    picture("claim-view-withdraw-en");
    Screen.twice(view.yes());
    assertThat(view.said()).hasText("Given up; 18,000.00 yuan are free again.");
    assertThat(view.steps()).containsText("Rejected");
    assertThat(view.withdrawButton()).hasCount(0);
    assertAccessible();
    picture("claim-view-withdrawn-en");
    assertEquals("REJECTED", state(it));
    assertEquals("SUBMIT RETURN WITHDRAW", events(it));
    // The order holds 18,000 and nothing is drawn on it, so its invoice can be handed in anew.
    open("claim/redeem.xhtml?order=" + it.order());
    assertThat(page.locator("main")).containsText("18,000.00");
    assertEquals(0, Owner.number("select count(*) from duplicate_key where holder = 'CLAIM' and holder_id = ?",
        it.claim()));
  }
}
