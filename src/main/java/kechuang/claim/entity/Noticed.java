package kechuang.claim.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardState;

/**
 * What a notice lists and can be objected to: a claim or an award.
 *
 * @param claimId null for an award
 * @param awardId null for a claim
 * @param noticeId the notice it stands in; null where it stands in none
 * @param published whether it still stands there, neither paid nor taken back
 * @param deciders who decided on it and so does not judge what is said against it
 */
public record Noticed(Long claimId, Long awardId, String number, Long noticeId, boolean published, List<Long> deciders) {

  public static Noticed of(Claim claim) {
    return new Noticed(claim.getId(), null, claim.getNumber(), claim.getNoticeId(), claim.getState() == ClaimState.PUBLISHED,
        Stream.ofNullable(claim.getApprovedBy()).toList());
  }

  public static Noticed of(Award award) {
    return new Noticed(null, award.getId(), award.getNumber(), award.getNoticeId(), award.getState() == AwardState.PUBLISHED,
        Stream.of(award.getDecidedBy(), award.getAgreedBy()).filter(Objects::nonNull).toList());
  }
}
