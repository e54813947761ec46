package kechuang.registry.entity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Partners in finance 合作金融机构: units that the register of bodies names as such, and that file what they did for a firm. What
 * only the bureau can say about it they are not asked, and it stays as it was when they file anew.
 */
public enum Partner {
  /** Files the loans it gave, their repayment and what it lost of them. */
  BANK("bankCode", "bankName", Set.of("subsidised", "listed", "lossConfirmed")),
  /** Files the policies it wrote. */
  INSURER("insurerCode", "insurerName", Set.of("otherSupport", "supportedYears"));

  private final String code;
  private final String name;
  private final Set<String> ofTheBureau;

  Partner(String code, String name, Set<String> ofTheBureau) {
    this.code = code;
    this.name = name;
    this.ofTheBureau = ofTheBureau;
  }

  /** The column with its credit code. */
  public String codeColumn() {
    return code;
  }

  /** Whether it says what stands in a column; who it is itself goes without saying. */
  public boolean says(ListColumn column) {
    return !column.key().equals(code) && !column.key().equals(name) && !ofTheBureau.contains(column.key());
  }

  /** What it says, with who it is and with what the bureau said before. */
  public Map<String, String> filed(Map<String, String> said, String creditCode, String called, Map<String, String> before) {
    var cells = new TreeMap<>(said);
    ofTheBureau.forEach(cells::remove);
    ofTheBureau.stream().flatMap(key -> Stream.ofNullable(before.get(key)).map(value -> Map.entry(key, value)))
        .forEach(kept -> cells.put(kept.getKey(), kept.getValue()));
    cells.put(code, creditCode);
    cells.put(name, called);
    return cells;
  }
}
