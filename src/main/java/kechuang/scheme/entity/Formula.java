package kechuang.scheme.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kechuang.fault.RuleViolation;
import kechuang.json.Json;
import kechuang.money.Fraction;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.Calculation.Line;
import kechuang.scheme.entity.Calculation.Operator;

/**
 * How much a measure gives (扶持标准): a few kinds whose parameters are data. An amount is worked out exactly and rounded half
 * up to the fen once, at its end. A formula asks facts; while one is unknown it has no answer.
 */
public sealed interface Formula {

  /** The facts it asks. */
  Set<Fact> asks();

  /** What it comes to; empty while a fact it needs is unknown. */
  Optional<Calculation> reckon(Facts facts);

  JsonObject toJson();

  /** Reads what {@link #toJson} wrote, or what a person wrote like it; refuses what it does not know. */
  static Formula fromJson(JsonObject json) {
    return switch (json.getString("kind", "")) {
      case "FIXED" -> new Fixed(Money.of(json.getString("amount")), Words.fromJson(json));
      case "CASES" -> new Cases(each(json, "cases", Case::fromJson));
      case "SHARE" -> new Share(Quantity.ofMoney(json.getString("base")), Words.fromJson(json), each(json, "times", Factor::fromJson));
      case "TIERS" -> new Tiers(Quantity.ofMoney(json.getString("base")), Words.fromJson(json),
          new ShareScale(each(json, "tiers", Tiers::tier), null));
      case "SUM" -> new Sum(each(json, "items", Item::fromJson));
      case "TITLE" -> new Title(CityTitle.valueOf(json.getString("title")),
          json.containsKey("years") ? json.getInt("years") : null, Words.fromJson(json));
      default -> throw new RuleViolation("scheme.formula.unknown-kind", json.getString("kind", ""));
    };
  }

  private static <T> List<T> each(JsonObject json, String name, Function<JsonObject, T> reader) {
    var array = json.getJsonArray(name);
    if (array == null || array.isEmpty()) {
      throw new RuleViolation("scheme.formula.empty", name);
    }
    return array.stream().map(JsonValue::asJsonObject).map(reader).toList();
  }

  private static JsonArray array(Collection<JsonObject> parts) {
    return Json.createArrayBuilder(parts).build();
  }

  private static JsonObjectBuilder kind(String kind) {
    return Json.createObjectBuilder().add("kind", kind);
  }

  private static Set<Fact> union(Stream<Set<Fact>> asked) {
    var all = EnumSet.noneOf(Fact.class);
    asked.forEach(all::addAll);
    return all;
  }

  /** A fixed sum. */
  record Fixed(Money amount, Words words) implements Formula {

    @Override
    public Set<Fact> asks() {
      return Set.of();
    }

    @Override
    public Optional<Calculation> reckon(Facts facts) {
      return Optional.of(new Calculation(List.of(new Line(Operator.BASE, words, amount)), amount));
    }

    @Override
    public JsonObject toJson() {
      return words.writeTo(kind("FIXED").add("amount", amount.toString())).build();
    }
  }

  /** One row of a table: the sum where the question is answered with yes. */
  record Case(String when, Money amount, Words words) {

    public Case {
      Predicate.of(when);
    }

    static Case fromJson(JsonObject json) {
      return new Case(json.getString("when"), Money.of(json.getString("amount")), Words.fromJson(json));
    }

    JsonObject toJson() {
      return words.writeTo(Json.createObjectBuilder().add("when", when).add("amount", amount.toString())).build();
    }
  }

  /** A table: the first row whose question is answered with yes; nothing where none is. */
  record Cases(List<Case> cases) implements Formula {

    public Cases {
      cases = List.copyOf(cases);
    }

    @Override
    public Set<Fact> asks() {
      return union(cases.stream().map(one -> Predicate.of(one.when()).asks()));
    }

    @Override
    public Optional<Calculation> reckon(Facts facts) {
      var lines = new ArrayList<Line>();
      for (var one : cases) {
        switch (Predicate.of(one.when()).test(facts)) {
          case UNKNOWN -> {
            return Optional.empty();
          }
          case PASS -> {
            lines.add(new Line(Operator.BASE, one.words(), one.amount().grouped(), true));
            return Optional.of(new Calculation(lines, one.amount()));
          }
          case FAIL -> lines.add(new Line(Operator.PART, one.words(), one.amount()));
        }
      }
      return Optional.of(new Calculation(lines, Money.ZERO));
    }

    @Override
    public JsonObject toJson() {
      return kind("CASES").add("cases", array(cases.stream().map(Case::toJson).toList())).build();
    }
  }

  /**
   * What a base is multiplied with: so many parts of a whole, both whole numbers, such as 12 of 100 or 180 of 360 days.
   *
   * @param part worked out from facts, or a plain number
   */
  record Factor(Quantity part, long whole, Words words) {

    private static final long HUNDRED = 100;
    private static final List<Long> SHOWN_AS_PERCENT = List.of(HUNDRED, 1_000L, 10_000L);

    public Factor {
      if (whole <= 0) {
        throw new RuleViolation("scheme.formula.whole", whole);
      }
    }

    static Factor fromJson(JsonObject json) {
      return new Factor(Quantity.ofNumber(json.getString("part")), json.getJsonNumber("of").longValueExact(), Words.fromJson(json));
    }

    JsonObject toJson() {
      return words.writeTo(Json.createObjectBuilder().add("part", part.toString()).add("of", whole)).build();
    }

    Line line(long parts) {
      return new Line(Operator.TIMES, words, shown(parts), false);
    }

    private String shown(long parts) {
      if (!SHOWN_AS_PERCENT.contains(whole)) {
        return parts + "/" + whole;
      }
      return parts > whole && parts % (whole / HUNDRED) == 0 ? parts / (whole / HUNDRED) + "%"
          : parts > whole ? parts + "/" + whole : Rate.ofTenThousandths(parts * (Rate.WHOLE / whole)).toString();
    }

    /** What it always is, such as 12%; empty where it hangs on facts. */
    public Optional<String> plain() {
      return part.asks().isEmpty() ? part.of(Facts.NONE).map(this::shown) : Optional.empty();
    }
  }

  /** A base times a rate, and times further factors where there are some. */
  record Share(Quantity base, Words words, List<Factor> times) implements Formula {

    public Share {
      times = List.copyOf(times);
    }

    @Override
    public Set<Fact> asks() {
      return union(Stream.concat(Stream.of(base), times.stream().map(Factor::part)).map(Quantity::asks));
    }

    @Override
    public Optional<Calculation> reckon(Facts facts) {
      var of = base.money(facts);
      var parts = times.stream().map(factor -> factor.part().of(facts)).toList();
      if (of.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      var lines = new ArrayList<>(List.of(new Line(Operator.BASE, words, of.get())));
      var fractions = new ArrayList<Fraction>();
      for (int i = 0; i < times.size(); i++) {
        lines.add(times.get(i).line(parts.get(i).get()));
        fractions.add(new Fraction(parts.get(i).get(), times.get(i).whole()));
      }
      return Optional.of(new Calculation(lines, of.get().times(fractions)));
    }

    @Override
    public JsonObject toJson() {
      return words.writeTo(kind("SHARE").add("base", base.toString()))
          .add("times", array(times.stream().map(Factor::toJson).toList())).build();
    }
  }

  /** A base in marginal tiers, each with a rate of its own. */
  record Tiers(Quantity base, Words words, ShareScale scale) implements Formula {

    private static ShareScale.Tier tier(JsonObject json) {
      return new ShareScale.Tier(json.containsKey("upTo") ? Money.of(json.getString("upTo")) : null,
          Rate.of(json.getString("rate")));
    }

    @Override
    public Set<Fact> asks() {
      return base.asks();
    }

    @Override
    public Optional<Calculation> reckon(Facts facts) {
      return base.money(facts).map(of -> {
        var lines = new ArrayList<>(List.of(new Line(Operator.BASE, words, of)));
        scale.slices(Money.ZERO, of).forEach(slice -> lines.add(new Line(Operator.PART, words,
            slice.amount().grouped() + " × " + slice.share(), false)));
        return new Calculation(lines, scale.of(of));
      });
    }

    @Override
    public JsonObject toJson() {
      return words.writeTo(kind("TIERS").add("base", base.toString())).add("tiers", array(scale.tiers().stream().map(tier -> {
        var json = Json.createObjectBuilder();
        return (tier.upTo() == null ? json : json.add("upTo", tier.upTo().toString()))
            .add("rate", tier.share().fraction().toPlainString()).build();
      }).toList())).build();
    }
  }

  /** So many of something, at so much each. */
  record Item(Quantity count, Money unit, Words words) {

    static Item fromJson(JsonObject json) {
      return new Item(Quantity.ofNumber(json.getString("count")), Money.of(json.getString("unit")), Words.fromJson(json));
    }

    JsonObject toJson() {
      return words.writeTo(Json.createObjectBuilder().add("count", count.toString()).add("unit", unit.toString())).build();
    }
  }

  /** A sum for each of several kinds of things. */
  record Sum(List<Item> items) implements Formula {

    public Sum {
      items = List.copyOf(items);
    }

    @Override
    public Set<Fact> asks() {
      return union(items.stream().map(item -> item.count().asks()));
    }

    @Override
    public Optional<Calculation> reckon(Facts facts) {
      var lines = new ArrayList<Line>();
      var total = Money.ZERO;
      for (var item : items) {
        var count = item.count().of(facts);
        if (count.isEmpty()) {
          return Optional.empty();
        }
        lines.add(new Line(Operator.PLUS, item.words(), count.get() + " × " + item.unit().grouped(), false));
        total = total.plus(item.unit().times(List.of(new Fraction(count.get(), 1))));
      }
      return Optional.of(new Calculation(lines, total));
    }

    @Override
    public JsonObject toJson() {
      return kind("SUM").add("items", array(items.stream().map(Item::toJson).toList())).build();
    }
  }

  /**
   * A title that the city gives, and no money.
   *
   * @param years how long it holds; null for no end
   * @param words what it is called
   */
  record Title(CityTitle title, Integer years, Words words) implements Formula {

    private static final int MOST_YEARS = 10;

    public Title {
      if (years != null && (years < 1 || years > MOST_YEARS)) {
        throw new RuleViolation("scheme.formula.title-years", 1, MOST_YEARS);
      }
    }

    /** What its register says of it is said before it is given. */
    @Override
    public Set<Fact> asks() {
      return title.asks();
    }

    @Override
    public Optional<Calculation> reckon(Facts facts) {
      return facts.known().containsAll(asks()) ? Optional.of(Calculation.ofTitle(words)) : Optional.empty();
    }

    @Override
    public JsonObject toJson() {
      var json = kind("TITLE").add("title", title.name());
      return words.writeTo(years == null ? json : json.add("years", years)).build();
    }
  }
}
