package kechuang.claim.web;

import java.util.ArrayList;
import java.util.List;
import kechuang.claim.boundary.OrderQuote;
import kechuang.claim.entity.ClaimAmount;
import kechuang.claim.entity.ClaimAmount.Step;
import kechuang.platform.web.CalcLine;
import kechuang.platform.web.Display;
import kechuang.scheme.entity.TaxBasis;

/** The arithmetic behind an amount, line by line, in the reader's words; the line that decided is marked. */
final class Arithmetic {

  private static final List<String> BASE = List.of("contract", "invoiced", "paid");

  private Arithmetic() {
  }

  static List<CalcLine> of(OrderQuote quote, TaxBasis basis) {
    var share = quote.supported().isMoreThan(quote.available());
    var lines = new ArrayList<CalcLine>();
    lines.add(CalcLine.of("", Display.text("claim.calc.contract." + basis), quote.base().grouped()));
    ClaimAmount.shares(quote.scale(), quote.before(), quote.base()).forEach(step -> lines.add(line(step, basis, false)));
    lines.add(new CalcLine("=", Display.text("claim.calc.supported"), quote.supported().grouped(), !share, false));
    lines.add(new CalcLine(Display.text("claim.calc.limit"), Display.text("claim.calc.available"),
        quote.available().grouped(), share, false));
    lines.add(CalcLine.total(Display.text("claim.calc.held"), quote.hold().grouped()));
    return lines;
  }

  static List<CalcLine> of(List<Step> steps, TaxBasis basis) {
    var base = steps.stream().filter(step -> step.decisive() && isBase(step)).findFirst();
    return steps.stream().map(step -> line(step, basis, step.decisive() && (!isBase(step) || base.get() == step)))
        .toList();
  }

  /** Contract, invoices, payment: the smallest counts; of equals the first is marked. */
  private static boolean isBase(Step step) {
    return BASE.contains(step.key());
  }

  private static CalcLine line(Step step, TaxBasis basis, boolean marked) {
    var label = Display.text("claim.calc." + step.key()
        + (isBase(step) ? "." + basis : ""));
    var total = step.operator().equals("RESULT");
    return new CalcLine(operator(step.operator()), label, step.value(), marked && !total, total);
  }

  private static String operator(String operator) {
    return switch (operator) {
      case "MIN" -> Display.text("claim.calc.min");
      case "LIMIT" -> Display.text("claim.calc.limit");
      case "TIMES" -> "×";
      case "SUM" -> "=";
      default -> "";
    };
  }
}
