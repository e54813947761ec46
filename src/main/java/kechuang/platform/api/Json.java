package kechuang.platform.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/**
 * How values are written on the wire: camelCase names, money as text with two decimals ({@code "18000.00"}), days as
 * {@code 2017-03-10}, instants in UTC. What comes in is held to the same.
 */
public final class Json {

  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
      .withDeserializers(new MoneyJson(), new DayJson(), new InstantJson(), new TextJson())
      .withSerializers(new MoneyJson(), new InstantJson()));

  private Json() {
  }

  public static String write(Object value) {
    return JSON.toJson(value);
  }

  static Jsonb mapper() {
    return JSON;
  }
}
