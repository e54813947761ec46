package kechuang.scheme.entity;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;

/** Reads rows out of a compiled condition, as far as rows can say it. */
final class ConditionReader {

  private static final String AND = "_&&_";
  private static final String OR = "_||_";
  private static final String NOT = "!_";
  private static final String IN = "@in";
  private static final String TIMES = "_*_";
  private static final String PLUS = "_+_";

  private final CelAbstractSyntaxTree tree;

  ConditionReader(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  Optional<ConditionRows> rows() {
    try {
      var whole = tree.getExpr();
      var all = !isCall(whole, OR) || flat(whole, OR).stream().allMatch(part -> !isCall(part, AND));
      var outer = all ? AND : OR;
      var inner = all ? OR : AND;
      return Optional.of(new ConditionRows(all, flat(whole, outer).stream()
          .map(group -> flat(group, inner).stream().map(this::row).toList()).toList()).normal());
    } catch (RuleViolation | NotRows other) {
      return Optional.empty();
    }
  }

  /** What no row can say. */
  private static final class NotRows extends RuntimeException {

    NotRows() {
      super(null, null, false, false);
    }
  }

  private static boolean isCall(CelExpr expr, String function) {
    return expr.getKind() == ExprKind.Kind.CALL && expr.call().function().equals(function);
  }

  /** The parts of a chain of one connective, however it was bracketed. */
  private static List<CelExpr> flat(CelExpr expr, String connective) {
    if (!isCall(expr, connective)) {
      return List.of(expr);
    }
    var parts = new ArrayList<CelExpr>();
    expr.call().args().forEach(arg -> parts.addAll(flat(arg, connective)));
    return parts;
  }

  private ConditionRow row(CelExpr expr) {
    if (isCall(expr, NOT)) {
      var opposite = row(expr.call().args().get(0));
      return new ConditionRow(opposite.fact(), opposite.comparison().negated(), opposite.operand());
    }
    var plain = fact(expr);
    if (plain.isPresent()) {
      return new ConditionRow(plain.get(), Comparison.IS, Operand.NOTHING);
    }
    if (expr.getKind() != ExprKind.Kind.CALL || expr.call().args().size() != 2) {
      throw new NotRows();
    }
    var left = expr.call().args().get(0);
    var right = expr.call().args().get(1);
    return expr.call().function().equals(IN) ? membership(left, right)
        : comparison(expr.call().function().replace("_", ""), left, right);
  }

  private ConditionRow membership(CelExpr left, CelExpr right) {
    var list = fact(right);
    if (left.getKind() == ExprKind.Kind.CONSTANT) {
      return new ConditionRow(list.orElseThrow(NotRows::new), Comparison.HAS, Operand.values(left.constant().stringValue()));
    }
    var fact = fact(left).orElseThrow(NotRows::new);
    if (list.isPresent()) {
      return new ConditionRow(fact, Comparison.ONE_OF, Operand.fact(list.get()));
    }
    if (right.getKind() != ExprKind.Kind.LIST || fact.type() != FactType.TEXT) {
      throw new NotRows();
    }
    return new ConditionRow(fact, Comparison.ONE_OF,
        new Operand.Values(right.list().elements().stream().map(one -> value(fact, one)).toList()));
  }

  private ConditionRow comparison(String sign, CelExpr left, CelExpr right) {
    var whole = factor(left);
    var fact = whole.fact();
    if (fact.type() == FactType.TEXT) {
      var comparison = sign.equals("==") ? Comparison.ONE_OF : Comparison.NONE_OF;
      return new ConditionRow(fact, comparison, fact(right).map(Operand::fact)
          .orElseGet(() -> Operand.values(value(fact, right))));
    }
    var comparison = Comparison.ofSizes(sign).orElseThrow(NotRows::new);
    if (fact.type() == FactType.TRUTH || fact.type() == FactType.TEXTS) {
      throw new NotRows();
    }
    return new ConditionRow(fact, comparison, isConstant(right) && whole.by() == 1 ? Operand.values(value(fact, right))
        : other(whole.by(), right));
  }

  private Operand other(long whole, CelExpr right) {
    if (isCall(right, PLUS) && whole == 1) {
      var fact = fact(right.call().args().get(0)).orElseThrow(NotRows::new);
      return new Operand.Other(fact, Portion.WHOLE, number(right.call().args().get(1)));
    }
    var part = factor(right);
    return new Operand.Other(part.fact(), Portion.of(part.by(), whole), 0);
  }

  private record Factor(Fact fact, long by) {
  }

  /** A fact, or a fact times a number. */
  private Factor factor(CelExpr expr) {
    if (!isCall(expr, TIMES)) {
      return new Factor(fact(expr).orElseThrow(NotRows::new), 1);
    }
    var first = expr.call().args().get(0);
    var second = expr.call().args().get(1);
    return first.getKind() == ExprKind.Kind.CONSTANT ? new Factor(fact(second).orElseThrow(NotRows::new), number(first))
        : new Factor(fact(first).orElseThrow(NotRows::new), number(second));
  }

  private Optional<Fact> fact(CelExpr expr) {
    return tree.getReference(expr.id()).flatMap(reference -> Fact.named(reference.name()));
  }

  private static boolean isConstant(CelExpr expr) {
    return expr.getKind() == ExprKind.Kind.CONSTANT || isCall(expr, "timestamp");
  }

  private static long number(CelExpr expr) {
    if (expr.getKind() != ExprKind.Kind.CONSTANT || expr.constant().getKind() != CelConstant.Kind.INT64_VALUE) {
      throw new NotRows();
    }
    return expr.constant().int64Value();
  }

  private static Object value(Fact fact, CelExpr expr) {
    return switch (fact.type()) {
      case TEXT, TEXTS -> text(expr);
      case NUMBER -> notNegative(number(expr));
      case MONEY -> Money.ofFen(notNegative(number(expr)));
      case RATE -> Rate.ofTenThousandths(notNegative(number(expr)));
      case DAY -> day(expr);
      case TRUTH -> throw new NotRows();
    };
  }

  private static long notNegative(long number) {
    if (number < 0 || number > Money.MOST_FEN) {
      throw new NotRows();
    }
    return number;
  }

  private static String text(CelExpr expr) {
    if (expr.getKind() != ExprKind.Kind.CONSTANT || expr.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      throw new NotRows();
    }
    return expr.constant().stringValue();
  }

  private static LocalDate day(CelExpr expr) {
    if (!isCall(expr, "timestamp")) {
      throw new NotRows();
    }
    try {
      var at = Instant.parse(text(expr.call().args().get(0))).atOffset(ZoneOffset.UTC);
      if (at.toLocalTime().toNanoOfDay() != 0) {
        throw new NotRows();
      }
      return at.toLocalDate();
    } catch (DateTimeParseException wrong) {
      throw new NotRows();
    }
  }
}
