package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** claim/order.xhtml: a firm orders a service. */
final class ClaimOrderScreen extends Screen {

  ClaimOrderScreen(Page page) {
    super(page);
  }

  ClaimOrderScreen open(String voucher) {
    page.navigate("claim/order.xhtml?voucher=" + voucher);
    return this;
  }

  ClaimOrderScreen service(String code) {
    choose("service", code);
    return this;
  }

  ClaimOrderScreen provider(String name) {
    type("provider_input", name);
    return this;
  }

  ClaimOrderScreen contract(String subject, String number, String date, String amount) {
    type("subject", subject);
    type("contractNumber", number);
    type("contractDate_input", date);
    type("contractGross", amount);
    type("contractNet", amount);
    return this;
  }

  ClaimOrderScreen date(String date) {
    type("contractDate_input", date);
    return this;
  }

  ClaimOrderScreen registration(String number) {
    type("technologyContract", number);
    return this;
  }

  /** The arithmetic beside the form. */
  Locator quote() {
    return field("quote");
  }

  /** Places the order; the next page is the order's own. */
  ClaimOrderviewScreen place() {
    field("place").click();
    page.waitForURL("**/claim/orderview.xhtml*");
    return new ClaimOrderviewScreen(page);
  }

  Locator placeButton() {
    return field("place");
  }

  void placeInVain() {
    answered(() -> field("place").click());
  }
}
