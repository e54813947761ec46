package kechuang.platform.api;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;

/** Texts are texts: a number or a truth value in their place is a mistake of the partner's program, and NUL is none. */
public class TextJson implements JsonbDeserializer<String> {

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
    var text = Values.text(parser, "text.not-text");
    if (text.indexOf('\0') >= 0) {
      throw new MalformedValue("text.control-characters");
    }
    return text;
  }
}
