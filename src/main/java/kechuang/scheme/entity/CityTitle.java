package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kechuang.registry.entity.RegisterKind;

/**
 * The titles that the city itself gives 市级称号, by application, review and notice, with the register that keeps them. What the
 * register says of a title is asked of the applicant, unless it is known.
 */
public enum CityTitle {
  KEY_LAB(RegisterKind.TITLE, false, Asked.LABORATORY),
  RND_CENTRE(RegisterKind.TITLE, true, Asked.LABORATORY),
  INCUBATOR(RegisterKind.TITLE, false, Map.of()),
  MAKER_SPACE(RegisterKind.TITLE, false, Map.of()),
  /** A place in the cultivation pool; its score is the one of the self-assessment that the county confirmed. */
  POOL(RegisterKind.POOL, true, Map.of("poolClass", Fact.POOL_CLASS, "score", Fact.SIX_SCORE));

  /** What registers say of titles, by their columns. */
  private static final class Asked {

    private static final Map<String, Fact> LABORATORY = Map.of("site", Fact.LAB_SITE, "equipment", Fact.LAB_EQUIPMENT,
        "labStaff", Fact.LAB_STAFF, "labSenior", Fact.LAB_SENIOR, "byFirm", Fact.LAB_BY_FIRM);
  }

  private final RegisterKind register;
  private final boolean once;
  private final Map<String, Fact> says;

  CityTitle(RegisterKind register, boolean once, Map<String, Fact> says) {
    this.register = register;
    this.once = once;
    this.says = says;
  }

  public RegisterKind register() {
    return register;
  }

  /** Whether whoever has one is not given another while it holds; a university may have several laboratories. */
  public boolean isOnce() {
    return once;
  }

  Set<Fact> asks() {
    return Set.copyOf(says.values());
  }

  /** What its register says of every one of them, and of nothing else. */
  public Map<String, String> marks() {
    return register == RegisterKind.TITLE ? Map.of("list", name(), "level", "CITY") : Map.of();
  }

  /**
   * What the register is to say of one, as a list that comes in would say it.
   *
   * @param number of the decision, which is the number of the certificate too
   * @param name what the applicant calls it
   * @param until the last day; null for no end
   */
  public Map<String, String> cells(Facts facts, String number, String name, LocalDate from, LocalDate until) {
    var cells = new TreeMap<>(marks());
    says.forEach((column, fact) -> facts.get(fact).ifPresent(value -> cells.put(column, value.toString())));
    cells.put("validFrom", from.toString());
    if (register == RegisterKind.POOL) {
      cells.put("year", String.valueOf(from.getYear()));
    } else {
      cells.put("titleName", name);
      cells.put("certificate", number);
      if (until != null) {
        cells.put("validUntil", until.toString());
      }
    }
    return cells;
  }
}
