package kechuang.identity.boundary;

import java.io.Serializable;
import java.util.Locale;
import kechuang.platform.boundary.Byline;
import kechuang.platform.boundary.Messages;

/**
 * A person as timelines show it.
 *
 * @param level CITY, COUNTY or null
 * @param organisation the firm or provider acted for; null for officers
 */
public record AccountName(long id, String name, String level, String countyZh, String countyEn, String organisation)
    implements Byline, Serializable {

  /** The office, county or organisation: 市科技局, 越城区, 示例科技有限公司; empty if none. */
  public String office(Locale locale) {
    if (organisation != null) {
      return organisation;
    }
    if (countyZh != null) {
      return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? countyEn : countyZh;
    }
    return "CITY".equals(level) ? Messages.text(locale, "identity.office.city") : "";
  }

  /** Name and office: 示例一（越城区）. */
  @Override
  public String written(Locale locale) {
    var office = office(locale);
    return office.isEmpty() ? name : Messages.text(locale, "identity.name-and-office", name, office);
  }
}
