package kechuang.platform.api;

import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads and writes JSON bodies, at most 1 MiB coming in; what cannot be read is refused with its field. */
@Provider
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class Bodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  /** As many bytes as a body may have. */
  public static final int LARGEST = 1 << 20;

  private static final Pattern PROPERTY = Pattern.compile("property '([^']{1,100})'");

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isOurs(type);
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return isOurs(type);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("kechuang.") || Map.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type);
  }

  @Override
  public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
      MultivaluedMap<String, String> headers, InputStream in) throws IOException {
    var text = text(in.readNBytes(LARGEST + 1));
    if (text.isBlank()) {
      throw new MalformedBody("", "body.missing");
    }
    try {
      var body = Json.mapper().fromJson(text, generic);
      if (body == null) {
        throw new MalformedBody("", "body.missing");
      }
      return body;
    } catch (JsonbException | JsonParsingException | MalformedValue | IllegalStateException e) {
      throw malformed(e);
    }
  }

  private static String text(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new BodyTooLarge();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedBody("", "body.not-utf8");
    }
  }

  /** JSON-B tells the way to a wrong value in a chain of causes, one property each. */
  private static MalformedBody malformed(RuntimeException failure) {
    var fields = new ArrayList<String>();
    for (Throwable cause = failure; cause != null && fields.size() < 10; cause = cause.getCause()) {
      if (cause instanceof MalformedValue value) {
        return new MalformedBody(String.join(".", fields), value.why());
      }
      var property = PROPERTY.matcher(String.valueOf(cause.getMessage()));
      if (property.find()) {
        fields.add(property.group(1));
      }
    }
    return new MalformedBody(String.join(".", fields), fields.isEmpty() ? "body.not-json" : "body.wrong-type");
  }

  @Override
  public void writeTo(Object body, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
      MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, media.withCharset("UTF-8"));
    out.write(Json.write(body).getBytes(StandardCharsets.UTF_8));
  }
}
