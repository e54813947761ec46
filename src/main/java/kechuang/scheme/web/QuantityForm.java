package kechuang.scheme.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.function.Function;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.scheme.boundary.FactNames;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Quantity;

/** An amount or a number that comes from facts: one fact, one less another, or a text for who knows the language. */
public class QuantityForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private boolean asText;
  private String fact;
  private String less;
  private String text;

  static QuantityForm of(String expression, Locale locale) {
    var form = new QuantityForm();
    var parts = expression.split(" - ", -1);
    var plain = parts.length <= 2 && Fact.named(parts[0]).isPresent() && (parts.length == 1 || Fact.named(parts[1]).isPresent());
    if (plain) {
      form.fact = FactNames.of(Fact.named(parts[0]).orElseThrow(), locale);
      form.less = parts.length == 1 ? null : FactNames.of(Fact.named(parts[1]).orElseThrow(), locale);
    } else {
      form.asText = true;
    }
    form.text = expression;
    return form;
  }

  /** The same in the other view; a text that is no fact or difference stays a text. */
  public void turn(Locale locale) {
    if (!asText) {
      text = fact == null || fact.isBlank() ? text : written();
      asText = true;
      return;
    }
    if (text != null && !text.isBlank()) {
      var other = of(text.strip(), locale);
      if (other.asText) {
        throw new RuleViolation("scheme.measure.no-fact");
      }
      fact = other.fact;
      less = other.less;
    }
    asText = false;
  }

  private String written() {
    return name(fact) + (less == null || less.isBlank() ? "" : " - " + name(less));
  }

  private static String name(String typed) {
    return FactNames.find(typed).map(Fact::ruleName).orElseThrow(() -> new RuleViolation("scheme.measure.no-such-fact"));
  }

  /** The quantity, or null and what is wrong with it. */
  Quantity read(Problems.Collector problems, String path, Function<String, Quantity> reader) {
    if (!asText && (fact == null || fact.isBlank())) {
      problems.check(false, path + "fact", "common.missing");
      return null;
    }
    return problems.read(path + (asText ? "text" : "fact"), () -> reader.apply(asText ? text : written()));
  }

  public boolean isAsText() {
    return asText;
  }

  public void setAsText(boolean asText) {
    this.asText = asText;
  }

  public String getFact() {
    return fact;
  }

  public void setFact(String fact) {
    this.fact = fact;
  }

  public String getLess() {
    return less;
  }

  public void setLess(String less) {
    this.less = less;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
