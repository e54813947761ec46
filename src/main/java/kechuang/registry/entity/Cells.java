package kechuang.registry.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import kechuang.json.Json;

/** Cells of an entry as text: an object of strings by the keys of their columns. What is empty is not there. */
public final class Cells {

  private Cells() {
  }

  public static String write(Map<String, String> cells) {
    var json = Json.createObjectBuilder();
    cells.forEach(json::add);
    return json.build().toString();
  }

  public static Map<String, String> read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      var cells = new TreeMap<String, String>();
      json.forEach((key, value) -> cells.put(key, ((JsonString) value).getString()));
      return cells;
    }
  }
}
