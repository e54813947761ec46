package kechuang.correction.entity;

import java.io.Serializable;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kechuang.json.Json;

/**
 * What a case says at one moment: each field by the name of its input, each file as {@code file:17} with its category and
 * name. In the order in which it is read.
 */
public record Stated(Map<String, String> values) implements Serializable {

  private static final String FILE = "file:";

  public Stated {
    values = new LinkedHashMap<>(values);
  }

  /** Nothing yet. */
  public static Stated nothing() {
    return new Stated(Map.of());
  }

  /** One more field; what is not filled in is empty. */
  public Stated with(String field, Object value) {
    var more = new LinkedHashMap<>(values);
    more.put(field, value == null ? "" : String.valueOf(value));
    return new Stated(more);
  }

  /** One more file. */
  public Stated withFile(long id, String category, String name) {
    return with(FILE + id, category + "/" + name);
  }

  /** As the database keeps it. */
  public String text() {
    var object = Json.createObjectBuilder();
    values.forEach(object::add);
    return object.build().toString();
  }

  public static Stated read(String text) {
    var values = new LinkedHashMap<String, String>();
    try (var reader = Json.createReader(new StringReader(text))) {
      var object = reader.readObject();
      object.keySet().forEach(name -> values.put(name, object.getString(name)));
    }
    return new Stated(values);
  }

  public List<Item> items() {
    return values.entrySet().stream().map(value -> new Item(value.getKey(), value.getValue())).toList();
  }

  public Optional<Item> item(String target) {
    return Optional.ofNullable(values.get(target)).map(value -> new Item(target, value));
  }

  /** Whether this says the same about a target as another moment did. */
  public boolean agrees(Stated other, String target) {
    return Objects.equals(values.get(target), other.values.get(target));
  }

  /** One field or file with what it says. */
  public record Item(String target, String value) implements Serializable {

    public boolean isFile() {
      return target.startsWith(FILE);
    }

    /** What kind of file it is; empty for a field. */
    public String category() {
      return isFile() ? value.substring(0, value.indexOf('/')) : "";
    }

    /** The file's name, or what the field says. */
    public String said() {
      return isFile() ? value.substring(value.indexOf('/') + 1) : value;
    }

    /** Key of the words for it. */
    public String label() {
      return isFile() ? "claim.document." + category() : "correction.field." + target;
    }

    /** Where it is on the form that answers. */
    public String place() {
      return isFile() ? "documents" : target;
    }
  }
}
