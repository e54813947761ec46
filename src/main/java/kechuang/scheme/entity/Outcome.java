package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kechuang.json.Json;

/**
 * What one condition said, in the rule's own words, with the facts it looked at.
 *
 * @param code of the condition within its rule version
 * @param used the facts it asks, as far as they were known
 * @param missing the facts it asks that were not known
 */
public record Outcome(String code, String textZh, String textEn, OutcomeResult result, Facts used,
    List<Fact> missing) implements Serializable {

  public Outcome {
    missing = List.copyOf(missing);
  }

  public String text(Locale locale) {
    return "en".equals(locale.getLanguage()) ? textEn : textZh;
  }

  public String getCode() {
    return code;
  }

  public OutcomeResult getResult() {
    return result;
  }

  /** For pages: the facts with their values, in a fixed order. */
  public Map<Fact, Object> getUsed() {
    return used.asMap();
  }

  /** For pages: where the facts came from, each origin once. */
  public List<Origin> getOrigins() {
    return used.known().stream().sorted().flatMap(fact -> used.origin(fact).stream()).distinct().toList();
  }

  public List<Fact> getMissing() {
    return missing;
  }

  public boolean isPassed() {
    return result == OutcomeResult.PASS;
  }

  public boolean isFailed() {
    return result == OutcomeResult.FAIL;
  }

  public boolean isUnknown() {
    return result == OutcomeResult.UNKNOWN;
  }

  JsonObject toJson() {
    return Json.createObjectBuilder().add("condition", code).add("result", result.name())
        .add("zh", textZh).add("en", textEn).add("facts", used.toJson())
        .add("missing", Json.createArrayBuilder(missing.stream().map(Fact::ruleName).toList())).build();
  }

  static Outcome fromJson(JsonObject json) {
    var missing = json.getJsonArray("missing").getValuesAs(JsonString::getString).stream()
        .flatMap(name -> Fact.named(name).stream()).toList();
    return new Outcome(json.getString("condition"), json.getString("zh"), json.getString("en"),
        OutcomeResult.valueOf(json.getString("result")), Facts.fromJson(json.getJsonObject("facts")), missing);
  }
}
