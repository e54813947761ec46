package kechuang.scheme.entity;

import java.io.Serializable;
import java.util.List;

/** What a row compares its fact with. */
public sealed interface Operand extends Serializable {

  /** Nothing: the fact itself is yes or no. */
  Operand NOTHING = new Values(List.of());

  static Operand values(Object... values) {
    return new Values(List.of(values));
  }

  static Operand fact(Fact fact) {
    return new Other(fact, Portion.WHOLE, 0);
  }

  /** One value, or several codes, as facts keep them. */
  record Values(List<Object> values) implements Operand {

    public Values {
      values = List.copyOf(values);
    }
  }

  /**
   * Another fact, or a share of it, or so much more than it.
   *
   * @param plus added to it, in whole pieces, years, points
   */
  record Other(Fact fact, Portion share, long plus) implements Operand {
  }
}
