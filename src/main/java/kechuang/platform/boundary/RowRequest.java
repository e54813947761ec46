package kechuang.platform.boundary;

import java.io.Serializable;

/**
 * Which stretch of a list is asked for.
 *
 * @param sort name of a column of the list; one it does not know stands for its usual order
 * @param after where the stretch before ended; null for the first one
 * @param skip rows to pass over after that, for a jump whose key nobody knows; 0 in the ordinary course
 * @param size rows wanted; 0 asks only how many there are, and no further than {@code skip} if that is not 0
 */
public record RowRequest(String sort, boolean ascending, RowKey after, int skip, int size) implements Serializable {

  /** The first rows in the list's usual order. */
  public static RowRequest first(int size) {
    return new RowRequest(null, true, null, 0, size);
  }

  /** How many there are, counted no further than this. */
  public static RowRequest count(int most) {
    return new RowRequest(null, true, null, most, 0);
  }

  /** The rows that follow in that order. */
  public static RowRequest after(RowKey last, int size) {
    return new RowRequest(null, true, last, 0, size);
  }
}
