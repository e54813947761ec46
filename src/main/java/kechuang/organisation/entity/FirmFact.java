package kechuang.organisation.entity;

import java.text.Normalizer;
import java.util.function.Function;

/**
 * What a firm says about itself, fact by fact: each has a source of its own. Values are kept as plain text: codes, whole
 * numbers, amounts in yuan, days as 2010-05-04.
 */
public enum FirmFact {
  NAME(Organisation::getName),
  /** Six digits, of the registered address. */
  COUNTY(Organisation::getCountyCode),
  /** The code of the division. */
  INDUSTRY(Organisation::getIndustryCode),
  FOUNDED(Organisation::getFounded),
  STAFF(Organisation::getStaff),
  REVENUE(Organisation::getRevenue),
  ASSETS(Organisation::getAssets),
  TECHNOLOGY_SME(Organisation::isTechnologySme);

  private final Function<Organisation, Object> reader;

  FirmFact(Function<Organisation, Object> reader) {
    this.reader = reader;
  }

  /** As text; null where the firm never said. */
  String of(Organisation firm) {
    var value = reader.apply(firm);
    return value == null ? null : value.toString();
  }

  /** Whether a register says the same; names may differ in the width of their characters and in blanks. */
  public boolean agrees(String said, String registered) {
    return this == NAME ? comparable(said).equals(comparable(registered)) : registered.equals(said);
  }

  private static String comparable(String name) {
    return Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** Whether somebody has to confirm this; not to be in a register is no claim, and what was not said neither. */
  static boolean isClaim(String value) {
    return value != null && !value.equals("false");
  }
}
