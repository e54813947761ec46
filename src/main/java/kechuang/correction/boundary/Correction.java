package kechuang.correction.boundary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.correction.entity.CaseReturn;
import kechuang.correction.entity.ReturnMark;
import kechuang.correction.entity.Stated;
import kechuang.correction.entity.Stated.Item;

/**
 * The notices of a case and what came of the last one.
 *
 * @param returns the first one first; empty for a case that never came back
 * @param now what the case says now
 */
public record Correction(List<CaseReturn> returns, Stated now) {

  public boolean isThere() {
    return !returns.isEmpty();
  }

  /** The last notice; null where there is none. */
  public CaseReturn last() {
    return returns.isEmpty() ? null : returns.get(returns.size() - 1);
  }

  /** What the last notice asked, by field or file. */
  public Map<String, String> remarks() {
    return returns.isEmpty() ? Map.of()
        : last().getMarks().stream().collect(Collectors.toMap(ReturnMark::getTarget, ReturnMark::getRemark));
  }

  /** What was marked, with what it said. */
  public List<Change> asked() {
    return returns.isEmpty() ? List.of() : last().getMarks().stream().map(this::asked).toList();
  }

  private Change asked(ReturnMark mark) {
    var item = last().getStated().item(mark.getTarget()).orElse(new Item(mark.getTarget(), ""));
    var after = item.isFile() ? came(item.category()) : now.item(item.target()).map(Item::said).orElse(null);
    return new Change(item, item.said(), after, mark.getRemark(),
        item.isFile() ? after != null : !last().getStated().agrees(now, item.target()));
  }

  /** The new files of a kind; null if there are none. */
  private String came(String category) {
    var names = added().filter(item -> item.category().equals(category)).map(Item::said).toList();
    return names.isEmpty() ? null : String.join("\n", names);
  }

  private Stream<Item> added() {
    return now.items().stream().filter(item -> last().getStated().item(item.target()).isEmpty());
  }

  /** What changed though nobody had asked for it. */
  public List<Change> unasked() {
    if (returns.isEmpty()) {
      return List.of();
    }
    var then = last().getStated();
    var targets = new LinkedHashSet<>(then.values().keySet());
    targets.addAll(now.values().keySet());
    var answered = last().getMarks().stream().flatMap(mark -> then.item(mark.getTarget()).stream())
        .map(Item::category).filter(category -> !category.isEmpty()).toList();
    var changes = new ArrayList<Change>();
    targets.stream().filter(target -> !then.agrees(now, target) && last().mark(target).isEmpty()).forEach(target -> {
      var item = then.item(target).or(() -> now.item(target)).orElseThrow();
      if (then.item(target).isPresent() || !answered.contains(item.category())) {
        changes.add(new Change(item, then.item(target).map(Item::said).orElse(null),
            now.item(target).map(Item::said).orElse(null), null, true));
      }
    });
    return changes;
  }
}
