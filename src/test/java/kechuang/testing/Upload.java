package kechuang.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import kechuang.testing.Partner.Answer;

/** An upload as partners' programs send it, part by part. */
public final class Upload {

  private static final String BOUNDARY = "----a-boundary-of-our-own";

  private Upload() {
  }

  /** A contract. */
  public static Answer contract(Partner partner, String name, byte[] bytes) {
    return contract(partner, name, bytes, null);
  }

  /** A contract, with an operation key. */
  public static Answer contract(Partner partner, String name, byte[] bytes, String key) {
    return send(partner, key, form(word("category", "CONTRACT"), file(name, bytes)));
  }

  public static byte[] word(String field, String word) {
    return part("name=\"" + field + "\"", word.getBytes(StandardCharsets.UTF_8));
  }

  public static byte[] file(String name, byte[] bytes) {
    return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", bytes);
  }

  private static byte[] part(String disposition, byte[] content) {
    var out = new ByteArrayOutputStream(content.length + 300);
    out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  /** The parts as one body: for whoever sends a large one often. */
  public static byte[] form(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  public static Answer send(Partner partner, String key, byte[] form) {
    return raw(partner, "multipart/form-data; boundary=" + BOUNDARY, key, form);
  }

  /** A body as it is. */
  public static Answer raw(Partner partner, String type, String key, byte[] body) {
    // As a stream of known length: the client's other publishers make copies of it all.
    var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    var request = partner.request("/attachments").header("Content-Type", type)
        .POST(body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, body.length));
    return Partner.send(key == null ? request : request.header("Idempotency-Key", key));
  }
}
