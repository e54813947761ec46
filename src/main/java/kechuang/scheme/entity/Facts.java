package kechuang.scheme.entity;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kechuang.json.Json;

/**
 * A frozen snapshot of what is known. A fact that is not in it is unknown, which is something else than false: rules
 * answer "unknown" where they depend on it. A fact may come with its origin, which goes where the fact goes; two snapshots
 * are equal when they say the same, wherever they have it from.
 */
public final class Facts implements Serializable {

  public static final Facts NONE = new Facts(new EnumMap<>(Fact.class), new EnumMap<>(Fact.class));

  /** No fact has this name, so that whoever reads facts only passes over it. */
  private static final String ORIGINS = "origins";

  private final EnumMap<Fact, Object> values;
  private final EnumMap<Fact, Origin> origins;

  private Facts(EnumMap<Fact, Object> values, EnumMap<Fact, Origin> origins) {
    this.values = values;
    this.origins = origins;
  }

  /** These facts and one more; an empty value leaves it unknown. */
  public Facts with(Fact fact, Object value) {
    if (value == null) {
      return this;
    }
    var more = new EnumMap<>(values);
    more.put(fact, fact.type().checked(value));
    return new Facts(more, origins);
  }

  /** The same with where it comes from; what is unknown has no origin. */
  public Facts with(Fact fact, Object value, Origin origin) {
    if (value == null || origin == null) {
      return with(fact, value);
    }
    var more = new EnumMap<>(origins);
    more.put(fact, origin);
    return new Facts(values, more).with(fact, value);
  }

  /** These facts and the others, which win. */
  public Facts with(Facts others) {
    var more = new EnumMap<>(values);
    more.putAll(others.values);
    var from = new EnumMap<>(origins);
    from.keySet().removeAll(others.values.keySet());
    from.putAll(others.origins);
    return new Facts(more, from);
  }

  /** Only the named ones, as far as they are known. */
  public Facts only(Collection<Fact> wanted) {
    var some = new EnumMap<>(values);
    some.keySet().retainAll(wanted);
    var from = new EnumMap<>(origins);
    from.keySet().retainAll(wanted);
    return new Facts(some, from);
  }

  /** All but this one. */
  public Facts without(Fact fact) {
    return only(known().stream().filter(one -> one != fact).toList());
  }

  public boolean knows(Fact fact) {
    return values.containsKey(fact);
  }

  public Optional<Object> get(Fact fact) {
    return Optional.ofNullable(values.get(fact));
  }

  /** Where a fact comes from, as far as that was kept. */
  public Optional<Origin> origin(Fact fact) {
    return Optional.ofNullable(origins.get(fact));
  }

  public Set<Fact> known() {
    return values.isEmpty() ? Set.of() : Set.copyOf(values.keySet());
  }

  /** In the order in which rules name them. */
  public Map<Fact, Object> asMap() {
    return new EnumMap<>(values);
  }

  /** An object with the rules' names; amounts and days are texts, as in the HTTP interface. */
  public JsonObject toJson() {
    var json = Json.createObjectBuilder();
    values.forEach((fact, value) -> json.add(fact.ruleName(), fact.type().toJson(value)));
    if (!origins.isEmpty()) {
      var from = Json.createObjectBuilder();
      origins.forEach((fact, origin) -> from.add(fact.ruleName(), origin.toJson()));
      json.add(ORIGINS, from);
    }
    return json.build();
  }

  /** Reads what {@link #toJson} wrote; names that no rule knows any more are left out. */
  public static Facts fromJson(JsonObject json) {
    var values = new EnumMap<Fact, Object>(Fact.class);
    json.forEach((name, value) -> Fact.named(name).filter(fact -> value != JsonValue.NULL)
        .ifPresent(fact -> values.put(fact, fact.type().fromJson(value))));
    var origins = new EnumMap<Fact, Origin>(Fact.class);
    if (json.containsKey(ORIGINS)) {
      json.getJsonObject(ORIGINS).forEach((name, value) -> Fact.named(name)
          .ifPresent(fact -> origins.put(fact, Origin.fromJson(value.asJsonObject()))));
    }
    return new Facts(values, origins);
  }

  /** Reads the text that was stored with a decision. */
  public static Facts read(String stored) {
    try (var reader = Json.createReader(new StringReader(stored))) {
      return fromJson(reader.readObject());
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts facts && facts.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The text that is stored with a decision. */
  @Override
  public String toString() {
    return toJson().toString();
  }
}
