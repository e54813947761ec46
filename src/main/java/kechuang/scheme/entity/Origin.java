package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.time.LocalDate;
import kechuang.json.Json;

/**
 * Where a frozen fact came from; it is stored with the decision beside the fact.
 *
 * @param source what confirmed it; empty for a firm's bare word
 * @param on the day of the source, or the day the firm said it; null where nobody knew
 */
public record Origin(String source, LocalDate on) implements Serializable {

  public Origin {
    source = source == null ? "" : source;
  }

  public boolean isBareWord() {
    return source.isEmpty();
  }

  JsonObject toJson() {
    var json = Json.createObjectBuilder().add("source", source);
    return (on == null ? json : json.add("on", on.toString())).build();
  }

  static Origin fromJson(JsonObject json) {
    return new Origin(json.getString("source"), json.containsKey("on") ? LocalDate.parse(json.getString("on")) : null);
  }
}
