package kechuang.scheme.entity;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.Operand.Other;
import kechuang.scheme.entity.Operand.Values;

/** One row of a condition: a fact, a comparison that fits it, and what it is compared with. */
public record ConditionRow(Fact fact, Comparison comparison, Operand operand) implements Serializable {

  private static final int MOST_VALUES = 40;
  private static final long MOST_ADDED = 1_000_000;
  private static final String CODE = "[^'\\\\\\p{Cntrl}]{1,60}";

  public ConditionRow {
    if (!Comparison.of(fact.type()).contains(comparison)) {
      throw new RuleViolation("scheme.row.comparison");
    }
    if (operand instanceof Values constant) {
      check(fact, comparison, constant.values());
    } else {
      check(fact, comparison, (Other) operand);
    }
  }

  private static void check(Fact fact, Comparison comparison, List<Object> values) {
    var type = fact.type() == FactType.TEXTS ? FactType.TEXT : fact.type();
    var most = type == FactType.TRUTH ? 0 : Comparison.of(FactType.TEXT).contains(comparison) ? MOST_VALUES : 1;
    if (values.size() > most || values.isEmpty() && most > 0) {
      throw new RuleViolation("scheme.row.value-missing");
    }
    values.forEach(value -> {
      var kept = type.checked(value);
      if (kept instanceof String code && !code.matches(CODE)) {
        throw new RuleViolation("scheme.row.value");
      }
    });
  }

  private static void check(Fact fact, Comparison comparison, Other other) {
    var fits = fact != other.fact() && switch (fact.type()) {
      case TEXT -> other.fact().type() == FactType.TEXTS || other.fact().type() == FactType.TEXT;
      case NUMBER, MONEY, RATE, DAY -> other.fact().type() == fact.type();
      case TRUTH, TEXTS -> false;
    };
    if (!fits) {
      throw new RuleViolation("scheme.row.other-kind");
    }
    var sized = fact.type() == FactType.NUMBER || fact.type() == FactType.MONEY || fact.type() == FactType.RATE;
    if (!other.share().isWhole() && (!sized || other.plus() != 0)
        || other.plus() != 0 && fact.type() != FactType.NUMBER || other.plus() < 0 || other.plus() > MOST_ADDED) {
      throw new RuleViolation("scheme.row.share");
    }
  }

  /** The same in the language of the rules. */
  public String text() {
    return operand instanceof Values constant ? text(constant.values()) : text((Other) operand);
  }

  private String text(List<Object> values) {
    return switch (comparison) {
      case IS -> fact.ruleName();
      case IS_NOT -> "!" + fact.ruleName();
      case ONE_OF, NONE_OF -> members(values);
      case HAS -> literal(values.get(0)) + " in " + fact.ruleName();
      case HAS_NOT -> "!(" + literal(values.get(0)) + " in " + fact.ruleName() + ")";
      default -> fact.ruleName() + " " + comparison.sign() + " " + literal(values.get(0));
    };
  }

  private String members(List<Object> values) {
    var not = comparison == Comparison.NONE_OF;
    if (values.size() == 1) {
      return fact.ruleName() + (not ? " != " : " == ") + literal(values.get(0));
    }
    var member = fact.ruleName() + " in [" + values.stream().map(this::literal).collect(Collectors.joining(", ")) + "]";
    return not ? "!(" + member + ")" : member;
  }

  private String text(Other other) {
    if (fact.type() == FactType.TEXT) {
      var in = other.fact().type() == FactType.TEXTS;
      var not = comparison == Comparison.NONE_OF;
      var plain = fact.ruleName() + (in ? " in " : not ? " != " : " == ") + other.fact().ruleName();
      return in && not ? "!(" + plain + ")" : plain;
    }
    var share = other.share();
    return fact.ruleName() + (share.whole() == 1 ? "" : " * " + share.whole()) + " " + comparison.sign() + " "
        + other.fact().ruleName() + (share.part() == 1 && share.whole() == 1 ? "" : " * " + share.part())
        + (other.plus() == 0 ? "" : " + " + other.plus());
  }

  private String literal(Object value) {
    if (value instanceof LocalDate day) {
      return "timestamp('" + day + "T00:00:00Z')";
    }
    var type = fact.type() == FactType.TEXTS ? FactType.TEXT : fact.type();
    var inRules = type.inRules(type.checked(value));
    return inRules instanceof String code ? "'" + code + "'" : inRules.toString();
  }
}
