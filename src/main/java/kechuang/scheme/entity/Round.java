package kechuang.scheme.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.money.ShareScale;
import kechuang.organisation.entity.Organisation;

/**
 * A round 申领批次: in one fiscal year, one owner (the city or one county) hands out a pool of vouchers of one measure
 * group within a window, by fixed terms. Amounts are in yuan of face value.
 */
@Entity
@Table(name = "round")
public class Round {

  @Id
  @SequenceGenerator(name = "round_id", sequenceName = "round_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_id")
  private Long id;
  private String code;
  @Column(name = "fiscal_year")
  private int fiscalYear;
  private String owner;
  @Column(name = "measure_group")
  private String measureGroup;
  @Column(name = "name_zh")
  private String nameZh;
  @Column(name = "name_en")
  private String nameEn;
  @Column(name = "opens_on")
  private LocalDate opensOn;
  @Column(name = "closes_on")
  private LocalDate closesOn;
  @Enumerated(EnumType.STRING)
  private RoundMode mode;
  @Enumerated(EnumType.STRING)
  private RoundState state;
  private Money pool;
  @Column(name = "firm_year_cap")
  private Money firmYearCap;
  @Column(name = "team_year_cap")
  private Money teamYearCap;
  @Column(name = "minimum_unit")
  private Money minimumUnit;
  private Rate share;
  @Enumerated(EnumType.STRING)
  @Column(name = "tax_basis")
  private TaxBasis taxBasis;
  @Enumerated(EnumType.STRING)
  private Redeemer redeemer;
  @Column(name = "validity_months")
  private int validityMonths;
  @Column(name = "redemption_months")
  private int redemptionMonths;
  @Column(name = "order_answer_days")
  private int orderAnswerDays;
  @Column(name = "offer_answer_days")
  private int offerAnswerDays;
  @Column(name = "notice_days")
  private int noticeDays;
  @Column(name = "count_notice_day")
  private boolean countNoticeDay;
  @Column(name = "joint_review")
  private boolean jointReview;
  @Enumerated(EnumType.STRING)
  @Column(name = "commitment_form")
  private CommitmentForm commitmentForm = CommitmentForm.SCREEN;
  @Column(name = "spot_check_rate")
  private Rate spotCheckRate;
  @Column(name = "registration_from")
  private Money registrationFrom;
  @Column(name = "proposed_by")
  private Long proposedBy;
  @Column(name = "in_force_by")
  private Long inForceBy;
  @Version
  private long version;
  @ElementCollection
  @CollectionTable(name = "round_county", joinColumns = @JoinColumn(name = "round_id"))
  @Column(name = "county_code")
  private Set<String> counties = new HashSet<>();
  @ElementCollection
  @CollectionTable(name = "round_measure", joinColumns = @JoinColumn(name = "round_id"))
  @Column(name = "measure_code")
  private Set<String> measures = new HashSet<>();
  @ElementCollection
  @CollectionTable(name = "round_excluded_service", joinColumns = @JoinColumn(name = "round_id"))
  @Column(name = "service_kind")
  private Set<String> excludedServices = new HashSet<>();
  @ElementCollection
  @CollectionTable(name = "round_share", joinColumns = @JoinColumn(name = "round_id"))
  private List<RoundShare> shares = new ArrayList<>();
  /** None where one share holds for every cost. */
  @ElementCollection
  @CollectionTable(name = "round_tier", joinColumns = @JoinColumn(name = "round_id"))
  private List<RoundTier> tiers = new ArrayList<>();
  @Column(name = "contract_cap")
  private Money contractCap;
  @Embedded
  private RoundContact contact;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<RoundEvent> events = new ArrayList<>();

  protected Round() {
  }

  /** Begins a draft. */
  public Round(String code, String owner, String measureGroup, RoundDraft terms, Act act) {
    this.code = code;
    this.owner = owner;
    state = RoundState.DRAFT;
    write(measureGroup, terms);
    events.add(new RoundEvent(this, null, RoundEventKind.DRAFT, state, act));
  }

  /** Says anew what a draft is to be. */
  public void rewrite(String measureGroup, RoundDraft terms, Act act) {
    move(RoundEventKind.EDIT, act);
    write(measureGroup, terms);
  }

  private void write(String group, RoundDraft terms) {
    measureGroup = group;
    writeWindow(terms);
    pool = terms.pool();
    firmYearCap = terms.firmYearCap();
    teamYearCap = terms.teamYearCap();
    minimumUnit = terms.minimumUnit();
    taxBasis = terms.taxBasis();
    redeemer = terms.redeemer();
    validityMonths = terms.validityMonths();
    redemptionMonths = terms.redemptionMonths();
    registrationFrom = terms.registrationFrom();
    contact = terms.contact();
    writeDays(terms);
    writeScale(terms.scale());
    replace(counties, terms.counties());
    replace(measures, terms.measures());
    replace(excludedServices, terms.excludedServices());
    replace(shares, terms.shares());
  }

  private void writeWindow(RoundDraft terms) {
    fiscalYear = terms.fiscalYear();
    nameZh = terms.nameZh().strip();
    nameEn = terms.nameEn().strip();
    opensOn = terms.opensOn();
    closesOn = terms.closesOn();
    mode = terms.mode();
  }

  private void writeDays(RoundDraft terms) {
    orderAnswerDays = terms.orderAnswerDays();
    offerAnswerDays = terms.offerAnswerDays();
    noticeDays = terms.noticeDays();
    countNoticeDay = terms.countNoticeDay();
    jointReview = terms.jointReview();
    commitmentForm = terms.commitment();
    spotCheckRate = terms.spotCheckRate();
  }

  private void writeScale(ShareScale scale) {
    share = scale.share();
    contractCap = scale.most();
    tiers.clear();
    for (int i = 0; i < scale.tiers().size() && !scale.isFlat(); i++) {
      tiers.add(new RoundTier(i + 1, scale.tiers().get(i)));
    }
  }

  private static <T> void replace(Collection<T> kept, Collection<T> wanted) {
    if (kept.size() != wanted.size() || !kept.containsAll(wanted)) {
      kept.clear();
      kept.addAll(wanted);
    }
  }

  /** Nothing comes of the draft; it stays on record and is listed no more. */
  public void discard(Act act) {
    move(RoundEventKind.DISCARD, act);
  }

  /** A second person is to put it into force as it is. */
  public void propose(Act act) {
    move(RoundEventKind.PROPOSE, act);
    proposedBy = act.account();
  }

  /** Back to the draft, for a reason. */
  public void sendBack(Act act) {
    act.mustSay("note", "round.reason-missing");
    move(RoundEventKind.SEND_BACK, act);
    proposedBy = null;
  }

  /** From now on firms rely on it; never by the one who proposed it. */
  public void putInForce(Act act) {
    if (act.account() == null || act.account().equals(proposedBy)) {
      throw new RuleViolation("round.second-person");
    }
    if (closesOn.isBefore(act.day())) {
      throw new RuleViolation("round.window-over", closesOn);
    }
    move(RoundEventKind.PUT_IN_FORCE, act);
    inForceBy = act.account();
  }

  /** A later last day, for a reason; within the year whose money it is. */
  public void extend(LocalDate until, Act act) {
    act.mustSay("note", "round.reason-missing");
    if (until == null || !until.isAfter(closesOn) || until.isBefore(act.day())) {
      throw new RuleViolation("round.not-later", closesOn).about("until");
    }
    if (until.getYear() != fiscalYear) {
      throw new RuleViolation("round.outside-its-year", fiscalYear).about("until");
    }
    move(RoundEventKind.EXTEND, act.saying(closesOn + " → " + until + " · " + act.note()));
    closesOn = until;
  }

  /** Takes no more applications from now on; what is decided, and what is being decided, goes its way. */
  public void close(Act act) {
    act.mustSay("note", "round.reason-missing");
    move(RoundEventKind.CLOSE, act);
  }

  /** Somebody else is to be asked, or something more is to be known. */
  public void inform(RoundContact anew, Act act) {
    var problems = new Problems.Collector();
    anew.check(problems);
    problems.refuseIfAny();
    move(RoundEventKind.INFORM, act);
    contact = anew;
  }

  private void move(RoundEventKind event, Act act) {
    var to = RoundLifecycle.TABLE.next(state, event);
    events.add(new RoundEvent(this, state, event, to, act));
    state = to;
  }

  /** What people of these roles may do with it now. */
  public Set<RoundEventKind> allowed(Predicate<String> hasRole) {
    return RoundLifecycle.TABLE.allowed(state, hasRole);
  }

  /** Whether the letter of commitment comes stamped and scanned; otherwise a tick on the page is enough. */
  public boolean isStampedLetter() {
    return commitmentForm == CommitmentForm.STAMPED;
  }

  /** Refuses to act on what somebody else has changed meanwhile. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  /** Its terms, to be copied or written anew. */
  public RoundDraft terms() {
    return new RoundDraft(fiscalYear, nameZh, nameEn, opensOn, closesOn, mode, pool, firmYearCap, teamYearCap,
        minimumUnit, getScale(), taxBasis, redeemer, validityMonths, redemptionMonths, orderAnswerDays, offerAnswerDays, noticeDays,
        countNoticeDay, jointReview, commitmentForm, spotCheckRate, registrationFrom, counties, measures, excludedServices, shares, getContact());
  }

  /** Whether applications are taken on this day; the first and the last day of the window count. */
  public boolean isOpen(LocalDate today) {
    return state == RoundState.IN_FORCE && !today.isBefore(opensOn) && !today.isAfter(closesOn);
  }

  public boolean isFirstCome() {
    return mode == RoundMode.FIRST_COME;
  }

  public boolean serves(String county) {
    return counties.contains(county);
  }

  /**
   * The last day on which orders can be placed: the day of issue counts, so 2017-03-10 gives 2018-03-09. Where the last
   * month has no such day it is valid to the month's end (Civil Code art. 202): six months from 2017-08-31 end on
   * 2018-02-28.
   */
  public LocalDate expiryOf(LocalDate issuedOn) {
    var next = issuedOn.plusMonths(validityMonths);
    return next.getDayOfMonth() < issuedOn.getDayOfMonth() ? next : next.minusDays(1);
  }

  /** The last day on which claims can be handed in: expiry 2018-03-09 and three months give 2018-06-09. */
  public LocalDate redeemBy(LocalDate expiry) {
    return expiry.plusMonths(redemptionMonths);
  }

  /** The limit that all awards of one firm in this year, from this owner and group, share. */
  public String firmYearScope() {
    return fiscalYear + "/" + owner + "/" + measureGroup;
  }

  /** Who carries the cost of a voucher for a firm of this county. */
  public CostSharing costSharing(String county) {
    return new CostSharing(shares.stream().filter(share -> share.getCountyCode().equals(county))
        .sorted(Comparator.comparingInt(RoundShare::getPosition)).toList());
  }

  /** Whether the finance office of the owner's level agrees to approved claims before they are published. */
  public boolean isJointReview() {
    return jointReview;
  }

  public Long getId() {
    return id;
  }

  public String getCode() {
    return code;
  }

  public int getFiscalYear() {
    return fiscalYear;
  }

  /** The region code of the city or the county whose round it is. */
  public String getOwner() {
    return owner;
  }

  public String getMeasureGroup() {
    return measureGroup;
  }

  public String getNameZh() {
    return nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  public LocalDate getClosesOn() {
    return closesOn;
  }

  public RoundMode getMode() {
    return mode;
  }

  public RoundState getState() {
    return state;
  }

  public Money getPool() {
    return pool;
  }

  /** The most of a year for whoever applies: a firm, or a team. */
  public Money yearCap(Organisation applicant) {
    return applicant.isTeam() ? teamYearCap : firmYearCap;
  }

  public Money getTeamYearCap() {
    return teamYearCap;
  }

  public Money getFirmYearCap() {
    return firmYearCap;
  }

  public Money getMinimumUnit() {
    return minimumUnit;
  }

  /** The share where there are no tiers; where there are, the one of what lies above them. */
  public Rate getShare() {
    return share;
  }

  /** What vouchers bear of a contract. */
  public ShareScale getScale() {
    return tiers.isEmpty() ? ShareScale.flat(share)
        : new ShareScale(tiers.stream().sorted(Comparator.comparingInt(RoundTier::getPosition)).map(RoundTier::tier)
            .toList(), contractCap);
  }

  public RoundContact getContact() {
    return contact == null ? new RoundContact() : contact;
  }

  /** Who proposed it as it is; null for a draft. */
  public Long getProposedBy() {
    return proposedBy;
  }

  /** Oldest first. */
  public List<RoundEvent> getEvents() {
    return List.copyOf(events);
  }

  public TaxBasis getTaxBasis() {
    return taxBasis;
  }

  public Redeemer getRedeemer() {
    return redeemer;
  }

  public int getValidityMonths() {
    return validityMonths;
  }

  public int getRedemptionMonths() {
    return redemptionMonths;
  }

  /** Working days a provider has to answer an order. */
  public int getOrderAnswerDays() {
    return orderAnswerDays;
  }

  /** Working days a firm has to answer an offer. */
  public int getOfferAnswerDays() {
    return offerAnswerDays;
  }

  /** Working days a public notice runs. */
  public int getNoticeDays() {
    return noticeDays;
  }

  public boolean isCountNoticeDay() {
    return countNoticeDay;
  }

  public Rate getSpotCheckRate() {
    return spotCheckRate;
  }

  /** From this contract amount on, R&amp;D contracts need a technology-contract registration. */
  public Money getRegistrationFrom() {
    return registrationFrom;
  }

  public long getVersion() {
    return version;
  }

  public Set<String> getCounties() {
    return Set.copyOf(counties);
  }

  public Set<String> getMeasures() {
    return Set.copyOf(measures);
  }

  public Set<String> getExcludedServices() {
    return Set.copyOf(excludedServices);
  }
}
