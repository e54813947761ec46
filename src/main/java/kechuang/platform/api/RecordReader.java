package kechuang.platform.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.fault.Problem;
import kechuang.fault.RuleViolation;

/**
 * Turns an object of JSON into a record, strictly: a text is a text, an amount has two decimals, a day is one of the
 * calendar, a name nobody knows is refused, since a mistyped one would silently change what is asked for, and so is an
 * item of a list that is null. Everything that is wrong is collected with its place, {@code invoices[0].net}; a value that
 * is missing is null, for the boundary to judge.
 */
final class RecordReader {

  private final List<Problem> problems = new ArrayList<>();

  /** The record; refuses with everything that is wrong. */
  static <T> T read(Class<T> type, JsonValue json) {
    var reader = new RecordReader();
    var read = reader.value(type, json, "");
    if (!reader.problems.isEmpty()) {
      throw new MalformedBody(reader.problems);
    }
    return type.cast(read);
  }

  private Object value(Type type, JsonValue json, String place) {
    if (json == null || json.getValueType() == ValueType.NULL) {
      return null;
    }
    if (type instanceof ParameterizedType list && List.class.equals(list.getRawType())) {
      return json instanceof JsonArray array ? list(list.getActualTypeArguments()[0], array, place)
          : wrong(place, new RuleViolation("body.not-list"));
    }
    var single = (Class<?>) type;
    if (single.isRecord() && !Values.knows(single)) {
      return json instanceof JsonObject object ? record(single, object, place)
          : wrong(place, new RuleViolation("body.not-object"));
    }
    try {
      return Values.read(single, json);
    } catch (RuleViolation refusal) {
      return wrong(place, refusal);
    }
  }

  private Object wrong(String place, RuleViolation why) {
    problems.add(new Problem(place, why.key(), Arrays.asList(why.arguments())));
    return null;
  }

  private List<Object> list(Type of, JsonArray array, String place) {
    var items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(item(of, array.get(i), place + "[" + i + "]"));
    }
    // What is wrong with an item is a null here and a problem already; the list then goes nowhere.
    return problems.isEmpty() ? List.copyOf(items) : null;
  }

  /** An item is there or the list is shorter: a null says neither. */
  private Object item(Type of, JsonValue json, String place) {
    return json.getValueType() == ValueType.NULL ? wrong(place, new RuleViolation("body.item-missing"))
        : value(of, json, place);
  }

  private Object record(Class<?> type, JsonObject object, String place) {
    var parts = type.getRecordComponents();
    Set<String> known = Arrays.stream(parts).map(RecordComponent::getName).collect(Collectors.toSet());
    object.keySet().stream().filter(name -> !known.contains(name)).limit(20)
        .forEach(name -> wrong(inside(place, shortened(name)), new RuleViolation("body.unknown-field")));
    var values = Arrays.stream(parts)
        .map(part -> value(part.getGenericType(), object.get(part.getName()), inside(place, part.getName())))
        .toArray();
    return problems.isEmpty() ? build(type, parts, values, place) : null;
  }

  private static String inside(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static String shortened(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }

  private Object build(Class<?> type, RecordComponent[] parts, Object[] values, String place) {
    try {
      for (int i = 0; i < parts.length; i++) {
        if (values[i] == null && parts[i].getType().isPrimitive()) {
          return wrong(inside(place, parts[i].getName()), new RuleViolation("body.field-missing"));
        }
      }
      var constructor = type.getDeclaredConstructor(
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof RuleViolation refusal) {
        return wrong(place, refusal);
      }
      throw new IllegalStateException(e);
    }
  }
}
