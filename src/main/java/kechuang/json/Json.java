package kechuang.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Collection;

/**
 * Makes and reads JSON. {@code jakarta.json.Json} looks for its provider at every single value, which in a server costs
 * more than the value; here it is looked up once. Safe for any number of threads.
 */
public final class Json {

  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private Json() {
  }

  public static JsonObjectBuilder createObjectBuilder() {
    return PROVIDER.createObjectBuilder();
  }

  /** Begins with everything that {@code object} holds. */
  public static JsonObjectBuilder createObjectBuilder(JsonObject object) {
    return PROVIDER.createObjectBuilder(object);
  }

  public static JsonArrayBuilder createArrayBuilder() {
    return PROVIDER.createArrayBuilder();
  }

  public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
    return PROVIDER.createArrayBuilder(values);
  }

  public static JsonString createValue(String text) {
    return PROVIDER.createValue(text);
  }

  public static JsonNumber createValue(long number) {
    return PROVIDER.createValue(number);
  }

  public static JsonReader createReader(StringReader text) {
    return PROVIDER.createReader(text);
  }

  public static JsonParser createParser(StringReader text) {
    return PROVIDER.createParser(text);
  }
}
