package kechuang.scheme.boundary;

import java.util.List;

/** Tells the test bench of cases that were decided by rules; told by the features that decide. */
public interface PastCases {

  /**
   * The last ones of a measure.
   *
   * @param county only of its firms; null for all
   */
  List<PastCase> of(String measure, String county, int most);
}
