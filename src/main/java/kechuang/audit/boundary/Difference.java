package kechuang.audit.boundary;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import kechuang.json.Json;

/**
 * A field that is not what it was.
 *
 * @param before null where the row or the value did not exist
 * @param after null where it exists no longer
 */
public record Difference(String field, String before, String after) implements Serializable {

  /** The fields in which two images of a row differ, by name. */
  static List<Difference> between(String before, String after) {
    var was = image(before);
    var is = image(after);
    var names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    return names.stream().map(name -> new Difference(name, text(was.get(name)), text(is.get(name))))
        .filter(Difference::isReal).toList();
  }

  /** Hashes of secrets are kept back: the trail only says whether they changed. */
  private boolean isReal() {
    return !Objects.equals(before, after) && !("withheld".equals(before) && "unchanged".equals(after));
  }

  private static JsonObject image(String json) {
    return json == null ? JsonValue.EMPTY_JSON_OBJECT : Json.createReader(new StringReader(json)).readObject();
  }

  private static String text(JsonValue value) {
    return value == null || value == JsonValue.NULL ? null
        : value instanceof JsonString string ? string.getString() : value.toString();
  }
}
