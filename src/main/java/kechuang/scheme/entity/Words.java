package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.Locale;
import kechuang.fault.RuleViolation;

/** What a part of a rule is called, in both languages; a rule's words stand in the rule, not in the bundles. */
public record Words(String zh, String en) implements Serializable {

  public Words {
    if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
      throw new RuleViolation("scheme.rule.words-missing");
    }
  }

  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : zh;
  }

  static Words fromJson(JsonObject json) {
    return new Words(json.getString("zh", null), json.getString("en", null));
  }

  JsonObjectBuilder writeTo(JsonObjectBuilder json) {
    return json.add("zh", zh).add("en", en);
  }
}
