package kechuang.platform.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kechuang.testing.Resources;
import kechuang.testing.Resources.Resource;
import kechuang.testing.Visitor;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners read at {@code /openapi} is what is served, no more and no less. */
@ArquillianTest
class OpenApiIT {

  /** Resources that only the tests have. */
  private static final String TESTING = "/api/v1/testing";

  private JsonObject document;

  @BeforeEach
  void read() {
    var answer = new Visitor().with("Accept", "application/json").get("/openapi");
    assertEquals(200, answer.statusCode());
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      document = reader.readObject();
    }
  }

  private JsonObject operation(Resource resource) {
    return document.getJsonObject("paths").getJsonObject(resource.path()).getJsonObject(resource.verb().toLowerCase());
  }

  @Test
  void it_lists_exactly_the_paths_that_are_served() {
    var listed = document.getJsonObject("paths").entrySet().stream().filter(path -> !path.getKey().startsWith(TESTING))
        .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
            .filter(verb -> List.of("get", "post", "put", "patch", "delete").contains(verb))
            .map(verb -> verb.toUpperCase() + " " + path.getKey()))
        .collect(Collectors.toCollection(TreeSet::new));
    var served = Resources.all().stream().map(Resource::toString).collect(Collectors.toCollection(TreeSet::new));
    assertFalse(served.isEmpty());
    assertEquals(served, listed);
  }

  @Test
  void it_says_what_every_act_takes() {
    assertEquals(List.of(), Resources.acts().stream().filter(act -> !operation(act).containsKey("requestBody"))
        .map(Resource::toString).toList(), "without a body");
  }

  @Test
  void it_names_every_filter_and_the_operation_key() {
    Resources.all().forEach(resource -> {
      var named = operation(resource).containsKey("parameters") ? operation(resource).getJsonArray("parameters")
          .getValuesAs(JsonObject.class).stream().map(parameter -> parameter.getString("name")).collect(Collectors.toSet())
          : Set.<String>of();
      assertTrue(named.containsAll(resource.filters()), resource + " " + named);
      var keyed = resource.verb().equals("POST") && !List.of("/api/v1/tokens", "/api/v1/eligibility").contains(resource.path());
      assertEquals(keyed, named.contains(Idempotency.HEADER), resource + " " + named);
    });
  }
}
