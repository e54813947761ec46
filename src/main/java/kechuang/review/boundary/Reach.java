package kechuang.review.boundary;

import kechuang.platform.boundary.NewestFirst;

/**
 * How far a caller sees in lists of cases: own ones, those of one county, or all.
 *
 * @param organisation the only organisation whose cases are seen; null for offices
 * @param county the only county; null for the city's people, the auditor, and everyone outside
 */
public record Reach(Long organisation, String county) {

  /** Narrows a list to what is in reach, by the columns that say whose and of which county a case is. */
  public <T> NewestFirst<T> narrow(NewestFirst<T> list) {
    return list.having("organisationId", organisation).having("countyCode", county);
  }
}
