package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One name, four places: {@code webapp/claim/redeem.xhtml}, {@code kechuang.claim.web.ClaimRedeemPage},
 * {@code #{claimRedeemPage}} and the keys {@code claim.redeem.*}. Knowing one you can type the others.
 */
class PageMapTest {

  private static final Pattern BEAN = Pattern.compile("\\b([a-z]\\w*Page)\\b(?!\\s*=)");
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
  /** Beans of the frame, which every page shows. */
  private static final List<String> FRAME = List.of("layoutPage", "languagePage");

  @Test
  void a_page_speaks_with_its_own_bean_only() {
    assertEquals(List.of(), Sources.pages().stream().flatMap(page -> beans(page)
        .filter(bean -> !FRAME.contains(bean) && !bean.equals(beanOf(page)))
        .map(bean -> page + " uses " + bean + ", its own is " + beanOf(page))).toList());
  }

  @Test
  void the_bean_of_a_page_is_the_class_of_its_name() {
    assertFalse(Sources.pages().isEmpty());
    assertEquals(List.of(), Sources.pages().stream()
        .filter(page -> beans(page).anyMatch(beanOf(page)::equals) && Files.notExists(classOf(page)))
        .map(page -> page + " has no " + classOf(page)).toList());
  }

  @Test
  void every_bean_has_its_page() {
    var known = Sources.pages().stream().map(PageMapTest::classOf).collect(Collectors.toSet());
    assertEquals(List.of(), Sources.files(Sources.JAVA, "Page.java").stream()
        .filter(bean -> !bean.toString().contains("platform") && !known.contains(bean))
        .map(bean -> bean + " has no page").toList());
  }

  @Test
  void the_texts_of_a_page_begin_with_its_name() {
    var texts = Sources.text(Sources.TEXTS.resolve("messages.properties"));
    assertEquals(List.of(), Sources.pages().stream()
        .filter(page -> !texts.contains("\n" + keysOf(page)))
        .map(page -> page + " has no text " + keysOf(page) + "*").toList());
  }

  private static Stream<String> beans(Path page) {
    return EXPRESSION.matcher(Sources.text(Sources.WEBAPP.resolve(page))).results()
        .flatMap(expression -> BEAN.matcher(expression.group()).results()).map(bean -> bean.group(1)).distinct();
  }

  private static String feature(Path page) {
    return page.getName(0).toString();
  }

  private static String name(Path page) {
    return page.getFileName().toString().replace(".xhtml", "");
  }

  private static String keysOf(Path page) {
    return feature(page) + "." + name(page) + ".";
  }

  private static Path classOf(Path page) {
    return Sources.JAVA.resolve(Path.of("kechuang", feature(page), "web", className(page) + ".java"));
  }

  private static String className(Path page) {
    return capital(feature(page)) + Stream.of(name(page).split("-")).map(PageMapTest::capital)
        .collect(Collectors.joining()) + "Page";
  }

  private static String beanOf(Path page) {
    var name = className(page);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
