package kechuang.scheme.entity;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.json.Json;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;
import kechuang.money.Rate;

/**
 * What kind of value a fact has: in rules, in Java and in stored traces. Inside rules amounts are whole fen, rates whole
 * ten-thousandths and days instants at midnight UTC, so every comparison is exact.
 */
public enum FactType {
  TEXT(SimpleType.STRING, String.class),
  TEXTS(ListType.create(SimpleType.STRING), List.class),
  TRUTH(SimpleType.BOOL, Boolean.class),
  NUMBER(SimpleType.INT, Long.class),
  MONEY(SimpleType.INT, Money.class),
  RATE(SimpleType.INT, Rate.class),
  DAY(SimpleType.TIMESTAMP, LocalDate.class);

  private final CelType cel;
  private final Class<?> java;

  FactType(CelType cel, Class<?> java) {
    this.cel = cel;
    this.java = java;
  }

  CelType cel() {
    return cel;
  }

  /** The value as facts keep it; an error of the program when it is of another kind. */
  Object checked(Object value) {
    var kept = value instanceof Integer number ? Long.valueOf(number) : value;
    if (!java.isInstance(kept)) {
      throw new IllegalArgumentException(this + " cannot hold " + value);
    }
    return kept instanceof List<?> list ? List.copyOf(list) : kept;
  }

  /** The value as rules compare it. */
  Object inRules(Object value) {
    return switch (this) {
      case MONEY -> ((Money) value).fen();
      case RATE -> ((Rate) value).perTenThousand();
      case DAY -> Instant.from(((LocalDate) value).atStartOfDay(ZoneOffset.UTC));
      default -> value;
    };
  }

  /**
   * A value as a person or another program writes it: yes or no as {@code true} or {@code false}, a rate in per cent, a day as
   * {@code 2017-03-06}, an amount in yuan.
   */
  public Object parse(String written) {
    var text = written.strip();
    try {
      return switch (this) {
        case TEXT -> text;
        case TEXTS -> List.of(text.split(" "));
        case TRUTH -> truth(text);
        case NUMBER -> number(text);
        case MONEY -> Money.parse(text);
        case RATE -> Rate.parsePercent(text);
        case DAY -> LocalDate.parse(text);
      };
    } catch (DateTimeParseException wrong) {
      throw new RuleViolation("scheme.fact.malformed." + this);
    }
  }

  private static Boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new RuleViolation("scheme.fact.malformed." + TRUTH);
    }
    return Boolean.valueOf(text);
  }

  private static Long number(String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw new RuleViolation("scheme.fact.malformed." + NUMBER);
    }
    return Long.valueOf(text);
  }

  /** A value as {@link #parse} reads it. */
  public String written(Object value) {
    return switch (this) {
      case TEXTS -> ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining(" "));
      case RATE -> value.toString().replace("%", "");
      default -> value.toString();
    };
  }

  JsonValue toJson(Object value) {
    return switch (this) {
      case TEXTS -> Json.createArrayBuilder((List<?>) value).build();
      case TRUTH -> (Boolean) value ? JsonValue.TRUE : JsonValue.FALSE;
      case NUMBER -> Json.createValue((Long) value);
      case RATE -> Json.createValue(((Rate) value).fraction().toPlainString());
      default -> Json.createValue(value.toString());
    };
  }

  Object fromJson(JsonValue json) {
    return switch (this) {
      case TEXT -> ((JsonString) json).getString();
      case TEXTS -> ((JsonArray) json).getValuesAs(JsonString::getString);
      case TRUTH -> json == JsonValue.TRUE;
      case NUMBER -> ((JsonNumber) json).longValueExact();
      case MONEY -> Money.of(((JsonString) json).getString());
      case RATE -> Rate.of(((JsonString) json).getString());
      case DAY -> LocalDate.parse(((JsonString) json).getString());
    };
  }
}
