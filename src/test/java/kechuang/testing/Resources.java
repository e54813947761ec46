package kechuang.testing;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The HTTP interface as its resources have it, without those of the tests: what is served, and what it takes. */
public final class Resources {

  private static final String BASE = "/api/v1";

  private Resources() {
  }

  /** A method of a resource. */
  public record Resource(String verb, Method method) {

    /** As the access table has it: {@code /api/v1/orders/{id}}. */
    public String path() {
      var below = method.getAnnotation(Path.class);
      return BASE + method.getDeclaringClass().getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    }

    /** Its first line in the access table. */
    public AccessTable.Row row() {
      return AccessTable.read().rows().stream().filter(row -> row.route().equals(toString())).findFirst().orElseThrow();
    }

    /** The record that its body is read into, if it takes one. */
    public Optional<Class<?>> body() {
      return Stream.<Class<?>>of(method.getParameterTypes()).filter(Class::isRecord).findFirst();
    }

    /** The names of its filters. */
    public List<String> filters() {
      return Arrays.stream(method.getParameters()).map(parameter -> parameter.getAnnotation(QueryParam.class))
          .filter(filter -> filter != null).map(QueryParam::value).toList();
    }

    /** A role that is let in, {@code nobody} where everybody is. */
    public String role() {
      return row().cells().entrySet().stream().filter(cell -> !cell.getValue().matches("(401|403|404)(/.*)?"))
          .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
      return verb + " " + path();
    }
  }

  public static List<Resource> all() {
    return CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream().<Class<?>>map(Bean::getBeanClass)
        .filter(type -> type.isAnnotationPresent(Path.class))
        .filter(type -> !type.getPackageName().equals(Resources.class.getPackageName())).distinct()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).flatMap(method -> verb(method)
            .map(verb -> new Resource(verb, method)).stream()).toList();
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations()).map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null).map(HttpMethod::value).findFirst();
  }

  /** Those that take a body of JSON. */
  public static List<Resource> acts() {
    return all().stream().filter(resource -> resource.body().isPresent()).toList();
  }

  /** Those that are read. */
  public static List<Resource> reads() {
    return all().stream().filter(resource -> resource.verb().equals("GET")).toList();
  }
}
