package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kechuang.testing.CasesResource.Case;
import kechuang.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm asked for 60,000 when the pool had 50,000: it takes what there is, or leaves it. */
class OfferBrowserIT extends Browser {

  @BeforeEach
  void on_the_day_of_the_decision() {
    Stage.today("2017-03-10");
  }

  private static String state(Case it) {
    return Owner.text("select state from application where number = ?", it.application());
  }

  /** Face values of the vouchers that came of it. */
  private static String vouchers(Case it) {
    return Owner.text("select coalesce(string_agg(face::text, ', '), '') from voucher v join application a"
        + " on a.id = v.application_id where a.number = ?", it.application());
  }

  /** What the round's pool has given away. */
  private static String committed(Case it) {
    return Owner.text("select coalesce(sum(committed), 0)::numeric(18, 2) from ceiling where kind = 'FACE_POOL'"
        + " and subject_id = ?", it.round());
  }

  @Test
  void a_firm_finds_the_offer_at_home_and_takes_it() {
    var it = Stage.offer();
    logIn(it.firm());
    new InboxHomeScreen(page).begin("额度待确认", it.application());
    var offer = new AwardOfferScreen(page);
    assertThat(page.locator("h1")).hasText("可发放 50,000.00 元，是否接受？");
    assertThat(offer.why()).containsText("现在能发放的是 50,000.00 元");
    assertThat(offer.why().locator("table.calc")).containsText("60,000.00");
    assertAccessible();
    picture("award-offer");
    var voucher = offer.accept();
    assertThat(offer.said()).hasText("创新券已发放。");
    assertThat(voucher.card()).containsText("50,000.00");
    assertEquals("AWARDED", state(it));
    assertEquals("50000.00", vouchers(it));
    assertEquals("50000.00", committed(it));
    open("inbox/home.xhtml");
    assertThat(new InboxHomeScreen(page).task("额度待确认", it.application())).hasCount(0);
  }

  @Test
  void a_firm_leaves_the_offer_after_being_asked_and_its_limits_stay() {
    var it = Stage.offer();
    logIn(it.firm());
    var offer = new AwardOfferScreen(page).open(it.application());
    offer.beginDecline();
    assertThat(page.locator(".ui-confirm-dialog")).containsText("放弃后这份申请结束，不能恢复");
    picture("award-offer-decline");
    page.locator(".ui-confirmdialog-no").click();
    assertEquals("OFFERED", state(it));
    offer.decline();
    assertThat(offer.said()).hasText("已放弃，申请结束。");
    assertThat(page.locator("ol.timeline")).containsText("企业放弃可发放额度");
    assertAccessible();
    picture("application-view-declined");
    assertEquals("WITHDRAWN", state(it));
    assertEquals("", vouchers(it));
    assertEquals("0.00", committed(it));
    // What there was to choose is gone, and its page leads to the case.
    open("award/offer.xhtml?application=" + it.application());
    assertTrue(page.url().contains("application/view.xhtml"), page.url());
  }

  @Test
  void who_takes_it_when_less_is_left_by_then_is_told_what_is_left_and_takes_that_with_a_second_click() {
    var it = Stage.offer();
    logIn(it.firm());
    inEnglish();
    narrow();
    var offer = new AwardOfferScreen(page).open(it.application());
    assertThat(page.locator("h1")).hasText("50,000.00 yuan can be issued. Do you take it?");
    assertAccessible();
    picture("award-offer-en");
    Stage.taken(it.round(), "20000.00");
    offer.acceptInVain();
    assertThat(offer.said()).containsText("30,000.00");
    assertThat(page.locator("h1")).hasText("30,000.00 yuan can be issued. Do you take it?");
    assertThat(offer.acceptButton()).hasText("Take 30,000.00 yuan");
    assertThat(offer.why().locator(".total")).containsText("30,000.00");
    assertAccessible();
    picture("award-offer-less-en");
    assertEquals("OFFERED", state(it));
    assertEquals("", vouchers(it));
    var voucher = offer.accept();
    assertThat(offer.said()).hasText("The voucher has been issued.");
    assertThat(voucher.card()).containsText("30,000.00");
    assertEquals("30000.00", vouchers(it));
    assertEquals("50000.00", committed(it));
    picture("award-voucher-en");
  }

  @Test
  void an_offer_taken_twice_is_one_voucher_and_no_refusal() {
    var it = Stage.offer();
    logIn(it.firm());
    var offer = new AwardOfferScreen(page).open(it.application());
    Screen.twice(offer.acceptButton());
    assertThat(offer.said()).hasText("创新券已发放。");
    assertEquals("50000.00", vouchers(it));
  }

  @Test
  void a_second_click_on_an_offer_that_has_shrunk_takes_nothing_unseen() {
    var it = Stage.offer();
    logIn(it.firm());
    var offer = new AwardOfferScreen(page).open(it.application());
    Stage.taken(it.round(), "20000.00");
    Screen.twice(offer.acceptButton());
    assertThat(offer.said()).containsText("30,000.00");
    assertThat(offer.acceptButton()).hasText("接受 30,000.00 元");
    assertEquals("", vouchers(it));
  }

  @Test
  void an_offer_left_twice_is_left_once() {
    var it = Stage.offer();
    logIn(it.firm());
    var offer = new AwardOfferScreen(page).open(it.application());
    offer.beginDecline();
    Screen.twice(offer.yes());
    assertThat(offer.said()).hasText("已放弃，申请结束。");
    assertEquals(1, Owner.number("select count(*) from application_event e join application a on a.id = e.application_id"
        + " where a.number = ? and e.event = 'WITHDRAW'", it.application()));
  }
}
