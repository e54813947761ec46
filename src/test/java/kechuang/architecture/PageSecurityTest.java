package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every page is either open to everyone by its place, or closed by a constraint that names who may see it. */
class PageSecurityTest {

  private static final Pattern ROLES = Pattern.compile("@RolesAllowed\\(([^)]*)\\)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  /** What jobs run as; no account can hold it. */
  private static final String JOBS = "system";

  private final Document descriptor = Sources.xml(Sources.WEBAPP.resolve("WEB-INF/web.xml"));

  @Test
  void everything_the_descriptor_does_not_name_needs_a_login() {
    assertTrue(constraints().anyMatch(constraint -> patterns(constraint).contains("/*")
        && texts(constraint, "http-method").isEmpty() && texts(constraint, "role-name").equals(List.of("**"))));
  }

  @Test
  void every_page_is_open_by_its_place_or_closed_by_name() {
    assertFalse(Sources.pages().isEmpty());
    assertEquals(List.of(), Sources.pages().stream()
        .filter(page -> !page.startsWith("open"))
        .filter(page -> constraints().noneMatch(constraint -> closes(constraint, page)))
        .toList(), "pages without a constraint of their own");
  }

  @Test
  void a_constraint_is_for_roles_that_exist() {
    assertEquals(Set.of(), except(constraints().flatMap(constraint -> texts(constraint, "role-name").stream())
        .filter(role -> !role.equals("**"))));
  }

  @Test
  void the_boundary_is_for_roles_that_exist() {
    var named = Sources.files(Sources.JAVA, ".java").stream().map(Sources::text)
        .flatMap(text -> ROLES.matcher(text).results())
        .flatMap(list -> QUOTED.matcher(list.group(1)).results()).map(role -> role.group(1))
        .filter(role -> !role.equals(JOBS));
    assertEquals(Set.of(), except(named));
  }

  private Set<String> except(Stream<String> named) {
    var known = elements(descriptor.getDocumentElement(), "security-role")
        .flatMap(role -> texts(role, "role-name").stream()).collect(Collectors.toSet());
    return named.filter(role -> !known.contains(role)).collect(Collectors.toSet());
  }

  private Stream<Element> constraints() {
    return elements(descriptor.getDocumentElement(), "security-constraint");
  }

  private static boolean closes(Element constraint, Path page) {
    var path = "/" + page.toString().replace('\\', '/');
    return !texts(constraint, "role-name").isEmpty() && patterns(constraint).stream().anyMatch(pattern ->
        pattern.equals(path) || pattern.endsWith("/*") && pattern.length() > 2
            && path.startsWith(pattern.substring(0, pattern.length() - 1)));
  }

  private static List<String> patterns(Element constraint) {
    return texts(constraint, "url-pattern");
  }

  private static List<String> texts(Element parent, String name) {
    return elements(parent, name).map(element -> element.getTextContent().strip()).toList();
  }

  private static Stream<Element> elements(Element parent, String name) {
    var list = parent.getElementsByTagName(name);
    return IntStream.range(0, list.getLength()).mapToObj(index -> (Element) list.item(index));
  }
}
