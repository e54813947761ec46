package kechuang.scheme.api;

import java.time.LocalDate;
import java.util.List;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundMode;
import kechuang.scheme.entity.TaxBasis;

/**
 * A round with its terms and its pool of face value.
 *
 * @param owner code of the city or the county whose round it is
 * @param open whether applications are taken today
 * @param committed face value that is out and not redeemed
 * @param paid face value that was redeemed
 * @param share what a voucher pays of the cost, between 0 and 1; with tiers, of what lies above them
 * @param tiers where the share comes in tiers; empty where it does not
 * @param contractCap the most that is paid of one contract; null for no limit
 * @param registrationFrom R&amp;D contracts from this amount on need a technology-contract registration
 */
public record RoundAnswer(long id, String code, String nameZh, String nameEn, int fiscalYear, String owner,
    List<String> counties, List<String> measures, List<String> excludedServices, LocalDate opensOn, LocalDate closesOn,
    RoundMode mode, boolean open, Money pool, Money committed, Money paid, Money remaining, Money firmYearCap,
    Money minimumUnit, String share, List<TierAnswer> tiers,
    Money contractCap, TaxBasis taxBasis, Redeemer redeemer, int validityMonths, int redemptionMonths,
    Money registrationFrom) {

  /** Up to this cost, or without end where it is null, this share. */
  public record TierAnswer(Money upTo, String share) {
  }

  private static List<TierAnswer> tiers(ShareScale scale) {
    return scale.isFlat() ? List.of()
        : scale.tiers().stream().map(tier -> new TierAnswer(tier.upTo(), decimal(tier.share()))).toList();
  }

  private static String decimal(Rate share) {
    return share.fraction().stripTrailingZeros().toPlainString();
  }

  static RoundAnswer of(Round round, Counter pool, boolean open) {
    return new RoundAnswer(round.getId(), round.getCode(), round.getNameZh(), round.getNameEn(), round.getFiscalYear(),
        round.getOwner(), round.getCounties().stream().sorted().toList(), round.getMeasures().stream().sorted().toList(),
        round.getExcludedServices().stream().sorted().toList(), round.getOpensOn(), round.getClosesOn(), round.getMode(), open,
        pool.cap(), pool.committed(), pool.paid(), pool.left(), round.getFirmYearCap(), round.getMinimumUnit(),
        decimal(round.getShare()), tiers(round.getScale()), round.getScale().most(), round.getTaxBasis(), round.getRedeemer(),
        round.getValidityMonths(), round.getRedemptionMonths(), round.getRegistrationFrom());
  }
}
