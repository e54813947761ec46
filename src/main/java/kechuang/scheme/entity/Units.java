package kechuang.scheme.entity;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.SimpleType;
import java.util.Set;
import kechuang.fault.RuleViolation;

/**
 * Refuses to compare or to add what cannot be: money and people, rates and years. The language knows whole numbers only;
 * what they count it does not know. A number that is written out fits anything it stands beside.
 */
final class Units {

  private static final Set<String> SAME_KIND = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "_+_", "_-_");

  private final CelAbstractSyntaxTree tree;

  /** How often money and rates were multiplied into it; {@code free} for what is written out. */
  record Unit(int money, int rate, boolean free) {

    static final Unit WRITTEN_OUT = new Unit(0, 0, true);
    static final Unit NUMBER = new Unit(0, 0, false);
    static final Unit MONEY = new Unit(1, 0, false);

    static Unit of(FactType type) {
      return switch (type) {
        case MONEY -> MONEY;
        case RATE -> new Unit(0, 1, false);
        default -> NUMBER;
      };
    }

    boolean fits(Unit other) {
      return free || other.free || money == other.money && rate == other.rate;
    }

    Unit times(Unit other) {
      return new Unit(money + other.money, rate + other.rate, free && other.free);
    }

    Unit or(Unit other) {
      return free ? other : this;
    }
  }

  private Units(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  /** What the whole counts. */
  static Unit of(CelAbstractSyntaxTree tree) {
    return new Units(tree).of(tree.getExpr());
  }

  private Unit of(CelExpr expr) {
    var named = tree.getReference(expr.id()).flatMap(reference -> Fact.named(reference.name()));
    if (named.isPresent()) {
      return Unit.of(named.get().type());
    }
    if (expr.getKind() == ExprKind.Kind.LIST) {
      return expr.list().elements().stream().map(this::of).reduce(Unit.WRITTEN_OUT, (one, other) -> same(expr, one, other));
    }
    return expr.getKind() == ExprKind.Kind.CALL ? call(expr) : Unit.WRITTEN_OUT;
  }

  private Unit call(CelExpr expr) {
    var args = expr.call().args().stream().map(this::of).toList();
    var function = expr.call().function();
    if (function.equals("_?_:_")) {
      return same(expr, args.get(1), args.get(2));
    }
    if (SAME_KIND.contains(function) || function.equals("@in")) {
      var both = same(expr, args.get(0), args.get(1));
      return isNumber(expr) ? both : Unit.NUMBER;
    }
    return function.equals("_*_") ? args.get(0).times(args.get(1)) : Unit.NUMBER;
  }

  private boolean isNumber(CelExpr expr) {
    return tree.getType(expr.id()).filter(SimpleType.INT::equals).isPresent();
  }

  private Unit same(CelExpr expr, Unit one, Unit other) {
    if (!one.fits(other)) {
      var at = tree.getSource().getOffsetLocation(tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0))
          .orElse(CelSourceLocation.of(1, 0));
      throw new RuleViolation("scheme.rule.mixed-units", at.getLine(), at.getColumn() + 1);
    }
    return one.or(other);
  }
}
