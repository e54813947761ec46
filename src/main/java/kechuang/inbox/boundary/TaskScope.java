package kechuang.inbox.boundary;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For whom tasks are looked for.
 *
 * @param region the county of a county's office, the city for the city's; null for people outside
 * @param organisation the firm or provider acted for; null for officers
 */
record TaskScope(String region, Long organisation, long account) {

  static final String NOT_MY_OWN =
      " and o.id not in (select m.organisation_id from organisation_member m where m.account_id = ?3)";

  /** The parameters a query names, by their places. */
  Map<Integer, Object> parameters(String query) {
    var found = new LinkedHashMap<Integer, Object>();
    put(found, query, 1, region);
    put(found, query, 2, organisation);
    put(found, query, 3, account);
    return found;
  }

  private static void put(Map<Integer, Object> found, String query, int place, Object value) {
    if (query.contains("?" + place)) {
      found.put(place, value);
    }
  }

  /** Whether everything the query asks for is known. */
  boolean answers(String query) {
    return !parameters(query).containsValue(null);
  }
}
