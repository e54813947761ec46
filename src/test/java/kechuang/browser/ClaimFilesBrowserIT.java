package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kechuang.platform.boundary.Messages;
import kechuang.testing.BadFiles;
import kechuang.testing.HeldScan;
import kechuang.testing.Owner;
import kechuang.testing.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in with a claim, when the portal has no room for it, no scanner, or keeps it no longer. */
class ClaimFilesBrowserIT extends VoucherBrowser {

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @BeforeEach
  void on_the_day_of_the_first_order() {
    Stage.today("2017-03-20");
  }

  private ClaimRedeemScreen filledIn(String order) {
    return redeem(order).paid("18000").deducted("18000").result("检测合格，报告已交付。");
  }

  @Test
  void while_many_files_come_in_one_is_asked_to_come_later_and_nothing_typed_is_lost() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    var screen = filledIn(order);
    var tabs = Stream.generate(this::newTab).limit(4).toList();
    tabs.forEach(tab -> new ClaimRedeemScreen(tab).open(order));
    try (var scan = new HeldScan()) {
      tabs.forEach(tab -> new ClaimRedeemScreen(tab).choose(0, "held.pdf", scan.file()));
      scan.await(4);
      screen.upload(0, "contract.pdf", "application/pdf", PDF);
    }
    assertThat(page.locator(".document").first()).containsText("请几秒后再选择一次");
    assertThat(page.locator("[id='form:paidAmount']")).hasValue("18000");
    assertThat(page.locator("[id='form:resultSummary']")).hasValue("检测合格，报告已交付。");
    assertAccessible();
    picture("claim-redeem-busy");
    tabs.forEach(tab -> tab.getByText("held.pdf").waitFor());
    screen.upload(0, "contract.pdf", "application/pdf", PDF);
    assertThat(page.locator(".document").first()).containsText("contract.pdf");
    assertThat(page.locator(".document .problem").first()).hasText("");
  }

  @Test
  void a_file_that_cannot_be_scanned_is_refused_in_a_sentence() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    inEnglish();
    var screen = new ClaimRedeemScreen(page).open(order);
    screen.upload(0, "contract.pdf", "application/pdf", HeldScan.hungUp());
    assertThat(page.locator(".document").first()).containsText("The security check does not answer");
    narrow();
    picture("claim-redeem-no-scanner-en");
  }

  @Test
  void each_file_that_means_harm_is_refused_beside_its_place_and_none_is_kept() {
    var screen = redeem(confirmed(Stage.voucher("keqiao-textile")));
    var before = Owner.number("select count(*) from attachment");
    for (var file : BadFiles.all()) {
      screen.upload(0, file.name(), "application/octet-stream", file.bytes());
      var sentence = Messages.text(Messages.CHINESE, file.code(), "§", "§").replaceAll("“?§.*", "");
      assertThat(page.locator(".document .problem").first()).containsText(sentence.isEmpty() ? file.name() : sentence);
      assertThat(screen.files()).hasCount(0);
    }
    picture("claim-redeem-bad-file");
    assertEquals(before, Owner.number("select count(*) from attachment"));
  }

  @Test
  void a_draft_whose_files_were_cleared_away_says_so_once_and_goes_on() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    var screen = filledIn(order);
    var name = "report-" + Scene.unique() + ".pdf";
    screen.upload(0, name, "application/pdf", PDF);
    assertThat(page.locator(".document").first()).containsText(name);
    Stage.nightAfterThirtyDays(name);
    assertEquals(0, Owner.number("select count(*) from attachment where file_name = ?", name));
    screen.open(order);
    assertThat(screen.said()).containsText("此前上传的 1 个文件已经不在");
    assertThat(page.locator(".document").first()).not().containsText(name);
    assertAccessible();
    picture("claim-redeem-files-gone");
    screen.open(order);
    assertThat(page.locator("h1")).hasText("申请兑付");
    assertThat(screen.said()).not().containsText("已经不在");
    filledIn(order).documents().send();
  }

  @Test
  void a_form_that_stayed_open_while_a_file_was_cleared_away_says_so_and_goes_on() {
    var order = confirmed(Stage.voucher("keqiao-textile"));
    var screen = filledIn(order).documents();
    var name = "twice-" + Scene.unique() + ".pdf";
    screen.upload(0, name, "application/pdf", PDF);
    assertThat(page.locator(".document").first()).containsText(name);
    Stage.nightAfterThirtyDays(name);
    screen.sendInVain();
    assertThat(screen.said()).containsText("此前上传的 1 个文件已经不在");
    assertThat(page.locator("[id='form:paidAmount']")).hasValue("18,000.00");
    screen.send();
  }
}
