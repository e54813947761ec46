package kechuang.registry.entity;

import java.io.Serializable;

/**
 * A column of a list that comes in; its heading is the text {@code registry.column.} + key, in either language.
 *
 * @param required whether every row has to fill it
 */
public record ListColumn(String key, Type type, boolean required) implements Serializable {

  /** What a cell of the column holds. */
  public enum Type {
    CODE, NAME, TEXT, COUNTY, INDUSTRY, COUNT, MONEY, DAY, YEAR, SHARE, LIST
  }

  static ListColumn must(String key, Type type) {
    return new ListColumn(key, type, true);
  }

  static ListColumn may(String key, Type type) {
    return new ListColumn(key, type, false);
  }

  /** The key of its heading. */
  public String heading() {
    return "registry.column." + key;
  }
}
