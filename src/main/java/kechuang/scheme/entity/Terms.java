package kechuang.scheme.entity;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.money.Money;
import kechuang.money.Rate;

/**
 * What a version of a rule gives, to what limits, and what has to be shown for it; all of it data. Kept as one text with
 * the version, so that a version that decided stays as it was.
 *
 * @param floor less is not paid at all; null for no such limit
 * @param caps the most that is paid, at once and in all
 * @param limits further limits that hang on facts
 * @param deducts codes of measures whose payments are taken off
 * @param sharing the levels that pay it, by weights, in the order in which they pay; none for a title
 * @param instalments percentages of the parts it is paid in, together a hundred; one part where it is paid at once
 * @param evidence what has to be shown
 * @param course the steps of the review, and how long they, notices and answers take
 * @param withoutApplication offered to whom lists name, who need not ask (免申即享)
 * @param backInterest for a year, on what was paid for something that was never begun; null where none is asked
 * @param costs the sum in the formula that is shown invoice by invoice; null where none is
 * @param exit how a holding is left again; null where that is left to its agreement
 */
public record Terms(Formula formula, Money floor, Caps caps, List<Limit> limits, Stacking stacking,
    List<String> deducts, OtherFunds otherFunds, Map<Level, Integer> sharing, List<Integer> instalments,
    List<Evidence> evidence, Course course, boolean withoutApplication, Fact costs,
    Rate backInterest, ExitTerms exit) {

  private static final Set<String> KNOWN = Set.of("formula", "floor", "itemCap", "yearCap", "lifetimeCap",
      "programmeCap", "controllerCap", "limits", "stacking", "deducts", "otherFunds", "sharing", "instalments", "evidence",
      "noticeDays", "answerDays", "decideDays", "steps", "withoutApplication",
      "costs", "backInterest", "exit");
  private static final int WHOLE = 100;

  /**
   * The most that is paid; each null for no such limit.
   *
   * @param item at once
   * @param year for one applicant in a year
   * @param lifetime for one applicant in its life, under the measure
   * @param programme for all applicants in a fiscal year, under the measure
   * @param controller for all firms of one actual controller in a year
   */
  public record Caps(Money item, Money year, Money lifetime, Money programme, Money controller) {

    public static final Caps NONE = new Caps(null, null, null, null, null);
  }

  /**
   * The course that a case takes 办理流程: the steps of its review, and how long things take, in working days.
   *
   * @param notice a decision is public before it is paid
   * @param answer an offer waits for its answer
   * @param decide check and decision take at most
   * @param steps what happens between check and decision, in this order
   */
  public record Course(int notice, int answer, int decide, List<ReviewStep> steps) {

    public static final Course USUAL = new Course(5, 10, 10, List.of());
    public static final int MOST_NOTICE = 30;
    public static final int MOST = 60;

    public Course {
      between("noticeDays", notice, MOST_NOTICE);
      between("answerDays", answer, MOST);
      between("decideDays", decide, MOST);
      steps = List.copyOf(steps);
      if (steps.stream().map(ReviewStep::code).distinct().count() < steps.size()) {
        throw new RuleViolation("scheme.step.twice");
      }
    }

    private static void between(String name, int days, int most) {
      if (days < 1 || days > most) {
        throw new RuleViolation("scheme.terms.days", name, 1, most);
      }
    }

    static Course fromJson(JsonObject json) {
      return new Course(json.getInt("noticeDays", USUAL.notice), json.getInt("answerDays", USUAL.answer),
          json.getInt("decideDays", USUAL.decide), each(json, "steps", value -> ReviewStep.fromJson(value.asJsonObject())));
    }
  }

  /** At most what is worked out from facts, in fen. */
  public record Limit(Quantity most, Words words) {

    static Limit fromJson(JsonObject json) {
      return new Limit(Quantity.ofMoney(json.getString("most")), Words.fromJson(json));
    }

    JsonObject toJson() {
      return words.writeTo(Json.createObjectBuilder().add("most", most.toString())).build();
    }
  }

  /**
   * A document or a record that has to be there.
   *
   * @param later it comes only while an agreement runs: a report, an audit, a delivery; without it nothing is accepted
   * @param office the office itself brings it, for instance its opinion on acceptance, and nobody else can
   */
  public record Evidence(String code, Words words, boolean later, boolean office) {

    public Evidence {
      if (office && !later) {
        throw new RuleViolation("scheme.terms.office-paper", words.zh(), words.en());
      }
    }

    static Evidence fromJson(JsonObject json) {
      return new Evidence(json.getString("code"), Words.fromJson(json), json.getBoolean("later", false),
          json.getBoolean("office", false));
    }

    JsonObject toJson() {
      return words.writeTo(Json.createObjectBuilder().add("code", code)).add("later", later).add("office", office).build();
    }
  }

  public Terms {
    limits = List.copyOf(limits);
    deducts = List.copyOf(deducts);
    sharing = sharing.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(sharing));
    if (sharing.isEmpty() != formula instanceof Formula.Title || sharing.values().stream().anyMatch(weight -> weight <= 0)) {
      throw new RuleViolation("scheme.terms.sharing");
    }
    instalments = List.copyOf(instalments);
    evidence = List.copyOf(evidence);
    if (instalments.stream().anyMatch(part -> part <= 0)
        || instalments.stream().mapToInt(Integer::intValue).sum() != WHOLE) {
      throw new RuleViolation("scheme.terms.instalments");
    }
    if (costs != null && (costs.type() != FactType.MONEY || !formula.asks().contains(costs))) {
      throw new RuleViolation("scheme.terms.costs");
    }
    if (formula instanceof Formula.Title && (!caps.equals(Caps.NONE) || floor != null || instalments.size() > 1
        || withoutApplication)) {
      throw new RuleViolation("scheme.terms.title");
    }
  }

  /** What goes with a title: papers and days, and nothing that is said of money. */
  public static Terms ofTitle(Formula.Title title, List<Evidence> evidence, Course course) {
    return new Terms(title, null, Caps.NONE, List.of(), Stacking.EACH, List.of(), OtherFunds.IGNORED, Map.of(), List.of(WHOLE),
        evidence, course, false, null, null, null);
  }

  /** The title that is given; empty where it is money. */
  public Optional<Formula.Title> title() {
    return formula instanceof Formula.Title title ? Optional.of(title) : Optional.empty();
  }

  /** At most so much at once; null for no limit. */
  public Money itemCap() {
    return caps.item();
  }

  /** At most so much for one applicant in a year; null for no limit. */
  public Money yearCap() {
    return caps.year();
  }

  /** At most so much for one applicant in its life, under the measure; null for no limit. */
  public Money lifetimeCap() {
    return caps.lifetime();
  }

  /** At most so much for all applicants in a fiscal year, under the measure; null for no limit. */
  public Money programmeCap() {
    return caps.programme();
  }

  /** At most so much for all firms of one actual controller in a year; null for no limit. */
  public Money controllerCap() {
    return caps.controller();
  }

  /** Working days that a decision is public before it is paid. */
  public int noticeDays() {
    return course.notice();
  }

  /** Working days that an offer waits for its answer. */
  public int answerDays() {
    return course.answer();
  }

  /** Working days that check and decision take at most. */
  public int decideDays() {
    return course.decide();
  }

  /** Every fact that the amount may hang on. */
  public Set<Fact> asks() {
    var asked = EnumSet.noneOf(Fact.class);
    asked.addAll(formula.asks());
    limits.forEach(limit -> asked.addAll(limit.most().asks()));
    if (otherFunds != OtherFunds.IGNORED) {
      asked.add(Fact.OTHER_FUNDS);
    }
    return asked;
  }

  /**
   * What it comes to for somebody who was paid this much before; empty while a fact is unknown. First the formula, then
   * limits and caps, then the least that is paid, then what is taken off, and last what the year leaves.
   */
  public Optional<Calculation> reckon(Facts facts, Before before) {
    var reckoned = formula.reckon(facts);
    for (var limit : limits) {
      var most = limit.most().money(facts);
      reckoned = reckoned.flatMap(sum -> most.map(found -> sum.atMost(limit.words(), found)));
    }
    return otherFunds != OtherFunds.IGNORED && !facts.knows(Fact.OTHER_FUNDS) ? Optional.empty()
        : reckoned.map(sum -> afterwards(sum, facts, before));
  }

  private Calculation afterwards(Calculation sum, Facts facts, Before before) {
    var result = itemCap() == null ? sum : sum.atMost(TermWords.ITEM_CAP, itemCap());
    result = floor == null ? result : result.unlessBelow(TermWords.FLOOR, floor);
    for (var code : deducts) {
      var paid = before.paidUnder(code);
      result = paid.isZero() ? result : result.minus(TermWords.paidUnder(code), paid);
    }
    var others = facts.get(Fact.OTHER_FUNDS).map(Money.class::cast).orElse(Money.ZERO);
    if (!others.isZero() && otherFunds != OtherFunds.IGNORED) {
      result = result.minus(TermWords.OTHER_FUNDS, otherFunds == OtherFunds.DEDUCTED ? others : others.max(result.amount()));
    }
    return yearCap() == null ? result : result.atMost(TermWords.YEAR_LEFT, yearCap().minusOrZero(before.thisYear()));
  }

  /** What the applicant's life leaves of it, after so much was paid under the measure before. */
  Calculation withinLifetime(Calculation sum, Money paid) {
    return lifetimeCap() == null ? sum : sum.atMost(TermWords.LIFETIME_LEFT, lifetimeCap().minusOrZero(paid));
  }

  /** Reads what {@link #toString} wrote, or what a person wrote like it; refuses what it does not know. */
  public static Terms read(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return fromJson(reader.readObject());
    }
  }

  public static Terms fromJson(JsonObject json) {
    json.keySet().stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(name -> {
      throw new RuleViolation("scheme.terms.unknown", name);
    });
    return new Terms(Formula.fromJson(json.getJsonObject("formula")), money(json, "floor"),
        new Caps(money(json, "itemCap"), money(json, "yearCap"), money(json, "lifetimeCap"), money(json, "programmeCap"),
            money(json, "controllerCap")), each(json, "limits", value -> Limit.fromJson(value.asJsonObject())),
        Stacking.valueOf(json.getString("stacking", Stacking.EACH.name())),
        each(json, "deducts", value -> ((JsonString) value).getString()),
        OtherFunds.valueOf(json.getString("otherFunds", OtherFunds.IGNORED.name())), sharing(json), instalments(json),
        each(json, "evidence", value -> Evidence.fromJson(value.asJsonObject())), Course.fromJson(json),
        json.getBoolean("withoutApplication", false),
        json.containsKey("costs") ? Fact.named(json.getString("costs")).orElse(null) : null,
        json.containsKey("backInterest") ? Rate.of(json.getString("backInterest")) : null,
        json.containsKey("exit") ? ExitTerms.fromJson(json.getJsonObject("exit")) : null);
  }

  private static Map<Level, Integer> sharing(JsonObject json) {
    var shares = new EnumMap<Level, Integer>(Level.class);
    if (json.containsKey("sharing")) {
      json.getJsonObject("sharing").forEach((level, weight) ->
          shares.put(Level.valueOf(level), ((JsonNumber) weight).intValueExact()));
    }
    return shares;
  }

  private static List<Integer> instalments(JsonObject json) {
    return json.containsKey("instalments")
        ? json.getJsonArray("instalments").getValuesAs(JsonNumber::intValueExact) : List.of(WHOLE);
  }

  private static Money money(JsonObject json, String name) {
    return json.containsKey(name) ? Money.of(json.getString(name)) : null;
  }

  private static <T> List<T> each(JsonObject json, String name, Function<JsonValue, T> reader) {
    return json.containsKey(name) ? json.getJsonArray(name).stream().map(reader).toList() : List.of();
  }

  public JsonObject toJson() {
    var json = Json.createObjectBuilder().add("formula", formula.toJson());
    add(json, "floor", floor);
    add(json, "itemCap", caps.item());
    add(json, "yearCap", caps.year());
    add(json, "lifetimeCap", caps.lifetime());
    add(json, "programmeCap", caps.programme());
    add(json, "controllerCap", caps.controller());
    if (costs != null) {
      json.add("costs", costs.ruleName());
    }
    if (backInterest != null) {
      json.add("backInterest", backInterest.fraction().toPlainString());
    }
    if (exit != null) {
      json.add("exit", exit.toJson());
    }
    return json.add("limits", Json.createArrayBuilder(limits.stream().map(Limit::toJson).toList()))
        .add("stacking", stacking.name()).add("deducts", Json.createArrayBuilder(deducts))
        .add("otherFunds", otherFunds.name()).add("sharing", shares()).add("instalments", Json.createArrayBuilder(instalments))
        .add("evidence", Json.createArrayBuilder(evidence.stream().map(Evidence::toJson).toList()))
        .add("noticeDays", course.notice()).add("answerDays", course.answer()).add("decideDays", course.decide())
        .add("steps", Json.createArrayBuilder(course.steps().stream().map(ReviewStep::toJson).toList()))
        .add("withoutApplication", withoutApplication).build();
  }

  private JsonObjectBuilder shares() {
    var json = Json.createObjectBuilder();
    sharing.forEach((level, weight) -> json.add(level.name(), weight));
    return json;
  }

  private static void add(JsonObjectBuilder json, String name, Money amount) {
    if (amount != null) {
      json.add(name, amount.toString());
    }
  }

  /** The text that is kept with the version. */
  @Override
  public String toString() {
    return toJson().toString();
  }
}
