package kechuang.document.entity;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The name a file was handed in under, without folders and without characters that do no good in a header or a page. */
public record FileName(String text) {

  private static final int LONGEST = 120;

  public FileName {
    text = clean(text == null ? "" : text);
  }

  private static String clean(String given) {
    var name = Normalizer.normalize(given, Normalizer.Form.NFC);
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // Format characters turn "exe.pdf" round; control characters end headers.
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\"<>|?*:;]", "").strip();
    if (name.length() > LONGEST) {
      int dot = name.lastIndexOf('.');
      var extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
      name = name.substring(0, LONGEST - extension.length()) + extension;
    }
    return name;
  }

  /** The value of {@code Content-Disposition}: plain letters for old clients, RFC 5987 for the true name. */
  public String attachmentHeader() {
    var plain = text.replaceAll("[^A-Za-z0-9._-]", "_");
    var encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      encoded.append(c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) ? String.valueOf(c)
          : "%%%02X".formatted((int) c));
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }

  @Override
  public String toString() {
    return text;
  }
}
