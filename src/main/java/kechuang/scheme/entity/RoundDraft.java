package kechuang.scheme.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;

/**
 * The terms of a round as a manager writes them. Amounts in yuan.
 *
 * @param jointReview whether the finance office agrees before approved claims are published
 * @param shares who carries the cost for each county, in payment order
 */
public record RoundDraft(int fiscalYear, String nameZh, String nameEn, LocalDate opensOn, LocalDate closesOn,
    RoundMode mode, Money pool, Money firmYearCap, Money teamYearCap, Money minimumUnit, ShareScale scale,
    TaxBasis taxBasis, Redeemer redeemer, int validityMonths, int redemptionMonths, int orderAnswerDays, int offerAnswerDays,
    int noticeDays, boolean countNoticeDay,
    boolean jointReview, CommitmentForm commitment, Rate spotCheckRate, Money registrationFrom, Set<String> counties,
    Set<String> measures, Set<String> excludedServices, List<RoundShare> shares, RoundContact contact) {

  /** Floors of the voucher rules: nobody sets less (domain/rules.md, 3.1.2 and 3.7). */
  public static final Rate LEAST_SPOT_CHECKS = Rate.of("0.05");
  public static final int LEAST_NOTICE_DAYS = 5;

  private static final int LONGEST_NAME = 100;

  public RoundDraft {
    counties = Set.copyOf(counties);
    measures = Set.copyOf(measures);
    excludedServices = Set.copyOf(excludedServices);
    shares = List.copyOf(shares);
  }

  /** Everything that is wrong with it by itself; a value that is missing was complained about by whoever read it. */
  public List<Problem> problems() {
    var problems = new Problems.Collector();
    name(problems, "nameZh", nameZh);
    name(problems, "nameEn", nameEn);
    window(problems);
    amounts(problems);
    days(problems);
    problems.check(!counties.isEmpty(), "counties", "round.counties-missing");
    problems.check(!measures.isEmpty(), "measures", "round.measures-missing");
    for (var county : counties.stream().sorted().toList()) {
      problems.check(shares.stream().anyMatch(share -> share.getCountyCode().equals(county)), "shares",
          "round.share-missing");
    }
    if (contact != null) {
      contact.check(problems);
    }
    return problems.found();
  }

  private static void name(Problems.Collector problems, String field, String name) {
    problems.check(name != null && !name.isBlank(), field, "common.missing");
    problems.check(name == null || name.length() <= LONGEST_NAME, field, "common.too-long", LONGEST_NAME);
  }

  private void window(Problems.Collector problems) {
    problems.check(opensOn != null, "opensOn", "common.missing");
    problems.check(closesOn != null, "closesOn", "common.missing");
    if (opensOn != null && closesOn != null) {
      problems.check(!closesOn.isBefore(opensOn), "closesOn", "round.closes-before-it-opens", opensOn);
      problems.check(opensOn.getYear() == fiscalYear, "opensOn", "round.outside-its-year", fiscalYear);
      problems.check(closesOn.getYear() == fiscalYear, "closesOn", "round.outside-its-year", fiscalYear);
    }
  }

  private void amounts(Problems.Collector problems) {
    positive(problems, "pool", pool);
    positive(problems, "firmYearCap", firmYearCap);
    positive(problems, "teamYearCap", teamYearCap);
    positive(problems, "minimumUnit", minimumUnit);
    problems.check(registrationFrom != null, "registrationFrom", "common.missing");
    if (pool != null && minimumUnit != null && !minimumUnit.isZero()) {
      problems.check(pool.isMultipleOf(minimumUnit), "pool", "round.not-of-the-unit", minimumUnit);
      yearCap(problems, "firmYearCap", firmYearCap);
      yearCap(problems, "teamYearCap", teamYearCap);
    }
    if (scale != null) {
      problems.check(scale.tiers().stream().noneMatch(tier -> tier.share().isZero()), "share", "round.share-nothing");
      problems.check(scale.most() == null || !scale.most().isZero(), "contractCap", "common.missing");
    }
  }

  private void yearCap(Problems.Collector problems, String field, Money cap) {
    if (cap != null) {
      problems.check(cap.isMultipleOf(minimumUnit), field, "round.not-of-the-unit", minimumUnit);
      problems.check(!cap.isMoreThan(pool), field, "round.cap-above-the-pool", pool);
    }
  }

  private static void positive(Problems.Collector problems, String field, Money amount) {
    problems.check(amount != null && !amount.isZero(), field, "common.missing");
  }

  private void days(Problems.Collector problems) {
    between(problems, "validityMonths", validityMonths, 1, 36);
    between(problems, "redemptionMonths", redemptionMonths, 0, 12);
    between(problems, "orderAnswerDays", orderAnswerDays, 1, 60);
    between(problems, "offerAnswerDays", offerAnswerDays, 1, 60);
    problems.check(noticeDays >= LEAST_NOTICE_DAYS, "noticeDays", "round.notice-below-the-floor", LEAST_NOTICE_DAYS);
    problems.check(noticeDays <= 30, "noticeDays", "round.number-between", LEAST_NOTICE_DAYS, 30);
    problems.check(spotCheckRate == null || !spotCheckRate.isLessThan(LEAST_SPOT_CHECKS), "spotCheckRate",
        "round.spot-checks-below-the-floor", LEAST_SPOT_CHECKS);
  }

  private static void between(Problems.Collector problems, String field, int number, int least, int most) {
    problems.check(number >= least && number <= most, field, "round.number-between", least, most);
  }
}
