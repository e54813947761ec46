package kechuang.platform.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A stretch of a list.
 *
 * @param next where the following stretch begins; null at the end of the list
 * @param total how many rows the whole list has, where that was asked for; otherwise 0
 */
public record Rows<T>(List<T> list, RowKey next, long total) implements Serializable {

  public Rows {
    list = List.copyOf(list);
  }
}
