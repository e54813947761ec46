package kechuang.registry.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kechuang.fault.Problems;

/**
 * What somebody types into the form of a register.
 *
 * @param cells by the keys of their columns, as typed
 * @param source the document that confirms it; not said by a firm, which says it of itself
 * @param sourceOn the day that is of
 */
public record NewEntry(Map<String, String> cells, String source, LocalDate sourceOn) implements Serializable {

  private static final int LONGEST_SOURCE = 200;

  public NewEntry {
    var kept = new TreeMap<String, String>();
    cells.forEach((key, cell) -> {
      if (cell != null && !cell.isBlank()) {
        kept.put(key, cell);
      }
    });
    cells = kept;
  }

  void checkSource(LocalDate today, Problems.Collector problems) {
    problems.check(source != null && !source.isBlank(), "source", "common.missing")
        .check(source == null || source.length() <= LONGEST_SOURCE, "source", "common.too-long", LONGEST_SOURCE)
        .check(sourceOn != null, "sourceOn", "common.missing")
        .check(sourceOn == null || !sourceOn.isAfter(today), "sourceOn", "registry.import.future");
  }
}
