package kechuang.registry.entity;

import java.text.Normalizer;
import java.util.Locale;

/** How titles, subjects and contract numbers are compared: letters, digits and ideographs only, in one width and case. */
public final class ComparableText {

  private ComparableText() {
  }

  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
