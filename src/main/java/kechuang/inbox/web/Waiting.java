package kechuang.inbox.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import kechuang.inbox.boundary.TaskKind;
import kechuang.inbox.boundary.Tasks;

/** How much waits for the caller, counted once for the menu and for the page. */
@RequestScoped
public class Waiting {

  @Inject
  private Tasks tasks;

  private Map<TaskKind, Integer> numbers;

  /** By kind; kinds without any are left out. */
  Map<TaskKind, Integer> numbers() {
    if (numbers == null) {
      numbers = tasks.numbers();
    }
    return numbers;
  }

  /** By menu entry, with all of it at the home page. */
  Map<String, Integer> byMenu() {
    var counts = new HashMap<String, Integer>();
    numbers().forEach((kind, number) -> counts.merge(kind.menu(), number, Integer::sum));
    counts.put("inbox.home", total());
    return counts;
  }

  int total() {
    return numbers().values().stream().mapToInt(Integer::intValue).sum();
  }
}
