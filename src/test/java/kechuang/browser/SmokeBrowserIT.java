package kechuang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.RequestOptions;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first page opens for everyone, in the reader's language, and only what is open opens. */
class SmokeBrowserIT extends Browser {

  @Test
  void the_first_page_speaks_chinese_by_itself() {
    open("");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    assertThat(page).hasTitle(Pattern.compile("科创兑"));
    assertAccessible();
    picture("open-home");
    narrow();
    picture("open-home");
  }

  @Test
  void the_first_page_speaks_english_to_who_asks_for_it() {
    inEnglish();
    open("open/home.xhtml");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    assertThat(page).hasTitle(Pattern.compile("Kechuang"));
  }

  @Test
  void a_language_from_outside_the_list_never_reaches_the_page() {
    open("open/language/%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    var answer = page.request().get("open/home.xhtml",
        RequestOptions.create().setHeader("Accept-Language", "de-x-\"><script>alert(1)</script>"));
    assertEquals(200, answer.status());
    assertFalse(answer.text().contains("alert(1)"));
  }

  @Test
  void an_unknown_path_asks_for_a_login_first() {
    var answer = page.request().get("nothing-here.xhtml", RequestOptions.create().setMaxRedirects(0));
    assertTrue(Set.of(302, 401).contains(answer.status()), "status " + answer.status());
  }
}
