package kechuang.registry.entity;

import java.text.Normalizer;
import java.util.Locale;

/** How numbers and names are compared that entries are known by: in one width and case, without blanks at the ends. */
final class EntryKey {

  private EntryKey() {
  }

  static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
