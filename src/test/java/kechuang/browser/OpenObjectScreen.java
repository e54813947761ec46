package kechuang.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Arrays;

/** open/object.xhtml: anyone objects to an item of a notice. */
final class OpenObjectScreen extends Screen {

  OpenObjectScreen(Page page) {
    super(page);
  }

  OpenObjectScreen fill(String grounds, String name, String contact) {
    field("claim").selectOption(new SelectOption().setIndex(1));
    field("grounds").fill(grounds);
    field("kind").selectOption("PERSON");
    field("name").fill(name);
    field("contact").fill(contact);
    return this;
  }

  /** Works the question out as a person would. */
  OpenObjectScreen answer() {
    var words = page.locator("label[for='form:answer']").innerText();
    var sum = Arrays.stream(words.split("\\D+")).filter(digits -> !digits.isEmpty()).mapToInt(Integer::parseInt).sum();
    field("answer").fill(String.valueOf(sum));
    return this;
  }

  Locator send() {
    return field("send");
  }

  Locator receipt() {
    return page.locator("#receipt");
  }

  Locator code() {
    return page.locator("#code");
  }
}
