package kechuang.scheme.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.scheme.boundary.FactNames;
import kechuang.scheme.entity.Comparison;
import kechuang.scheme.entity.ConditionRow;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Operand;
import kechuang.scheme.entity.Operand.Other;
import kechuang.scheme.entity.Operand.Values;
import kechuang.scheme.entity.Portion;

/** One row of a condition as it is typed: what, how, compared with what. */
public class RowForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String fact;
  private Comparison comparison;
  private boolean withFact;
  private String value;
  private List<String> codes = new ArrayList<>();
  private String other;
  private String share = "100";
  private String plus;

  /** A row, to be changed. */
  static RowForm of(ConditionRow row, Locale locale) {
    var form = new RowForm();
    form.fact = FactNames.of(row.fact(), locale);
    form.comparison = row.comparison();
    if (row.operand() instanceof Other other) {
      form.withFact = true;
      form.other = FactNames.of(other.fact(), locale);
      form.share = other.share().percent();
      form.plus = other.plus() == 0 ? null : String.valueOf(other.plus());
    } else {
      form.take(row.fact(), ((Values) row.operand()).values());
    }
    return form;
  }

  private void take(Fact of, List<Object> values) {
    if (of.type() == FactType.TEXT || of.type() == FactType.TEXTS) {
      codes = new ArrayList<>(values.stream().map(Object::toString).toList());
      value = String.join(" ", codes);
    } else if (!values.isEmpty()) {
      value = values.get(0) instanceof Money money ? money.grouped() : values.get(0) instanceof Rate rate ? rate.percent()
          : values.get(0).toString();
    }
  }

  /** The fact that is named, if there is such a one. */
  Optional<Fact> named() {
    return FactNames.find(fact);
  }

  /** What fits the fact; nothing while none is named. */
  public List<Comparison> getComparisons() {
    return named().map(found -> Comparison.of(found.type())).orElse(List.of());
  }

  /** Another fact is named: what does not fit it any more is gone. */
  public void changed() {
    if (comparison == null || !getComparisons().contains(comparison)) {
      comparison = getComparisons().isEmpty() ? null : getComparisons().get(0);
      withFact = false;
      codes = new ArrayList<>();
      value = null;
    }
  }

  /** What kind of value it takes; null while no fact is named. */
  public FactType getType() {
    return named().map(Fact::type).orElse(null);
  }

  /** Whether it can be compared with another fact. */
  public boolean isComparable() {
    return named().filter(found -> found.type() != FactType.TRUTH && found.type() != FactType.TEXTS).isPresent();
  }

  /** Whether a share of the other fact makes sense. */
  public boolean isSharable() {
    return named().filter(found -> found.type() == FactType.MONEY || found.type() == FactType.NUMBER
        || found.type() == FactType.RATE).isPresent();
  }

  /** The row, or null and what is wrong with it. */
  ConditionRow read(Problems.Collector problems, String path, boolean choice) {
    var of = named();
    if (of.isEmpty()) {
      problems.check(false, path + ":fact", fact == null || fact.isBlank() ? "common.missing" : "scheme.measure.no-such-fact");
      return null;
    }
    if (comparison == null) {
      problems.check(false, path + ":comparison", "common.missing");
      return null;
    }
    var field = path + ":" + (withFact && isComparable() ? "other" : choice ? "codes" : of.get().type() == FactType.TRUTH ? "comparison" : "value");
    return problems.read(field, () -> new ConditionRow(of.get(), comparison, operand(of.get(), choice)));
  }

  private Operand operand(Fact of, boolean choice) {
    if (withFact && isComparable()) {
      var right = FactNames.find(other).orElseThrow(() -> new RuleViolation("scheme.measure.no-such-fact"));
      var portion = !isSharable() || share == null || share.isBlank() ? Portion.WHOLE : Portion.parsePercent(share);
      return new Operand.Other(right, portion, plus == null || plus.isBlank() || of.type() != FactType.NUMBER ? 0
          : (Long) FactType.NUMBER.parse(plus));
    }
    return switch (of.type()) {
      case TRUTH -> Operand.NOTHING;
      case TEXT, TEXTS -> new Values(List.copyOf(choice ? codes : typed()));
      default -> Operand.values(of.parse(given()));
    };
  }

  private String given() {
    if (value == null || value.isBlank()) {
      throw new RuleViolation("scheme.row.value-missing");
    }
    return value;
  }

  private List<String> typed() {
    return value == null ? List.of() : Arrays.stream(value.split("[\\s,，、;；]+")).filter(code -> !code.isBlank()).toList();
  }

  public String getFact() {
    return fact;
  }

  public void setFact(String fact) {
    this.fact = fact;
  }

  public Comparison getComparison() {
    return comparison;
  }

  public void setComparison(Comparison comparison) {
    this.comparison = comparison;
  }

  public boolean isWithFact() {
    return withFact;
  }

  public void setWithFact(boolean withFact) {
    this.withFact = withFact;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public List<String> getCodes() {
    return codes;
  }

  public void setCodes(List<String> codes) {
    this.codes = codes;
  }

  public String getOther() {
    return other;
  }

  public void setOther(String other) {
    this.other = other;
  }

  public String getShare() {
    return share;
  }

  public void setShare(String share) {
    this.share = share;
  }

  public String getPlus() {
    return plus;
  }

  public void setPlus(String plus) {
    this.plus = plus;
  }
}
