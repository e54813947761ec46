package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** claim/spotcheck.xhtml: the appointment, the record and the second signature of one look on the spot. */
final class ClaimSpotcheckScreen extends Screen {

  private static final int POINTS = 5;

  ClaimSpotcheckScreen(Page page) {
    super(page);
  }

  ClaimSpotcheckScreen open(long id) {
    page.navigate("claim/spotcheck.xhtml?id=" + id);
    return opened();
  }

  ClaimSpotcheckScreen opened() {
    page.locator(".timeline").waitFor();
    return this;
  }

  /** The names as the choice shows them, with the office. */
  void appoint(String first, String second, String day, String place) {
    page.locator("[id='appoint:first']").selectOption(new SelectOption().setLabel(first));
    page.locator("[id='appoint:second']").selectOption(new SelectOption().setLabel(second));
    page.locator("[id='appoint:appointment_input']").fill(day);
    page.locator("[id='appoint:place']").fill(place);
    answered(() -> page.locator("[id='appoint:send']").click());
  }

  void passed(String findings) {
    fill(true, findings);
    answered(() -> send().click());
  }

  ClaimSpotcheckScreen fill(boolean passed, String findings) {
    for (int point = 0; point < POINTS; point++) {
      page.locator("[id='record:points:" + point + ":verdict']").selectOption(passed || point != 1 ? "YES" : "NO");
    }
    page.locator("[id='record:findings']").fill(findings);
    page.locator("[id='record:passed']").selectOption(String.valueOf(passed));
    return this;
  }

  Locator send() {
    return page.locator("[id='record:send']");
  }

  Locator countersign() {
    return page.locator("[id='sign:countersign']");
  }
}
