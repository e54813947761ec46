package kechuang.browser;

import com.microsoft.playwright.Page;

/** claim/minutes.xhtml: the minutes of the meeting that decided on claims. */
final class ClaimMinutesScreen extends Screen {

  ClaimMinutesScreen(Page page) {
    super(page);
  }

  ClaimMinutesScreen open(String claim) {
    page.navigate("claim/minutes.xhtml?number=" + claim);
    return this;
  }

  /** For all that is ticked. */
  ClaimMinutesScreen record(String number) {
    field("number").fill(number);
    answered(() -> field("record").click());
    return this;
  }
}
