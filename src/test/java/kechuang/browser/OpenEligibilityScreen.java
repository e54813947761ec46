package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code open/eligibility.xhtml}: what somebody who need not be known qualifies for. */
class OpenEligibilityScreen extends Screen {

  OpenEligibilityScreen(Page page) {
    super(page);
  }

  OpenEligibilityScreen open() {
    page.navigate("open/eligibility.xhtml");
    return this;
  }

  /** A small textile enterprise of 上虞 that was never barred. */
  OpenEligibilityScreen ofATextileFirm() {
    page.waitForLoadState();
    field("body").selectOption("91");
    field("county").selectOption("330604");
    choose("industry", "C17");
    type("staff", "86");
    type("revenue", "18500000");
    field("barred").selectOption("false");
    return this;
  }

  OpenEligibilityScreen in(String county) {
    field("county").selectOption(county);
    return this;
  }

  void ask() {
    answered(() -> field("ask").click());
  }

  /** Asks for what one measure would have to know. */
  void complete(String measure) {
    answered(() -> open(measure).getByRole(AriaRole.BUTTON).click());
  }

  /** A measure that hangs on what is not known yet. */
  Locator open(String measure) {
    return page.locator("[id='form:answer'] .policies > li", new Page.LocatorOptions().setHasText(measure));
  }

  /** A measure that is shown whole. */
  Locator whole(String measure) {
    return page.locator("section.measure", new Page.LocatorOptions().setHasText(measure));
  }

  Locator further(String label) {
    return field("more").getByLabel(label);
  }
}
