package kechuang.platform.boundary;

import java.io.Serializable;
import java.util.Locale;

/** A name that the database holds in both languages; pages say {@code row.service().in(languagePage.locale)}. */
public record Bilingual(String zh, String en) implements Serializable {

  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }
}
