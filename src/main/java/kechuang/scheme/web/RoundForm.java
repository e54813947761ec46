package kechuang.scheme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kechuang.fault.Problems;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.money.ShareScale.Tier;
import kechuang.scheme.entity.CommitmentForm;
import kechuang.scheme.entity.Redeemer;
import kechuang.scheme.entity.RoundDraft;
import kechuang.scheme.entity.RoundMode;
import kechuang.scheme.entity.TaxBasis;

/** A round's terms as they are typed; what is missing or malformed is said together with what is wrong. */
public class RoundForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Rate WHOLE = Rate.of("1");

  private Integer fiscalYear;
  private String nameZh;
  private String nameEn;
  private LocalDate opensOn;
  private LocalDate closesOn;
  private RoundMode mode = RoundMode.FIRST_COME;
  private Money pool;
  private Money firmYearCap;
  private Money teamYearCap = Money.of("50000.00");
  private Money minimumUnit = Money.of("1000");
  private String share = "50";
  private Money firstUpTo;
  private String firstShare;
  private Money contractCap;
  private TaxBasis taxBasis = TaxBasis.NET;
  private Redeemer redeemer = Redeemer.PROVIDER;
  private Integer validityMonths = 12;
  private Integer redemptionMonths = 3;
  private Integer orderAnswerDays = 10;
  private Integer offerAnswerDays = 10;
  private Integer noticeDays = RoundDraft.LEAST_NOTICE_DAYS;
  private boolean countNoticeDay;
  private boolean jointReview;
  private boolean stampedLetter;
  private String spotCheckRate = RoundDraft.LEAST_SPOT_CHECKS.percent();
  private Money registrationFrom = Money.of("100000");
  private List<String> measures = new ArrayList<>();
  private List<String> excludedServices = new ArrayList<>();
  private final List<CountyShare> sharing;
  private ContactForm contact = new ContactForm();

  RoundForm(List<String> counties) {
    sharing = counties.stream().map(CountyShare::new).toList();
  }

  /** The terms of a round, to be changed. */
  static RoundForm of(RoundDraft terms, List<String> counties) {
    var form = new RoundForm(counties);
    form.take(terms);
    form.takeScale(terms.scale());
    form.contact = ContactForm.of(terms.contact());
    form.sharing.forEach(row -> row.take(terms.counties(), terms.shares()));
    return form;
  }

  private void take(RoundDraft terms) {
    fiscalYear = terms.fiscalYear();
    nameZh = terms.nameZh();
    nameEn = terms.nameEn();
    opensOn = terms.opensOn();
    closesOn = terms.closesOn();
    mode = terms.mode();
    pool = terms.pool();
    firmYearCap = terms.firmYearCap();
    teamYearCap = terms.teamYearCap();
    minimumUnit = terms.minimumUnit();
    taxBasis = terms.taxBasis();
    redeemer = terms.redeemer();
    registrationFrom = terms.registrationFrom();
    takeDays(terms);
    measures = new ArrayList<>(terms.measures());
    excludedServices = new ArrayList<>(terms.excludedServices());
  }

  private void takeDays(RoundDraft terms) {
    validityMonths = terms.validityMonths();
    redemptionMonths = terms.redemptionMonths();
    orderAnswerDays = terms.orderAnswerDays();
    offerAnswerDays = terms.offerAnswerDays();
    noticeDays = terms.noticeDays();
    countNoticeDay = terms.countNoticeDay();
    jointReview = terms.jointReview();
    stampedLetter = terms.commitment() == CommitmentForm.STAMPED;
    spotCheckRate = terms.spotCheckRate().percent();
  }

  private void takeScale(ShareScale scale) {
    share = scale.share().percent();
    contractCap = scale.most();
    if (scale.tiers().size() > 1) {
      firstUpTo = scale.tiers().get(0).upTo();
      firstShare = scale.tiers().get(0).share().percent();
    }
  }

  /** The terms, or everything that stands against them. */
  RoundDraft read() {
    var problems = new Problems.Collector();
    var scale = scale(problems);
    var spotChecks = rate(problems, "spotCheckRate", spotCheckRate);
    numbers(problems);
    var terms = new RoundDraft(orZero(fiscalYear), nameZh, nameEn, opensOn, closesOn, mode, pool, firmYearCap, teamYearCap,
        minimumUnit, scale, taxBasis, redeemer, orZero(validityMonths), orZero(redemptionMonths), orZero(orderAnswerDays),
        orZero(offerAnswerDays), orZero(noticeDays), countNoticeDay, jointReview,
        stampedLetter ? CommitmentForm.STAMPED : CommitmentForm.SCREEN, spotChecks, registrationFrom, served(),
        Set.copyOf(measures), Set.copyOf(excludedServices), sharing.stream().flatMap(CountyShare::shares).toList(),
        contact.read());
    if (!problems.found().isEmpty()) {
      var said = problems.found().stream().map(problem -> problem.field()).collect(Collectors.toSet());
      terms.problems().stream().filter(problem -> !said.contains(problem.field())).forEach(problems::add);
      problems.refuseIfAny();
    }
    return terms;
  }

  private void numbers(Problems.Collector problems) {
    problems.check(fiscalYear != null, "fiscalYear", "common.missing");
    problems.check(validityMonths != null, "validityMonths", "common.missing");
    problems.check(redemptionMonths != null, "redemptionMonths", "common.missing");
    problems.check(orderAnswerDays != null, "orderAnswerDays", "common.missing");
    problems.check(offerAnswerDays != null, "offerAnswerDays", "common.missing");
    problems.check(noticeDays != null, "noticeDays", "common.missing");
  }

  private static int orZero(Integer number) {
    return Objects.requireNonNullElse(number, 0);
  }

  private Set<String> served() {
    return sharing.stream().filter(CountyShare::isServed).map(CountyShare::getCounty).collect(Collectors.toSet());
  }

  /** One share; or in two tiers, the first of which is borne in full unless it says otherwise. */
  private ShareScale scale(Problems.Collector problems) {
    var above = rate(problems, "share", share);
    var first = firstUpTo == null || firstShare == null ? WHOLE : rate(problems, "firstShare", firstShare);
    if (above == null || first == null) {
      return null;
    }
    var tiers = firstUpTo == null ? Stream.<Tier>empty() : Stream.of(new Tier(firstUpTo, first));
    return problems.read("firstUpTo", () ->
        new ShareScale(Stream.concat(tiers, Stream.of(new Tier(null, above))).toList(), contractCap));
  }

  private static Rate rate(Problems.Collector problems, String field, String typed) {
    if (typed == null) {
      problems.check(false, field, "common.missing");
      return null;
    }
    return problems.read(field, () -> Rate.parsePercent(typed));
  }

  public List<CountyShare> getSharing() {
    return sharing;
  }

  public ContactForm getContact() {
    return contact;
  }

  public Integer getFiscalYear() {
    return fiscalYear;
  }

  public void setFiscalYear(Integer fiscalYear) {
    this.fiscalYear = fiscalYear;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  public void setOpensOn(LocalDate opensOn) {
    this.opensOn = opensOn;
  }

  public LocalDate getClosesOn() {
    return closesOn;
  }

  public void setClosesOn(LocalDate closesOn) {
    this.closesOn = closesOn;
  }

  public RoundMode getMode() {
    return mode;
  }

  public void setMode(RoundMode mode) {
    this.mode = mode;
  }

  public Money getPool() {
    return pool;
  }

  public void setPool(Money pool) {
    this.pool = pool;
  }

  public Money getFirmYearCap() {
    return firmYearCap;
  }

  public void setFirmYearCap(Money firmYearCap) {
    this.firmYearCap = firmYearCap;
  }

  public Money getTeamYearCap() {
    return teamYearCap;
  }

  public void setTeamYearCap(Money teamYearCap) {
    this.teamYearCap = teamYearCap;
  }

  public Money getMinimumUnit() {
    return minimumUnit;
  }

  public void setMinimumUnit(Money minimumUnit) {
    this.minimumUnit = minimumUnit;
  }

  public String getShare() {
    return share;
  }

  public void setShare(String share) {
    this.share = share;
  }

  public Money getFirstUpTo() {
    return firstUpTo;
  }

  public void setFirstUpTo(Money firstUpTo) {
    this.firstUpTo = firstUpTo;
  }

  public String getFirstShare() {
    return firstShare;
  }

  public void setFirstShare(String firstShare) {
    this.firstShare = firstShare;
  }

  public Money getContractCap() {
    return contractCap;
  }

  public void setContractCap(Money contractCap) {
    this.contractCap = contractCap;
  }

  public TaxBasis getTaxBasis() {
    return taxBasis;
  }

  public void setTaxBasis(TaxBasis taxBasis) {
    this.taxBasis = taxBasis;
  }

  public Redeemer getRedeemer() {
    return redeemer;
  }

  public void setRedeemer(Redeemer redeemer) {
    this.redeemer = redeemer;
  }

  public Integer getValidityMonths() {
    return validityMonths;
  }

  public void setValidityMonths(Integer validityMonths) {
    this.validityMonths = validityMonths;
  }

  public Integer getRedemptionMonths() {
    return redemptionMonths;
  }

  public void setRedemptionMonths(Integer redemptionMonths) {
    this.redemptionMonths = redemptionMonths;
  }

  public Integer getOrderAnswerDays() {
    return orderAnswerDays;
  }

  public void setOrderAnswerDays(Integer orderAnswerDays) {
    this.orderAnswerDays = orderAnswerDays;
  }

  public Integer getOfferAnswerDays() {
    return offerAnswerDays;
  }

  public void setOfferAnswerDays(Integer offerAnswerDays) {
    this.offerAnswerDays = offerAnswerDays;
  }

  public Integer getNoticeDays() {
    return noticeDays;
  }

  public void setNoticeDays(Integer noticeDays) {
    this.noticeDays = noticeDays;
  }

  public boolean isJointReview() {
    return jointReview;
  }

  public void setJointReview(boolean jointReview) {
    this.jointReview = jointReview;
  }

  public boolean isStampedLetter() {
    return stampedLetter;
  }

  public void setStampedLetter(boolean stampedLetter) {
    this.stampedLetter = stampedLetter;
  }

  public boolean isCountNoticeDay() {
    return countNoticeDay;
  }

  public void setCountNoticeDay(boolean countNoticeDay) {
    this.countNoticeDay = countNoticeDay;
  }

  public String getSpotCheckRate() {
    return spotCheckRate;
  }

  public void setSpotCheckRate(String spotCheckRate) {
    this.spotCheckRate = spotCheckRate;
  }

  public Money getRegistrationFrom() {
    return registrationFrom;
  }

  public void setRegistrationFrom(Money registrationFrom) {
    this.registrationFrom = registrationFrom;
  }

  public List<String> getMeasures() {
    return measures;
  }

  public void setMeasures(List<String> measures) {
    this.measures = measures;
  }

  public List<String> getExcludedServices() {
    return excludedServices;
  }

  public void setExcludedServices(List<String> excludedServices) {
    this.excludedServices = excludedServices;
  }
}
