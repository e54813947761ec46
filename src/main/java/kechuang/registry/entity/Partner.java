package kechuang.registry.entity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Partners in finance 合作金融机构: units that the register of bodies names as such, and that file what they did for a firm. What
 * only the bureau can say about it they are not asked; it stays as it was when they file anew, as long as it is about the same.
 */
public enum Partner {
  /** Files the loans it gave, their repayment and what it lost of them. */
  BANK("bankCode", "bankName", List.of("listed", "lossConfirmed"), List.of("subsidised"),
      List.of("loanNumber", "loanKind", "loanAmount", "pledgeNumber", "loss")),
  /** Files the policies it wrote. */
  INSURER("insurerCode", "insurerName", List.of(), List.of("otherSupport", "supportedYears"), List.of());

  private final String code;
  private final String name;
  private final List<String> inFavour;
  private final List<String> against;
  private final List<String> weighty;

  /**
   * @param inFavour what only the bureau says, and what money follows
   * @param against what only the bureau says, and what money is taken off for
   * @param weighty what its word in favour is about: where one of these changes, it holds no longer
   */
  Partner(String code, String name, List<String> inFavour, List<String> against, List<String> weighty) {
    this.code = code;
    this.name = name;
    this.inFavour = inFavour;
    this.against = against;
    this.weighty = weighty;
  }

  /** The column with its credit code. */
  public String codeColumn() {
    return code;
  }

  /** Whether it says what stands in a column; who it is itself goes without saying. */
  public boolean says(ListColumn column) {
    return !column.key().equals(code) && !column.key().equals(name) && !inFavour.contains(column.key()) && !against.contains(column.key());
  }

  /** What it says, and who it is; what only the bureau can say is left out. */
  public Map<String, String> filed(Map<String, String> said, String creditCode, String called) {
    var cells = new TreeMap<>(said);
    inFavour.forEach(cells::remove);
    against.forEach(cells::remove);
    cells.put(code, creditCode);
    cells.put(name, called);
    return cells;
  }

  /**
   * The same with what the bureau said before: its word in favour where that was about the same loan and the same sums, its word
   * against whatever has changed.
   */
  public Map<String, String> keeping(Map<String, String> cells, Map<String, String> before) {
    var kept = new TreeMap<>(cells);
    var same = weighty.stream().allMatch(key -> Objects.equals(cells.get(key), before.get(key)));
    Stream.concat(against.stream(), same ? inFavour.stream() : Stream.empty()).filter(before::containsKey)
        .forEach(key -> kept.put(key, before.get(key)));
    return kept;
  }
}
