package kechuang.platform.api;

import static jakarta.json.JsonValue.FALSE;
import static jakarta.json.JsonValue.NULL;
import static jakarta.json.JsonValue.TRUE;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kechuang.money.Money;

/**
 * How answers are written: records and their parts by name, in order; money as text with two decimals
 * ({@code "18000.00"}), days as {@code 2017-03-10}, instants in UTC, states by their names. What is null or empty is
 * left out. Anything else is an error of the program: nothing is published by accident.
 */
public final class Json {

  private Json() {
  }

  public static String write(Object value) {
    return value(value).toString();
  }

  /** What was stored as JSON, to be part of an answer; null stays null. */
  public static JsonValue parsed(String stored) {
    if (stored == null) {
      return null;
    }
    try (var reader = kechuang.json.Json.createReader(new StringReader(stored))) {
      return reader.readValue();
    }
  }

  private static JsonValue value(Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Optional<?> optional) {
      return value(optional.orElse(null));
    }
    if (value instanceof Boolean truth) {
      return truth ? TRUE : FALSE;
    }
    if (value instanceof Integer || value instanceof Long) {
      return kechuang.json.Json.createValue(((Number) value).longValue());
    }
    if (value instanceof String || value instanceof Enum<?> || value instanceof Money || value instanceof LocalDate
        || value instanceof Instant) {
      return kechuang.json.Json.createValue(value instanceof Enum<?> state ? state.name() : value.toString());
    }
    return value instanceof JsonValue json ? json : structure(value);
  }

  private static JsonValue structure(Object value) {
    if (value instanceof Collection<?> items) {
      var list = kechuang.json.Json.createArrayBuilder();
      items.forEach(item -> list.add(value(item)));
      return list.build();
    }
    if (value instanceof Map<?, ?> map) {
      var object = kechuang.json.Json.createObjectBuilder();
      map.forEach((name, item) -> object.add(String.valueOf(name), value(item)));
      return object.build();
    }
    if (value instanceof Record record) {
      return object(record);
    }
    throw new IllegalStateException("not for the HTTP interface: " + value.getClass().getName());
  }

  private static JsonObject object(Record record) {
    var object = kechuang.json.Json.createObjectBuilder();
    Arrays.stream(record.getClass().getRecordComponents()).forEach(part -> {
      var value = value(read(record, part));
      if (value != NULL) {
        object.add(part.getName(), value);
      }
    });
    return object.build();
  }

  private static Object read(Record record, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
