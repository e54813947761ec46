package kechuang.registry.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Partners in finance 合作金融机构: units that the register of bodies names as such, and that file what they did for a firm. What
 * only the bureau can say about it they are not asked; it stays as it was when they file anew, as long as it is about the same.
 */
public enum Partner {
  /** Files the loans it gave, their repayment and what it lost of them. */
  BANK("bankCode", "bankName", List.of("subsidised", "listed", "lossConfirmed"),
      List.of("loanNumber", "loanKind", "loanAmount", "pledgeNumber", "loss")),
  /** Files the policies it wrote. */
  INSURER("insurerCode", "insurerName", List.of("otherSupport", "supportedYears"),
      List.of("policyNumber", "insuranceKind", "premium"));

  private final String code;
  private final String name;
  private final List<String> ofTheBureau;
  private final List<String> weighty;

  /** @param weighty what the bureau's word is about: where one of these changes, it holds no longer */
  Partner(String code, String name, List<String> ofTheBureau, List<String> weighty) {
    this.code = code;
    this.name = name;
    this.ofTheBureau = ofTheBureau;
    this.weighty = weighty;
  }

  /** The column with its credit code. */
  public String codeColumn() {
    return code;
  }

  /** Whether it says what stands in a column; who it is itself goes without saying. */
  public boolean says(ListColumn column) {
    return !column.key().equals(code) && !column.key().equals(name) && !ofTheBureau.contains(column.key());
  }

  /** What it says, and who it is; what only the bureau can say is left out. */
  public Map<String, String> filed(Map<String, String> said, String creditCode, String called) {
    var cells = new TreeMap<>(said);
    ofTheBureau.forEach(cells::remove);
    cells.put(code, creditCode);
    cells.put(name, called);
    return cells;
  }

  /** The same with what the bureau said before, where that was about the same loan or policy and the same sums. */
  public Map<String, String> keeping(Map<String, String> cells, Map<String, String> before) {
    var kept = new TreeMap<>(cells);
    if (weighty.stream().allMatch(key -> Objects.equals(cells.get(key), before.get(key)))) {
      ofTheBureau.stream().filter(before::containsKey).forEach(key -> kept.put(key, before.get(key)));
    }
    return kept;
  }
}
