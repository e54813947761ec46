package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Texts stand in the bundles, in both languages, and nowhere else. */
class BundleTest {

  private static final Pattern WATCHED = Pattern.compile("audit\\.watch\\('(\\w+)'");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  /** {@code msg['a.key']} or {@code k:text('a.key', …)}; with a plus or concat behind it, the key's beginning. */
  private static final Pattern KEY_IN_PAGE =
      Pattern.compile("(?:msg\\[|k:text\\d?\\()\\s*'([^']+)'\\s*(\\.concat|\\+=|\\+)?");
  /** A refusal, a problem of a form, or a text asked for by its key. */
  private static final Pattern KEY_IN_JAVA = Pattern.compile("(?:new (?:RuleViolation|Conflict)\\(|"
      + "(?:Problem\\.of|new Problem)\\((?:\"[^\"]*\"|\\w+),\\s*|"
      + "Display\\.text\\(|Messages\\.text\\((?:[\\w.]+, )?)\\s*\"([^\"]+)\"\\s*(\\+)?");
  /** The seal in the masthead: a drawing rather than a word, the same in every language. */
  private static final String SEAL = "兑";
  /** Attributes that a reader sees or hears. */
  private static final Set<String> READ_ALOUD = Set.of("title", "alt", "placeholder", "aria-label", "label", "header",
      "headerText", "emptyMessage", "requiredMessage", "converterMessage", "validatorMessage", "watermark");

  private final Map<String, String> chinese = bundle("messages.properties");
  private final Map<String, String> english = bundle("messages_en.properties");

  @Test
  void both_languages_have_the_same_keys() {
    assertEquals(Set.of(), minus(chinese.keySet(), english.keySet()), "without English");
    assertEquals(Set.of(), minus(english.keySet(), chinese.keySet()), "without Chinese");
  }

  @Test
  void the_bundle_of_the_default_language_is_empty() {
    assertEquals(Map.of(), bundle("messages_zh_CN.properties"));
  }

  @Test
  void no_key_stands_twice() {
    for (var name : List.of("messages.properties", "messages_en.properties")) {
      var seen = new HashSet<String>();
      assertEquals(List.of(), lines(name).map(BundleTest::key).filter(key -> !seen.add(key)).toList(), name);
    }
  }

  @Test
  void no_text_is_empty_or_left_in_the_other_language() {
    assertEquals(List.of(), keysWhere(chinese, String::isBlank), "empty in Chinese");
    assertEquals(List.of(), keysWhere(english, String::isBlank), "empty in English");
    assertEquals(List.of(), keysWhere(english, text -> HAN.matcher(text.replace("中文", "")).find()),
        "Chinese in the English bundle");
  }

  @Test
  void both_languages_say_as_many_values() {
    // As many, not the same: a name comes in two languages, and each sentence takes its own.
    var different = chinese.keySet().stream().filter(english::containsKey)
        .filter(key -> arguments(chinese.get(key)) != arguments(english.get(key))).toList();
    assertEquals(List.of(), different, "keys with another number of {0}, {1} …");
  }

  @Test
  void every_key_that_a_page_names_has_a_text() {
    assertEquals(List.of(), missing(Sources.files(Sources.WEBAPP, ".xhtml"), KEY_IN_PAGE));
  }

  @Test
  void every_key_that_the_code_names_has_a_text() {
    assertEquals(List.of(), missing(Sources.files(Sources.JAVA, ".java"), KEY_IN_JAVA));
  }

  @Test
  void every_state_and_every_event_has_its_words() {
    var enums = Sources.files(Sources.JAVA, ".java").stream()
        .filter(file -> file.toString().matches(".*entity.\\w+(State|EventKind)\\.java")).toList();
    assertFalse(enums.isEmpty());
    assertEquals(List.of(), enums.stream().filter(file -> !hasWords(constants(file), kind(file))).toList());
  }

  @Test
  void every_table_that_the_audit_trail_watches_has_a_name() {
    var watched = Sources.files(Path.of("src", "main", "resources", "db", "migration"), ".sql").stream()
        .flatMap(file -> WATCHED.matcher(Sources.text(file)).results()).map(found -> found.group(1)).distinct().toList();
    assertFalse(watched.isEmpty());
    assertEquals(List.of(), watched.stream().filter(table -> !chinese.containsKey("audit.entity." + table)).toList());
  }

  /** All constants of one enum are described under one name: order.state.PLACED, order.state.CONFIRMED, … */
  private boolean hasWords(List<String> constants, String kind) {
    return chinese.keySet().stream().filter(key -> key.endsWith(kind + constants.get(0)))
        .map(key -> key.substring(0, key.length() - constants.get(0).length()))
        .anyMatch(prefix -> constants.stream().allMatch(constant -> chinese.containsKey(prefix + constant)));
  }

  private static String kind(Path file) {
    return file.toString().endsWith("State.java") ? "state." : "event.";
  }

  private static List<String> constants(Path file) {
    var name = Sources.JAVA.relativize(file).toString().replace(".java", "").replace(File.separatorChar, '.');
    try {
      return Stream.of(Class.forName(name).getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void no_page_holds_a_bare_text() {
    var pages = Sources.files(Sources.WEBAPP, ".xhtml");
    assertFalse(pages.isEmpty());
    assertEquals(List.of(), pages.stream()
        .flatMap(page -> bare(Sources.xml(page)).filter(text -> !text.equals(SEAL)).map(text -> page + ": " + text))
        .toList());
  }

  private List<String> missing(List<Path> files, Pattern named) {
    return files.stream().flatMap(file -> named.matcher(COMMENT.matcher(Sources.text(file)).replaceAll("")).results()
        .filter(found -> !isThere(found.group(1), found.group(2) != null))
        .map(found -> file + ": " + found.group(1))).distinct().toList();
  }

  private boolean isThere(String key, boolean beginning) {
    return beginning ? chinese.keySet().stream().anyMatch(known -> known.startsWith(key)) : chinese.containsKey(key);
  }

  /** Letters outside of expressions, in texts and in what is read aloud; Chinese anywhere. */
  private static Stream<String> bare(Node node) {
    var here = switch (node.getNodeType()) {
      case Node.TEXT_NODE -> isCode(node.getParentNode()) ? Stream.<String>empty()
          : Stream.of(withoutExpressions(node.getNodeValue())).filter(BundleTest::hasLetters);
      case Node.ELEMENT_NODE -> attributes(node);
      default -> Stream.<String>empty();
    };
    return Stream.concat(here, nodes(node.getChildNodes()).flatMap(BundleTest::bare));
  }

  private static boolean isCode(Node parent) {
    return Set.of("style", "script", "h:outputScript", "h:outputStylesheet").contains(parent.getNodeName());
  }

  private static Stream<String> attributes(Node element) {
    var list = element.getAttributes();
    return IntStream.range(0, list.getLength()).mapToObj(list::item)
        .filter(attribute -> HAN.matcher(attribute.getNodeValue()).find() || READ_ALOUD.contains(attribute.getNodeName())
            && hasLetters(withoutExpressions(attribute.getNodeValue())))
        .map(attribute -> attribute.getNodeName() + "=\"" + attribute.getNodeValue() + "\"");
  }

  private static Stream<Node> nodes(NodeList list) {
    return IntStream.range(0, list.getLength()).mapToObj(list::item);
  }

  private static String withoutExpressions(String text) {
    return EXPRESSION.matcher(text).replaceAll("").strip();
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static long arguments(String text) {
    return ARGUMENT.matcher(text).results().map(found -> found.group(1)).distinct().count();
  }

  private static List<String> keysWhere(Map<String, String> bundle, Predicate<String> text) {
    return bundle.entrySet().stream().filter(entry -> text.test(entry.getValue())).map(Map.Entry::getKey).toList();
  }

  private static Set<String> minus(Set<String> all, Set<String> known) {
    var rest = new TreeSet<>(all);
    rest.removeAll(known);
    return rest;
  }

  private static Map<String, String> bundle(String name) {
    return lines(name).collect(Collectors.toMap(BundleTest::key, line -> line.substring(line.indexOf('=') + 1).strip(),
        (first, second) -> second, LinkedHashMap::new));
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('=')).strip();
  }

  private static Stream<String> lines(String name) {
    return Sources.text(Sources.TEXTS.resolve(name)).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }
}
