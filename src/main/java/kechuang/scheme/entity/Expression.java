package kechuang.scheme.entity;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kechuang.fault.RuleViolation;

/**
 * An expression over facts in the Common Expression Language, compiled once. The language is kept small on purpose:
 * comparisons, and, or, not, membership, whole-number arithmetic and a choice of two. There are no loops, no regular
 * expressions and no conversions, so an expression costs no more than its length times the length of a list.
 */
final class Expression {

  /** Characters; a rule that needs more is several conditions. */
  static final int MAX_LENGTH = 1000;

  private static final CelOptions OPTIONS = CelOptions.current().maxExpressionCodePointSize(MAX_LENGTH)
      .maxParseRecursionDepth(24).maxParseErrorRecoveryLimit(4).enableComprehension(false).comprehensionMaxIterations(0)
      .enableHeterogeneousNumericComparisons(false).enableHomogeneousLiterals(true).errorOnIntWrap(true)
      .enableTimestampEpoch(false).enableUnknownTracking(true).evaluateCanonicalTypesToNativeValues(true).build();
  private static final CelCompiler QUESTIONS = compiler(SimpleType.BOOL);
  private static final CelCompiler QUANTITIES = compiler(SimpleType.INT);
  private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']{1,60})'");
  private static final String NO_SUCH_USE = "found no matching overload";

  private final Program program;
  private final Set<Fact> asks;
  private final Units.Unit unit;

  private Expression(Program program, Set<Fact> asks, Units.Unit unit) {
    this.program = program;
    this.asks = asks;
    this.unit = unit;
  }

  /** What a quantity counts. */
  Units.Unit unit() {
    return unit;
  }

  private static CelCompiler compiler(CelType result) {
    var words = CelStandardDeclarations.newBuilder().includeFunctions(StandardFunction.LOGICAL_AND,
        StandardFunction.LOGICAL_OR, StandardFunction.LOGICAL_NOT, StandardFunction.EQUALS, StandardFunction.NOT_EQUALS,
        StandardFunction.LESS, StandardFunction.LESS_EQUALS, StandardFunction.GREATER, StandardFunction.GREATER_EQUALS,
        StandardFunction.IN, StandardFunction.SIZE, StandardFunction.CONDITIONAL, StandardFunction.ADD,
        StandardFunction.SUBTRACT, StandardFunction.MULTIPLY, StandardFunction.TIMESTAMP).build();
    var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setStandardMacros()
        .setStandardEnvironmentEnabled(false).setStandardDeclarations(words).setResultType(result);
    for (var fact : Fact.values()) {
      builder.addVar(fact.ruleName(), fact.type().cel());
    }
    return builder.build();
  }

  /** A question, to be answered with yes or no. */
  static Expression question(String text) {
    return compile(text, QUESTIONS);
  }

  /** A whole number: fen, pieces, people. */
  static Expression quantity(String text) {
    return compile(text, QUANTITIES);
  }

  /** A question taken apart, for whoever shows it in another way. */
  static CelAbstractSyntaxTree tree(String text) {
    return checked(text, QUESTIONS);
  }

  private static Expression compile(String expression, CelCompiler compiler) {
    var tree = checked(expression, compiler);
    try {
      return new Expression(RUNTIME.createProgram(tree), asked(tree), Units.of(tree));
    } catch (CelEvaluationException wrong) {
      throw new IllegalStateException("cannot plan: " + expression, wrong);
    }
  }

  private static CelAbstractSyntaxTree checked(String expression, CelCompiler compiler) {
    if (expression == null || expression.isBlank() || expression.length() > MAX_LENGTH) {
      throw new RuleViolation("scheme.rule.length", MAX_LENGTH);
    }
    try {
      var tree = compiler.compile(expression).getAst();
      var fraction = tree.getTypeMap().entrySet().stream().filter(type -> type.getValue().equals(SimpleType.DOUBLE)).findFirst();
      if (fraction.isPresent()) {
        var source = tree.getSource();
        var at = source.getOffsetLocation(source.getPositionsMap().getOrDefault(fraction.get().getKey(), 0))
            .orElse(CelSourceLocation.of(1, 0));
        throw new RuleViolation("scheme.rule.fraction", at.getLine(), at.getColumn() + 1);
      }
      return tree;
    } catch (CelValidationException wrong) {
      throw refusal(wrong);
    }
  }

  private static RuleViolation refusal(CelValidationException wrong) {
    var first = wrong.getErrors().get(0);
    // The compiler counts columns from nought; people count from one.
    var line = Math.max(first.getSourceLocation().getLine(), 1);
    var column = Math.max(first.getSourceLocation().getColumn() + 1, 1);
    var unknown = UNDECLARED.matcher(first.getMessage());
    if (unknown.find()) {
      return new RuleViolation("scheme.rule.unknown-name", line, column, unknown.group(1));
    }
    return first.getMessage().startsWith(NO_SUCH_USE) ? new RuleViolation("scheme.rule.mixed-types", line, column)
        : new RuleViolation("scheme.rule.does-not-compile", line, column, first.getMessage());
  }

  private static Set<Fact> asked(CelAbstractSyntaxTree tree) {
    var asked = EnumSet.noneOf(Fact.class);
    tree.getReferenceMap().values().stream().map(CelReference::name).forEach(name -> Fact.named(name).ifPresent(asked::add));
    return asked;
  }

  /** The facts the expression names. */
  Set<Fact> asks() {
    return Set.copyOf(asks);
  }

  /** Empty when the answer hangs on a fact that is not known. */
  Optional<Object> answer(Facts facts) {
    var known = new HashMap<String, Object>();
    var unknown = asks.stream().filter(fact -> !facts.knows(fact)).toList();
    asks.forEach(fact -> facts.get(fact).ifPresent(value -> known.put(fact.ruleName(), fact.type().inRules(value))));
    try {
      var answer = program.eval(PartialVars.of(known, unknown.stream()
          .map(fact -> CelAttributePattern.fromQualifiedIdentifier(fact.ruleName())).toArray(CelAttributePattern[]::new)));
      return answer instanceof CelUnknownSet ? Optional.empty() : Optional.of(answer);
    } catch (CelEvaluationException impossible) {
      throw new RuleViolation("scheme.rule.cannot-be-answered", impossible.getMessage());
    }
  }
}
