package kechuang.browser;

import com.microsoft.playwright.Page;

/** market/offer.xhtml: a provider offers on a need. */
final class MarketOfferScreen extends Screen {

  MarketOfferScreen(Page page) {
    super(page);
  }

  MarketOfferScreen open(String need) {
    page.navigate("market/offer.xhtml?need=" + need);
    return this;
  }

  void sendInVain() {
    answered(() -> field("send").click());
  }

  void send(String price, String days, String words) {
    field("price").fill(price);
    field("days").fill(days);
    field("words").fill(words);
    field("send").click();
    said().locator(".ui-messages-info").first().waitFor();
  }
}
