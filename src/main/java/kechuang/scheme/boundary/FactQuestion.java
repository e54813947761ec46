package kechuang.scheme.boundary;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Facts;

/** A question about one fact, asked as its kind wants: a choice, a number, an amount, a day. Pages draw a field from it. */
public class FactQuestion implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Fact fact;
  private final Locale locale;
  private String value;

  public FactQuestion(Fact fact, Locale locale) {
    this.fact = fact;
    this.locale = locale;
  }

  /** The same with an answer that was given before. */
  public FactQuestion answered(Facts said) {
    value = said.get(fact).map(known -> fact.type().written(known)).orElse(value);
    return this;
  }

  /** These facts and the answer; what was left empty stays unknown, what cannot be read is a problem. */
  public Facts addTo(Facts facts, Problems.Collector problems) {
    if (value == null || value.isBlank()) {
      return facts;
    }
    try {
      return facts.with(fact, fact.parse(value.strip()));
    } catch (RuleViolation wrong) {
      problems.add(Problem.of("", "scheme.fact.of", getLabel(), Messages.text(locale, wrong.key(), wrong.arguments())));
      return facts;
    }
  }

  public Fact fact() {
    return fact;
  }

  /** The name in rules, for instance {@code patent.cost}. */
  public String getName() {
    return fact.ruleName();
  }

  public String getLabel() {
    return Messages.text(locale, "fact." + fact.ruleName());
  }

  /** Yes or no, or one of a few. */
  public boolean isChoice() {
    return fact.type() == FactType.TRUTH || !fact.codes().isEmpty();
  }

  /** What can be chosen: the values by their words. */
  public Map<String, String> getOptions() {
    var options = new LinkedHashMap<String, String>();
    if (fact.type() == FactType.TRUTH) {
      options.put(Messages.text(locale, "scheme.fact.yes"), "true");
      options.put(Messages.text(locale, "scheme.fact.no"), "false");
    }
    fact.codes().forEach(code -> options.put(Messages.text(locale, "fact." + fact.ruleName() + "." + code), code));
    return options;
  }

  /** What is written behind it; empty for plain numbers and days. */
  public String getUnit() {
    return switch (fact.type()) {
      case MONEY -> Messages.text(locale, "money.yuan");
      case RATE -> "%";
      default -> "";
    };
  }

  public String getPlaceholder() {
    return fact.type() == FactType.DAY ? Messages.text(locale, "date.placeholder") : "";
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
