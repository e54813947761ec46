package kechuang.claim.entity;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import kechuang.claim.entity.ClaimAmount.Step;
import kechuang.json.Json;
import kechuang.money.Money;
import kechuang.scheme.entity.Verdict;

/**
 * What is kept with a claim about how its amount came about: what the rule said, and the arithmetic line by line. Amounts
 * are kept with two decimals and without grouping, as in the HTTP interface.
 */
public final class ClaimTrace {

  private static final String CALCULATION = "calculation";

  private ClaimTrace() {
  }

  /** For the column {@code trace}; still readable as the verdict alone. */
  static String of(String verdictTrace, List<Step> steps) {
    var lines = Json.createArrayBuilder();
    steps.forEach(step -> lines.add(Json.createObjectBuilder().add("key", step.key()).add("operator", step.operator())
        .add("value", step.value().replace(",", "")).add("decisive", step.decisive())));
    try (var reader = Json.createReader(new StringReader(verdictTrace))) {
      return Json.createObjectBuilder(reader.readObject()).add(CALCULATION, lines).build().toString();
    }
  }

  /** What is kept with a claim that is worked out just now. */
  public static String of(Verdict verdict, ClaimAmount computed) {
    return of(verdict.traceText(), computed.steps());
  }

  /** The arithmetic of a kept claim, as pages show it. */
  public static List<Step> steps(String trace) {
    try (var reader = Json.createReader(new StringReader(trace))) {
      var kept = reader.readObject().getJsonArray(CALCULATION);
      return kept == null ? List.of() : kept.getValuesAs(JsonObject.class).stream().map(ClaimTrace::step).toList();
    }
  }

  private static Step step(JsonObject line) {
    var value = line.getString("value");
    var part = value.split(" × ");
    return new Step(line.getString("key"), line.getString("operator"), part.length == 2
        ? Money.of(part[0]).grouped() + " × " + part[1] : value.endsWith("%") ? value : Money.of(value).grouped(),
        line.getBoolean("decisive"));
  }
}
