package kechuang.review.boundary;

import java.util.List;
import kechuang.platform.boundary.NewestFirst;

/**
 * How far a caller sees in lists of cases: own ones, those of one county, or all.
 *
 * @param organisations the only ones whose cases are seen; null for offices
 * @param county the only county; null for the city's people, the auditor, and everyone outside
 */
public record Reach(List<Long> organisations, String county) {

  /** Narrows a list to what is in reach, by the columns that say whose and of which county a case is. */
  public <T> NewestFirst<T> narrow(NewestFirst<T> list) {
    return list.when("e.organisationId in :organisations", "organisations", organisations).having("countyCode", county);
  }
}
