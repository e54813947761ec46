package kechuang.platform.api;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Points in time as RFC 3339; written in UTC. */
public class InstantJson implements JsonbDeserializer<Instant>, JsonbSerializer<Instant> {

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context, Type type) {
    try {
      return OffsetDateTime.parse(Values.text(parser, "instant.malformed")).toInstant();
    } catch (DateTimeException e) {
      throw new MalformedValue("instant.malformed");
    }
  }

  @Override
  public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
    generator.write(instant.toString());
  }
}
