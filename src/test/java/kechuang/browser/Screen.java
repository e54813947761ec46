package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FetchOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the page objects have in common: fields by their id in the form, and waiting for what a change sends off. */
abstract class Screen {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
      .getBytes(StandardCharsets.US_ASCII);

  protected final Page page;

  Screen(Page page) {
    this.page = page;
  }

  /** The element with this id inside the page's form. */
  protected Locator field(String id) {
    return page.locator("[id='form:" + id + "']");
  }

  /** What is said beside a field. */
  Locator problem(String id) {
    return page.locator("[id='form:" + id + "-problem']");
  }

  /** Types and leaves the field; comes back when the server has answered. */
  protected void type(String id, String text) {
    type(field(id), text);
  }

  protected void type(Locator field, String text) {
    field.fill(text);
    answered(() -> field.blur());
  }

  /** Says in this row of the notice what is wanted there. */
  protected void markRow(int row, String remark) {
    if (page.locator(".marking details[open]").count() == 0) {
      page.locator(".marking summary").click();
    }
    page.locator("[id='form:marks:" + row + ":remark']").fill(remark);
  }

  protected void choose(String id, String value) {
    answered(() -> field(id).selectOption(value));
  }

  /** A file that was sent goes from the place it was chosen at, slowly. */
  protected void sentAway() {
    assertThat(page.locator(".ui-fileupload-filename")).hasCount(0);
  }

  /** Adds a paper at each place that takes one. */
  protected void uploadEverywhere() {
    var places = page.locator("input[type=file]");
    for (int i = 0; i < places.count(); i++) {
      upload(places.nth(i), "材料" + (i + 1) + ".pdf");
    }
  }

  /** Adds a paper of this name at one place. */
  protected void upload(Locator place, String name) {
    answered(() -> place.setInputFiles(new FilePayload(name, "application/pdf", PDF)));
    page.locator("ul.files a").filter(new Locator.FilterOptions().setHasText(name)).waitFor();
    sentAway();
  }

  /** Does what sends a request of the page itself and waits for its answer. */
  protected void answered(Runnable act) {
    answered(page, act);
  }

  static void answered(Page page, Runnable act) {
    page.waitForResponse(answer -> answer.request().method().equals("POST") && !isDraft(answer.request()), act);
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
  }

  /** A form keeps itself whenever it likes. */
  private static boolean isDraft(Request request) {
    return sent(request).contains("draftSave");
  }

  /** Neither a draft nor a field that somebody left. */
  private static boolean isClick(Request request) {
    return request.method().equals("POST") && !isDraft(request) && !sent(request).contains("behavior.event");
  }

  private static String sent(Request request) {
    var sent = request.postDataBuffer();
    return sent == null ? "" : new String(sent, StandardCharsets.ISO_8859_1);
  }

  protected Locator button(String words) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
  }

  /** The dialog that asks before something is done for good. */
  protected void agree() {
    yes().click();
  }

  Locator yes() {
    return page.locator(".ui-confirmdialog-yes");
  }

  /**
   * Clicks twice, and lets the server hear both: the browser alone would hold the second click back. What the page shows
   * afterwards is the answer to the second.
   */
  static void twice(Locator button) {
    var page = button.page();
    var heard = new AtomicBoolean();
    page.route("**", route -> {
      if (isClick(route.request()) && heard.compareAndSet(false, true)) {
        route.fetch();
        // The second time with the cookies that the first answer left.
        var headers = new HashMap<>(route.request().allHeaders());
        headers.remove("cookie");
        route.fulfill(new FulfillOptions().setResponse(route.fetch(new FetchOptions().setHeaders(headers))));
      } else {
        route.fallback();
      }
    });
    button.evaluate("button => { button.click(); button.click(); }");
    page.waitForCondition(heard::get);
    page.unroute("**");
  }

  /** What the page says about what was done or refused. */
  Locator said() {
    return page.locator("#messages");
  }
}
