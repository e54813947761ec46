package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import java.io.Serializable;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.json.Json;

/**
 * What a rule version said on a day about frozen facts. It is stored with the decision as two texts, the facts and the
 * trace, and read back for pages, so that what was decided stays explained in the words of that day's rule.
 */
public record Verdict(String measure, Stage stage, LocalDate day, long ruleVersionId, int ruleNumber, Facts facts,
    List<Outcome> outcomes) implements Serializable {

  public Verdict {
    outcomes = List.copyOf(outcomes);
  }

  /** Every condition holds; anything unknown is no yes. */
  public boolean passed() {
    return outcomes.stream().allMatch(Outcome::isPassed);
  }

  public OutcomeResult result() {
    if (outcomes.stream().anyMatch(Outcome::isFailed)) {
      return OutcomeResult.FAIL;
    }
    return passed() ? OutcomeResult.PASS : OutcomeResult.UNKNOWN;
  }

  /** The conditions that do not hold or cannot be answered, in the rule's order. */
  public List<Outcome> against() {
    return outcomes.stream().filter(outcome -> !outcome.isPassed()).toList();
  }

  /** Facts that would have to be known for an answer. */
  public Set<Fact> missing() {
    var missing = new LinkedHashSet<Fact>();
    outcomes.stream().filter(Outcome::isUnknown).forEach(outcome -> missing.addAll(outcome.missing()));
    return missing;
  }

  public List<Outcome> getOutcomes() {
    return outcomes;
  }

  public String getMeasure() {
    return measure;
  }

  public int getRuleNumber() {
    return ruleNumber;
  }

  public LocalDate getDay() {
    return day;
  }

  /** For the column {@code facts}. */
  public String factsText() {
    return facts.toString();
  }

  /** For the column {@code trace}. */
  public String traceText() {
    return Json.createObjectBuilder().add("measure", measure).add("stage", stage.name()).add("day", day.toString())
        .add("ruleVersion", ruleVersionId).add("ruleNumber", ruleNumber).add("result", result().name())
        .add("conditions", Json.createArrayBuilder(outcomes.stream().map(Outcome::toJson).toList())).build().toString();
  }

  /** Several verdicts on the same facts, for the column {@code trace}. */
  public static String traceText(List<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::traceText).collect(Collectors.joining(",", "[", "]"));
  }

  /** Reads back several verdicts on the same facts. */
  public static List<Verdict> readAll(String factsText, String tracesText) {
    try (var reader = Json.createReader(new StringReader(tracesText))) {
      return reader.readArray().stream().map(trace -> read(factsText, trace.toString())).toList();
    }
  }

  /** Reads back what was stored with a decision. */
  public static Verdict read(String factsText, String traceText) {
    try (var reader = Json.createReader(new StringReader(traceText))) {
      var trace = reader.readObject();
      return new Verdict(trace.getString("measure"), Stage.valueOf(trace.getString("stage")),
          LocalDate.parse(trace.getString("day")), trace.getJsonNumber("ruleVersion").longValueExact(),
          trace.getInt("ruleNumber"), Facts.read(factsText),
          trace.getJsonArray("conditions").getValuesAs(JsonObject.class).stream().map(Outcome::fromJson).toList());
    }
  }
}
