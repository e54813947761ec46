package kechuang.application.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import kechuang.money.Money;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Facts;

/** A fact in words: what it is called, what it is, and where that is known from. */
public record KnownAnswer(String label, String value, String source) implements Serializable {

  /** In the order of the rules; the reader's language. */
  static List<KnownAnswer> of(Facts facts, Locale locale) {
    return facts.asMap().entrySet().stream().filter(entry -> entry.getKey() != Fact.TODAY)
        .map(entry -> new KnownAnswer(Messages.text(locale, "fact." + entry.getKey().ruleName()),
            value(entry.getKey(), entry.getValue(), locale),
            facts.origin(entry.getKey()).map(origin -> origin.source()).orElse(""))).toList();
  }

  private static String value(Fact fact, Object value, Locale locale) {
    if (fact.type() == FactType.TRUTH) {
      return Messages.text(locale, (Boolean) value ? "scheme.fact.yes" : "scheme.fact.no");
    }
    return value instanceof Money amount ? amount.grouped() : !fact.codes().isEmpty()
        ? Messages.text(locale, "fact." + fact.ruleName() + "." + value) : value.toString();
  }

  public String getLabel() {
    return label;
  }

  public String getValue() {
    return value;
  }

  public String getSource() {
    return source;
  }
}
