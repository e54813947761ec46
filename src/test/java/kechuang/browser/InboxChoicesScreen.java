package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** inbox/choices.xhtml: how somebody is reached outside of the portal. */
final class InboxChoicesScreen extends Screen {

  InboxChoicesScreen(Page page) {
    super(page);
  }

  InboxChoicesScreen open() {
    page.navigate("inbox/choices.xhtml");
    return this;
  }

  InboxChoicesScreen reach(String phone, String mail) {
    field("phone").fill(phone);
    field("mail").fill(mail);
    return this;
  }

  /** The tick for SMS about this. */
  Locator sms(String topic) {
    return page.getByLabel(topic + "：短信");
  }

  void save() {
    answered(() -> button("保存").click());
  }
}
