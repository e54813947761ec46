package kechuang.open.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.platform.web.Display;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Facts;

/** A question about one fact, asked as its kind wants: a choice, a number, an amount, a day. */
public class FactField implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Fact fact;
  private String value;

  public FactField(Fact fact) {
    this.fact = fact;
  }

  /** These facts and the answer; what was left empty stays unknown, what cannot be read is a problem. */
  Facts addTo(Facts facts, Problems.Collector problems) {
    if (value == null || value.isBlank()) {
      return facts;
    }
    try {
      return facts.with(fact, fact.parse(value));
    } catch (RuleViolation wrong) {
      problems.add(Problem.of("", "scheme.fact.of", getLabel(), Display.text(wrong.key(), wrong.arguments())));
      return facts;
    }
  }

  public Fact fact() {
    return fact;
  }

  public String getLabel() {
    return Display.text("fact." + fact.ruleName());
  }

  /** Yes or no, or one of a few. */
  public boolean isChoice() {
    return fact.type() == FactType.TRUTH || !fact.codes().isEmpty();
  }

  public List<SelectItem> getOptions() {
    return fact.type() == FactType.TRUTH
        ? Stream.of(true, false).map(yes -> new SelectItem(yes.toString(), Display.text(yes ? "scheme.fact.yes" : "scheme.fact.no"))).toList()
        : fact.codes().stream().map(code -> new SelectItem(code, Display.text("fact." + fact.ruleName() + "." + code))).toList();
  }

  /** What is written behind it; empty for plain numbers and days. */
  public String getUnit() {
    return switch (fact.type()) {
      case MONEY -> Display.text("money.yuan");
      case RATE -> "%";
      default -> "";
    };
  }

  public String getPlaceholder() {
    return fact.type() == FactType.DAY ? Display.text("date.placeholder") : "";
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
