package kechuang.platform.api;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as {@code 2017-03-10}; a day the calendar does not have, such as 2017-02-29, is refused. */
public class DayJson implements JsonbDeserializer<LocalDate> {

  @Override
  public LocalDate deserialize(JsonParser parser, DeserializationContext context, Type type) {
    return read(Values.text(parser, "date.not-text"));
  }

  static LocalDate read(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw new MalformedValue("date.malformed", text.length() > 20 ? text.substring(0, 20) + "…" : text);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new MalformedValue("date.no-such-day", text);
    }
  }
}
