package kechuang.inbox.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For whom tasks are looked for.
 *
 * @param region the county of a county's office, the city for the city's; null for people outside
 * @param organisation the firm or provider acted for; null for officers
 * @param office as cases in hand are kept by; null for people outside
 * @param hands the accounts whose tasks are the caller's: the own one, and those the caller stands in for
 */
record TaskScope(String region, Long organisation, long account, String office, List<Long> hands) {

  /** The case of an organisation, for queries that call it {@code o}. */
  static final String NOT_MY_OWN = notMyOwn("o.id");
  /** A case of an order is that of both its sides, whoever redeems; for queries that call the claim {@code c}. */
  static final String OF_NO_SIDE_OF_MINE = " and not exists (select from service_order sides"
      + " join organisation party on party.id = sides.organisation_id"
      + " join organisation_member m on m.organisation_id in (party.id, party.host_id, sides.provider_id)"
      + " where sides.id = c.service_order_id and m.account_id = ?3)";
  /** A payment is that of everybody whose people keep off it; for queries that call the payment's case {@code c}. */
  static final String OF_NO_PARTY_OF_MINE = " and not exists (select from organisation party"
      + " join organisation_member m on m.organisation_id in (party.id, party.host_id)"
      + " where party.id in (c.organisation_id, c.provider_id) and m.account_id = ?3)";
  /** A round's notice takes all its claims that are ready, so with one of one's own among them somebody else publishes. */
  static final String OF_NO_NOTICE_OF_MINE = " and not exists (select from claim listed"
      + " join voucher w on w.id = listed.voucher_id join service_order sides on sides.id = listed.service_order_id"
      + " join organisation party on party.id = sides.organisation_id"
      + " join organisation_member m on m.organisation_id in (party.id, party.host_id, sides.provider_id)"
      + " where listed.state = 'APPROVED' and listed.minutes_number is not null"
      + " and (listed.agreed_by is not null or not r.joint_review) and w.round_id = r.id and m.account_id = ?3)";

  /** The caller's own applications and those of the teams that the caller's space hosts; the application is {@code a}. */
  static final String OF_OURS = " a.organisation_id in (select f.id from organisation f where ?2 in (f.id, f.host_id))";

  /** Of no organisation that the account belongs to, nor of a team that such a one hosts. */
  static String notMyOwn(String organisation) {
    return " and " + organisation + " not in (select m.organisation_id from organisation_member m where m.account_id = ?3"
        + " union all select team.id from organisation_member m join organisation team on team.host_id = m.organisation_id"
        + " where m.account_id = ?3)";
  }

  /** The step after one that this column's account did: for another person, who does not stand in for that one either. */
  static String byAnother(String column) {
    return " and (" + column + " is null or " + column + " <> all(cast(string_to_array(?5, ',') as bigint[])))";
  }

  /** The parameters a query names, by their places. */
  Map<Integer, Object> parameters(String query) {
    var found = new LinkedHashMap<Integer, Object>();
    put(found, query, 1, region);
    put(found, query, 2, organisation);
    put(found, query, 3, account);
    put(found, query, 4, office);
    put(found, query, 5, hands.stream().map(String::valueOf).collect(Collectors.joining(",")));
    return found;
  }

  private static void put(Map<Integer, Object> found, String query, int place, Object value) {
    if (query.contains("?" + place)) {
      found.put(place, value);
    }
  }

  /** As the caller sees whose hands a task is in. */
  Task.Hand hand(Long handler) {
    return handler == null ? Task.Hand.FREE : handler == account ? Task.Hand.MINE
        : hands.contains(handler) ? Task.Hand.DEPUTY : Task.Hand.OTHER;
  }

  /** Whether everything the query asks for is known. */
  boolean answers(String query) {
    return !parameters(query).containsValue(null);
  }
}
