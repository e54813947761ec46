package kechuang.platform.web;

import java.util.Locale;
import java.util.Optional;

/** The fixed list of languages. No text from a request ever becomes a locale. */
public enum Language {

  /** 中文, the default. */
  CHINESE(Locale.SIMPLIFIED_CHINESE, "zh", "中文"),
  /** English, complete. */
  ENGLISH(Locale.ENGLISH, "en", "EN");

  private final Locale locale;
  private final String code;
  private final String label;

  Language(Locale locale, String code, String label) {
    this.locale = locale;
    this.code = code;
    this.label = label;
  }

  /** The language of a link's code; nothing for anything else. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** The locale pages are shown in. */
  public Locale locale() {
    return locale;
  }

  /** The code in links: zh or en. */
  public String code() {
    return code;
  }

  /** What the switch shows, written in the language itself. */
  public String label() {
    return label;
  }

  /** For the lang attribute. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The one to change to. */
  public Language other() {
    return this == CHINESE ? ENGLISH : CHINESE;
  }
}
