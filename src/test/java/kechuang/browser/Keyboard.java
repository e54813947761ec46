package kechuang.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has no mouse: goes from stop to stop, and sees at every one of them where that is. */
final class Keyboard {

  /** More stops than any page has before what matters on it. */
  private static final int MOST = 150;

  /** What is wrong with the stop the focus is at; empty if people see it. */
  private static final String UNSEEN = """
      () => {
        const at = document.activeElement;
        const marked = [at, at.firstElementChild, at.nextElementSibling, at.parentElement].filter(Boolean).some(e => {
          const style = getComputedStyle(e);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        });
        const place = at.getBoundingClientRect();
        const shown = place.width > 0 && place.height > 0 && place.bottom > 0 && place.top < innerHeight
          && place.right > 0 && place.left < innerWidth;
        return at === document.body ? 'nothing has the focus' : marked && shown ? ''
          : (marked ? 'out of sight: ' : 'not marked: ') + at.outerHTML.slice(0, 200);
      }""";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** On to this, stop by stop. */
  Keyboard to(Locator target) {
    return go("Tab", target);
  }

  /** Back to this. */
  Keyboard backTo(Locator target) {
    return go("Shift+Tab", target);
  }

  private Keyboard go(String key, Locator target) {
    for (int stops = 0; stops < MOST && !isAt(target); stops++) {
      page.keyboard().press(key);
      seesTheStop();
    }
    assertTrue(isAt(target), () -> "no stop at " + target + " within " + MOST);
    return this;
  }

  private static boolean isAt(Locator target) {
    return (Boolean) target.evaluate("it => it === document.activeElement");
  }

  /** The stop shows that it has the focus, and is in sight. */
  void seesTheStop() {
    assertEquals("", page.evaluate(UNSEEN), () -> "the focus on " + page.url());
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }
}
