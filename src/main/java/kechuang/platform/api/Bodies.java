package kechuang.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Reads bodies into records and writes records as bodies; at most 1 MiB of JSON in UTF-8 comes in. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Bodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  /** As many bytes as a body may have. */
  public static final int LARGEST = 1 << 20;

  /** The body, which a request without one lacks. */
  public static <T> T given(T body) {
    if (body == null) {
      throw new MalformedBody("body.missing");
    }
    return body;
  }

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord() || Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
      MultivaluedMap<String, String> headers, InputStream in) throws IOException {
    var text = text(in.readNBytes(LARGEST + 1));
    if (text.isBlank()) {
      throw new MalformedBody("body.missing");
    }
    var json = json(text);
    if (json.getValueType() != JsonValue.ValueType.OBJECT) {
      throw new MalformedBody("body.not-object");
    }
    return RecordReader.read(type, json);
  }

  private static String text(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new BodyTooLarge();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedBody("body.not-utf8");
    }
  }

  /** The one value in the text; a second one behind it is refused like any other nonsense. */
  private static JsonValue json(String text) {
    try (var parser = kechuang.json.Json.createParser(new StringReader(text))) {
      parser.next();
      var value = parser.getValue();
      if (!parser.hasNext()) {
        return value;
      }
    } catch (RuntimeException notJson) {
      // Also nesting without end, which the parser refuses with a bare RuntimeException.
      throw new MalformedBody("body.not-json");
    }
    throw new MalformedBody("body.not-json");
  }

  @Override
  public void writeTo(Object body, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
      MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, media.withCharset("UTF-8"));
    out.write(Json.write(body).getBytes(StandardCharsets.UTF_8));
  }
}
