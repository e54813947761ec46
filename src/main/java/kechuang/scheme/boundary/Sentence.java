package kechuang.scheme.boundary;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.Comparison;
import kechuang.scheme.entity.ConditionRow;
import kechuang.scheme.entity.ConditionRows;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.FactType;
import kechuang.scheme.entity.Operand.Other;
import kechuang.scheme.entity.Operand.Values;

/** Reads rows out as a sentence. */
record Sentence(Locale locale, BiFunction<Fact, Object, String> words) {

  String of(ConditionRows rows) {
    return rows.groups().stream().map(group -> group(rows, group)).collect(Collectors.joining(and(rows.all())));
  }

  private String group(ConditionRows rows, List<ConditionRow> group) {
    var text = group.stream().map(this::of).collect(Collectors.joining(and(!rows.all())));
    return group.size() > 1 && rows.groups().size() > 1 ? text("brackets", text) : text;
  }

  private String and(boolean all) {
    return text(all ? "and" : "or");
  }

  private String of(ConditionRow row) {
    var left = label(row.fact());
    return row.operand() instanceof Values values ? values(row, left, values.values()) : other(row, left, (Other) row.operand());
  }

  private String values(ConditionRow row, String left, List<Object> values) {
    var several = values.size() > 1 ? ".several" : "";
    return text(comparison(row) + several, left, values.stream().map(value -> word(row.fact(), value))
        .collect(Collectors.joining(Messages.text(locale, "scheme.fact.comma"))));
  }

  private String word(Fact fact, Object value) {
    return words.apply(fact, fact.type() == FactType.TEXTS ? List.of(value) : value);
  }

  private String other(ConditionRow row, String left, Other other) {
    var right = label(other.fact());
    if (!other.share().isWhole()) {
      right = other.share().whole() == 1 ? text("times", right, String.valueOf(other.share().part()))
          : text("share", right, other.share().percent());
    }
    if (other.plus() > 0) {
      right = text("plus", right, String.valueOf(other.plus()));
    }
    return text(comparison(row) + (other.fact().type() == FactType.TEXTS ? ".list" : ""), left, right);
  }

  /** Days are earlier and later, not less and more. */
  private static String comparison(ConditionRow row) {
    return row.comparison() + (row.fact().type() == FactType.DAY && row.comparison() != Comparison.EQUAL
        && row.comparison() != Comparison.UNEQUAL ? ".DAY" : "");
  }

  private String label(Fact fact) {
    return Messages.text(locale, "fact." + fact.ruleName());
  }

  private String text(String key, Object... arguments) {
    return Messages.text(locale, "scheme.sentence." + key, arguments);
  }
}
