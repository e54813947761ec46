package kechuang.claim.boundary;

import java.util.Map;
import java.util.Set;
import java.util.List;
import kechuang.claim.entity.HostRewardEventKind;
import kechuang.claim.entity.HostRewardList;
import kechuang.identity.boundary.AccountName;

/**
 * A year's provider rewards: as they would be now, and the list that was proposed.
 *
 * @param list null as long as none is proposed
 * @param people who acted on it, by account
 * @param may what the caller may do with the list now
 * @param proposable whether the caller may propose one now
 */
public record HostRewardYear(int year, List<HostRewardCase> cases, HostRewardList list, Map<Long, AccountName> people,
    Set<HostRewardEventKind> may, boolean proposable) {
}
