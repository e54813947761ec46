package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import kechuang.json.Json;
import kechuang.money.Money;

/**
 * How an amount came about, line by line, in the rule's own words. It is stored with the decision and read back for pages
 * and letters.
 *
 * @param amount in yuan; what the lines come to
 */
public record Calculation(List<Line> lines, Money amount) implements Serializable {

  /** What a line does to those before it. */
  public enum Operator {
    BASE(""), TIMES("×"), PART(""), PLUS("+"), MINUS("−"), AT_MOST("≤"), BELOW("≥"),
    /** A title, which is given without money. */
    TITLE("");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }

  /**
   * One line.
   *
   * @param value as people read it, without a currency: 3,000,000.00, 12%, 180/360
   * @param decisive whether it, of several, is the one that holds
   */
  public record Line(Operator operator, Words words, String value, boolean decisive) implements Serializable {

    public Line(Operator operator, Words words, Money value) {
      this(operator, words, value.grouped(), false);
    }

    JsonObject toJson() {
      return words.writeTo(Json.createObjectBuilder().add("operator", operator.name())).add("value", value)
          .add("decisive", decisive).build();
    }

    static Line fromJson(JsonObject json) {
      return new Line(Operator.valueOf(json.getString("operator")), Words.fromJson(json), json.getString("value"),
          json.getBoolean("decisive"));
    }
  }

  public Calculation {
    lines = List.copyOf(lines);
  }

  /** A title is given, and no money. */
  static Calculation ofTitle(Words title) {
    return new Calculation(List.of(new Line(Operator.TITLE, title, "", true)), Money.ZERO);
  }

  /** Whether a title is given in place of money. */
  public boolean isTitle() {
    return lines.stream().anyMatch(line -> line.operator() == Operator.TITLE);
  }

  /** Whether there is anything to give: money, or a title. */
  public boolean isGiving() {
    return isTitle() || !amount.isZero();
  }

  /** The same, and then this. */
  Calculation then(Line line, Money result) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Calculation(more, result);
  }

  /** Not more than this; the line says whether it is less than what was worked out. */
  Calculation atMost(Words words, Money most) {
    return then(new Line(Operator.AT_MOST, words, most.grouped(), amount.isMoreThan(most)), amount.min(most));
  }

  /** Less than this is not paid at all. */
  Calculation unlessBelow(Words words, Money floor) {
    var below = floor.isMoreThan(amount);
    return then(new Line(Operator.BELOW, words, floor.grouped(), below), below ? Money.ZERO : amount);
  }

  /** The same less what was given for the matter before; unchanged where nothing was. */
  public Calculation lessEarlier(Money given) {
    return given.isZero() ? this : minus(TermWords.SAME_MATTER, given);
  }

  /** What comes from elsewhere is taken off. */
  Calculation minus(Words words, Money other) {
    return then(new Line(Operator.MINUS, words, other.grouped(), false), amount.minusOrZero(other));
  }

  public List<Line> getLines() {
    return lines;
  }

  public Money getAmount() {
    return amount;
  }

  public JsonObject toJson() {
    return Json.createObjectBuilder().add("amount", amount.toString())
        .add("lines", Json.createArrayBuilder(lines.stream().map(Line::toJson).toList())).build();
  }

  public static Calculation fromJson(JsonObject json) {
    return new Calculation(json.getJsonArray("lines").stream().map(JsonValue::asJsonObject).map(Line::fromJson).toList(),
        Money.of(json.getString("amount")));
  }
}
