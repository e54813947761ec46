package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** inbox/home.xhtml: what waits for somebody. */
final class InboxHomeScreen extends Screen {

  InboxHomeScreen(Page page) {
    super(page);
  }

  InboxHomeScreen open() {
    page.navigate("inbox/home.xhtml");
    return this;
  }

  /** The task of this kind and about this. */
  Locator task(String kind, String about) {
    return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(kind))
        .filter(new Locator.FilterOptions().setHasText(about)).filter(new Locator.FilterOptions()
            .setHas(page.locator("td.act")));
  }

  /** Goes where it is done. */
  void begin(String kind, String about) {
    task(kind, about).locator("td.act a").click();
    page.waitForURL(url -> !url.contains("/inbox/home.xhtml"));
  }
}
