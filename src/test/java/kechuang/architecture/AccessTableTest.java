package kechuang.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kechuang.testing.AccessTable;
import org.junit.jupiter.api.Test;

/**
 * Every page, every resource and every servlet has its line in {@code src/test/resources/kechuang/testing/access.csv},
 * which says for each role what it gets there; {@link kechuang.platform.web.AccessMatrixIT} asks whether it is true.
 */
class AccessTableTest {

  private static final String HOW = "add a line for it to src/test/resources/kechuang/testing/access.csv: the route, how to"
      + " ask it (see World for the names in braces), and for each role the status, own/other where they differ";

  private final AccessTable table = AccessTable.read();
  private final List<JavaClass> classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("kechuang").stream().toList();

  @Test
  void every_route_has_its_line() {
    var missing = new TreeSet<>(routes());
    missing.removeAll(listed());
    assertEquals(Set.of(), missing, "without a line: " + HOW);
  }

  @Test
  void every_line_has_its_route() {
    var gone = new TreeSet<>(listed());
    gone.removeAll(routes());
    gone.removeIf(route -> route.matches("GET /(health/ready|health/live|metrics|openapi)?"));
    assertEquals(Set.of(), gone, "lines for what is not there");
  }

  @Test
  void every_role_has_its_column() {
    var elements = Sources.xml(Sources.WEBAPP.resolve("WEB-INF/web.xml")).getElementsByTagName("security-role");
    var roles = IntStream.range(0, elements.getLength()).mapToObj(i -> elements.item(i).getTextContent().strip()).toList();
    assertFalse(roles.isEmpty());
    assertEquals(List.of(), roles.stream().filter(role -> !table.roles().contains(role)).toList());
    assertEquals("nobody", table.roles().get(0));
  }

  @Test
  void every_cell_is_a_status_or_two() {
    assertEquals(List.of(), table.rows().stream().flatMap(row -> row.cells().values().stream()
        .filter(cell -> !cell.matches("[1-5]\\d\\d(/[1-5]\\d\\d)?")).map(cell -> row.name() + ": " + cell)).toList());
  }

  @Test
  void no_line_stands_twice() {
    assertEquals(table.rows().size(), table.rows().stream().map(AccessTable.Row::name).distinct().count());
  }

  @Test
  void every_resource_method_says_who_may_call_it() {
    assertEquals(List.of(), resources().flatMap(type -> methods(type))
        .filter(method -> !method.isAnnotatedWith(RolesAllowed.class) && !method.isAnnotatedWith(PermitAll.class))
        .map(JavaMethod::getFullName).toList());
  }

  private Set<String> listed() {
    return table.rows().stream().map(AccessTable.Row::route).collect(Collectors.toSet());
  }

  private Set<String> routes() {
    var pages = Sources.pages().stream().map(page -> "GET /" + page.toString().replace('\\', '/'));
    var servlets = classes.stream().filter(type -> type.isAnnotatedWith(WebServlet.class))
        .map(type -> type.getAnnotationOfType(WebServlet.class))
        .flatMap(servlet -> Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns())))
        .map(pattern -> "GET " + pattern);
    var resources = resources().flatMap(type -> methods(type).map(method -> route(type, method)));
    var all = Stream.of(pages, servlets, resources).flatMap(one -> one).collect(Collectors.toSet());
    assertFalse(all.isEmpty());
    return all;
  }

  private Stream<JavaClass> resources() {
    return classes.stream().filter(type -> type.isAnnotatedWith(Path.class));
  }

  private static Stream<JavaMethod> methods(JavaClass resource) {
    return resource.getMethods().stream().filter(method -> method.isMetaAnnotatedWith(HttpMethod.class));
  }

  private static String route(JavaClass type, JavaMethod method) {
    var verb = method.getAnnotations().stream().map(annotation -> annotation.getRawType())
        .filter(annotation -> annotation.isAnnotatedWith(HttpMethod.class))
        .map(annotation -> annotation.getAnnotationOfType(HttpMethod.class).value()).findFirst().orElseThrow();
    var below = method.isAnnotatedWith(Path.class) ? "/" + method.getAnnotationOfType(Path.class).value() : "";
    return verb + " /api/v1" + type.getAnnotationOfType(Path.class).value() + below.replace("//", "/");
  }
}
