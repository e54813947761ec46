package kechuang.scheme.entity;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.fault.RuleViolation;

/**
 * A condition as rows: groups of rows. Where all groups have to hold, one row of each is enough; where one group is
 * enough, all its rows have to hold. The text in the language of the rules is another view of the same.
 */
public record ConditionRows(boolean all, List<List<ConditionRow>> groups) implements Serializable {

  /** More than that nobody reads. */
  public static final int MOST = 20;

  public ConditionRows {
    groups = groups.stream().map(List::copyOf).toList();
    if (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty)) {
      throw new RuleViolation("scheme.row.missing");
    }
    if (groups.stream().mapToInt(List::size).sum() > MOST) {
      throw new RuleViolation("scheme.row.too-many", MOST);
    }
  }

  public static ConditionRows of(ConditionRow row) {
    return new ConditionRows(true, List.of(List.of(row)));
  }

  /** The rows that say what a text says; empty where rows cannot. A text that does not compile is refused. */
  public static Optional<ConditionRows> read(String expression) {
    return new ConditionReader(Expression.tree(expression)).rows();
  }

  /** The same in one way only: several rows of which each has to hold, or one is enough, are all-groups. */
  public ConditionRows normal() {
    if (!all && groups.size() == 1) {
      return new ConditionRows(true, groups.get(0).stream().map(List::of).toList());
    }
    return !all && groups.stream().allMatch(group -> group.size() == 1)
        ? new ConditionRows(true, List.of(groups.stream().map(group -> group.get(0)).toList())) : this;
  }

  /** In the language of the rules. */
  public String text() {
    return groups.stream().map(this::text).collect(Collectors.joining(all ? " && " : " || "));
  }

  private String text(List<ConditionRow> group) {
    var text = group.stream().map(ConditionRow::text).collect(Collectors.joining(all ? " || " : " && "));
    return group.size() > 1 && groups.size() > 1 ? "(" + text + ")" : text;
  }
}
