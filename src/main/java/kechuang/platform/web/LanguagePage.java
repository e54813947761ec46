package kechuang.platform.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The language a visitor reads the portal in, kept with the session: Chinese unless English was chosen. */
@Named
@SessionScoped
public class LanguagePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private Language language = Language.CHINESE;

  /** Takes one of the two languages there are. */
  public void choose(Language chosen) {
    language = chosen;
  }

  /** The locale of all pages, texts and messages. */
  public Locale getLocale() {
    return language.locale();
  }

  /** For the lang attribute: zh-CN or en. */
  public String getTag() {
    return language.tag();
  }

  /** The language one can change to. */
  public Language getOther() {
    return language.other();
  }

  /** Is English being read? */
  public boolean isEnglish() {
    return language == Language.ENGLISH;
  }
}
