package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** platform/clock.xhtml: the day of the demonstration. */
final class PlatformClockScreen extends Screen {

  PlatformClockScreen(Page page) {
    super(page);
  }

  PlatformClockScreen open() {
    page.navigate("platform/clock.xhtml");
    return this;
  }

  /** The button for a week later. */
  Locator weekButton() {
    return field("week");
  }
}
