package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A programme manager has it worked out who is entitled, and looks at whom to write to. */
class MatchingBrowserIT extends Browser {

  @Test
  void a_manager_has_it_worked_out_and_finds_the_firms_of_a_measure() throws IOException {
    Stage.today("2017-03-06");
    logIn("city-manager-a");
    var screen = new SchemeMatchingScreen(page).open();
    picture("scheme-matching-before");
    assertAccessible();
    screen.workOut();
    var renewed = screen.measure("高新技术企业重新认定奖励");
    // The firm of the demonstration whose certificate was renewed in 2016: 100,000.00.
    assertThat(renewed).containsText("10.0");
    assertThat(screen.start()).hasText("重新测算");
    picture("scheme-matching");
    assertAccessible();

    renewed.locator("a.strong").click();
    assertThat(page.locator("h1")).hasText("高新技术企业重新认定奖励");
    // Half of the first recognition.
    assertThat(screen.firms().first()).containsText("100,000.00");
    picture("scheme-matching-firms");
    assertAccessible();
    assertTrue(Files.size(screen.export().path()) > 1000);
    screen.find("没有这样的企业");
    assertThat(screen.firms().first()).containsText("没有符合条件的记录");
  }

  @Test
  void in_english_and_at_a_small_desk_it_says_the_same() {
    Stage.today("2017-03-06");
    logIn("zhuji-manager-a");
    inEnglish();
    page.setViewportSize(1024, 768);
    var screen = new SchemeMatchingScreen(page).open();
    screen.workOut();
    assertThat(screen.measure("Reward for a renewed high-tech certificate")).containsText("0.1");
    picture("scheme-matching-en");
    assertAccessible();
    screen.open("HT-POOL");
    assertThat(screen.firms().first()).containsText("Likely");
    picture("scheme-matching-firms-en");
    assertAccessible();
  }
}
