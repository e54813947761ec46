package kechuang.platform.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a list is filtered by, in words: 状态：待审定，区县：柯桥区. What is not filtered by is left out. */
public final class FilterWords {

  private final Locale locale;
  private final List<String> words = new ArrayList<>();

  public FilterWords(Locale locale) {
    this.locale = locale;
  }

  /** One field of the filter. */
  public FilterWords with(String label, String shown) {
    if (shown != null && !shown.isBlank()) {
      words.add(Messages.text(locale, "common.export.filter", Messages.text(locale, label), shown.strip()));
    }
    return this;
  }

  @Override
  public String toString() {
    return String.join(Messages.text(locale, "common.export.and"), words);
  }
}
