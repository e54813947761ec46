package kechuang.market.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;
import kechuang.money.Money;
import kechuang.number.PublicNumber;

/**
 * Something a firm asks for 需求: a technical problem to be solved, a service, a policy it wishes there were. The county
 * looks at it before it is public. From then on its words stay as they are: providers offer on what they read.
 */
@Entity
@Table(name = "need")
public class Need {

  /** Who settled a need is a name, no essay. */
  public static final int LONGEST_NAME = 100;

  @Id
  @SequenceGenerator(name = "need_id", sequenceName = "need_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "need_id")
  private Long id;
  private String number;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "county_code")
  private String countyCode;
  @Enumerated(EnumType.STRING)
  private NeedKind kind;
  private String title;
  @Column(name = "service_kind")
  private String serviceKind;
  @Column(name = "industry_code")
  private String industryCode;
  @Enumerated(EnumType.STRING)
  private WishTheme theme;
  private String description;
  @Column(name = "budget_from")
  private Money budgetFrom;
  @Column(name = "budget_to")
  private Money budgetTo;
  @Column(name = "wanted_by")
  private LocalDate wantedBy;
  private String region;
  @Column(name = "name_shown")
  private boolean nameShown;
  @Column(name = "open_until")
  private LocalDate openUntil;
  @Enumerated(EnumType.STRING)
  private NeedState state;
  private String reason;
  @Column(name = "submitted_on")
  private LocalDate submittedOn;
  @Column(name = "looked_by")
  private Long lookedBy;
  @Column(name = "opened_on")
  private LocalDate openedOn;
  private String answer;
  @Column(name = "answered_by")
  private Long answeredBy;
  @Column(name = "answered_on")
  private LocalDate answeredOn;
  @Column(name = "published_on")
  private LocalDate publishedOn;
  @Column(name = "settled_on")
  private LocalDate settledOn;
  @Column(name = "settled_with")
  private String settledWith;
  @Column(name = "service_order_id")
  private Long serviceOrderId;
  @Version
  private long version;
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<NeedEvent> events = new ArrayList<>();

  protected Need() {
  }

  /** A firm begins to write one down. */
  public Need(PublicNumber number, long organisationId, String countyCode, NeedContent content, Act act) {
    this.number = number.text();
    this.organisationId = organisationId;
    this.state = NeedState.DRAFT;
    take(content, countyCode);
    events.add(new NeedEvent(this, null, NeedEventKind.DRAFT, state, act));
  }

  /** It says it otherwise; only before the county has it, or after it came back. */
  public void rewrite(NeedContent content, String county) {
    if (!state.isEditable()) {
      throw new RuleViolation("need.not-editable");
    }
    take(content, county);
  }

  private void take(NeedContent content, String county) {
    var problems = new Problems.Collector();
    content.checkDraft(problems);
    problems.refuseIfAny();
    countyCode = county;
    kind = content.kind();
    title = content.title();
    serviceKind = content.serviceKind();
    industryCode = content.industry();
    theme = content.theme();
    description = content.description();
    budgetFrom = content.budgetFrom();
    budgetTo = content.budgetTo();
    wantedBy = content.wantedBy();
    region = content.region();
    nameShown = content.nameShown();
    openUntil = content.openUntil();
  }

  /** Its county is asked to look at it. */
  public void submit(Act act) {
    var problems = new Problems.Collector();
    content().check(act.day(), problems);
    problems.refuseIfAny();
    move(NeedEventKind.SUBMIT, act);
    submittedOn = act.day();
    reason = null;
  }

  /** The county found nothing that must not be public. */
  public void release(Act act) {
    if (openUntil != null && !openUntil.isAfter(act.day())) {
      throw new RuleViolation("need.open-until-past").about("openUntil");
    }
    move(NeedEventKind.RELEASE, act);
    lookedBy = act.account();
    openedOn = act.day();
  }

  /** The firm is to say something otherwise. */
  public void sendBack(Act act) {
    act.mustSay("note", "need.reason-missing");
    move(NeedEventKind.RETURN, act);
    lookedBy = act.account();
    reason = act.note();
  }

  /** It does not become public, or is public no more. */
  public void refuse(Act act) {
    act.mustSay("note", "need.reason-missing");
    move(NeedEventKind.REFUSE, act);
    lookedBy = act.account();
    reason = act.note();
  }

  /** An offer is accepted: nobody else offers meanwhile. */
  public void match(Act act) {
    mustBeForProviders();
    move(NeedEventKind.MATCH, act);
  }

  /** Nothing came of the accepted offer: it is open again, for the days that are left. */
  public void reopen(Act act) {
    act.mustSay("note", "need.reason-missing");
    if (openUntil != null && openUntil.isBefore(act.day())) {
      throw new RuleViolation("need.reopen-too-late", openUntil);
    }
    move(NeedEventKind.REOPEN, act);
  }

  /**
   * The firm has what it asked for.
   *
   * @param withWhom who did it, in the firm's words
   * @param order the order of the portal it was bought with; null without one
   */
  public void settle(String withWhom, Long order, Act act) {
    mustBeForProviders();
    var with = withWhom == null || withWhom.isBlank() ? null : withWhom.strip();
    new Problems.Collector().check(with != null, "settledWith", "common.missing")
        .check(with == null || with.length() <= LONGEST_NAME, "settledWith", "need.name-too-long", LONGEST_NAME)
        .refuseIfAny();
    move(NeedEventKind.SETTLE, act.saying(with));
    settledOn = act.day();
    settledWith = with;
    serviceOrderId = order;
  }

  private void mustBeForProviders() {
    if (isWish()) {
      throw new RuleViolation("need.wish-is-answered");
    }
  }

  /** The office that was asked answers a wish. */
  public void answer(Act act) {
    if (!isWish()) {
      throw new RuleViolation("need.no-wish");
    }
    act.mustSay("note", "need.answer-missing");
    move(NeedEventKind.ANSWER, act);
    answer = act.note();
    answeredBy = act.account();
    answeredOn = act.day();
  }

  /** Everybody reads the wish with its answer from now on. */
  public void publish(Act act) {
    if (publishedOn == null) {
      move(NeedEventKind.PUBLISH, act);
      publishedOn = act.day();
    }
  }

  /** Nobody but the firm and the offices reads it any more. */
  public void unpublish(Act act) {
    if (publishedOn != null) {
      move(NeedEventKind.UNPUBLISH, act);
      publishedOn = null;
    }
  }

  public void withdraw(Act act) {
    move(NeedEventKind.WITHDRAW, act);
  }

  /** Its day is over and nothing came of it. */
  public void lapse(Act act) {
    move(NeedEventKind.LAPSE, act);
  }

  private void move(NeedEventKind event, Act act) {
    var to = NeedLifecycle.TABLE.next(state, event);
    events.add(new NeedEvent(this, state, event, to, act));
    state = to;
  }

  /** What people of the given roles may do about it now, as far as its kind has it. */
  public Set<NeedEventKind> allowed(Predicate<String> hasRole) {
    var allowed = EnumSet.noneOf(NeedEventKind.class);
    NeedLifecycle.TABLE.allowed(state, hasRole).stream().filter(this::fits).forEach(allowed::add);
    return allowed;
  }

  private boolean fits(NeedEventKind event) {
    return switch (event) {
      case MATCH, SETTLE, LAPSE -> !isWish();
      case ANSWER -> isWish();
      case PUBLISH -> publishedOn == null;
      case UNPUBLISH -> publishedOn != null;
      default -> true;
    };
  }

  public void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  /** A policy it wishes there were. */
  public boolean isWish() {
    return kind == NeedKind.POLICY;
  }

  /** Whether providers may offer on this day. */
  public boolean takesOffers(LocalDate today) {
    return state == NeedState.OPEN && !isWish() && !today.isAfter(openUntil);
  }

  /** What its firm says. */
  public NeedContent content() {
    return new NeedContent(kind, title, serviceKind, industryCode, theme, description, budgetFrom, budgetTo, wantedBy,
        region, nameShown, openUntil);
  }

  public Long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  /** The firm's county when it last wrote. */
  public String getCountyCode() {
    return countyCode;
  }

  public NeedKind getKind() {
    return kind;
  }

  public String getTitle() {
    return title;
  }

  public String getServiceKind() {
    return serviceKind;
  }

  public String getIndustryCode() {
    return industryCode;
  }

  public WishTheme getTheme() {
    return theme;
  }

  public String getDescription() {
    return description;
  }

  public Money getBudgetFrom() {
    return budgetFrom;
  }

  public Money getBudgetTo() {
    return budgetTo;
  }

  public LocalDate getWantedBy() {
    return wantedBy;
  }

  /** Where it is wanted; of a wish, whom it asks. */
  public String getRegion() {
    return region;
  }

  public boolean isNameShown() {
    return nameShown;
  }

  public LocalDate getOpenUntil() {
    return openUntil;
  }

  public NeedState getState() {
    return state;
  }

  /** Why the county returned or refused it. */
  public String getReason() {
    return reason;
  }

  public LocalDate getSubmittedOn() {
    return submittedOn;
  }

  public LocalDate getOpenedOn() {
    return openedOn;
  }

  public String getAnswer() {
    return answer;
  }

  public LocalDate getAnsweredOn() {
    return answeredOn;
  }

  /** Since when everybody reads it with its answer; null while they do not. */
  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public LocalDate getSettledOn() {
    return settledOn;
  }

  public String getSettledWith() {
    return settledWith;
  }

  /** The order of the portal it was settled with; null without one. */
  public Long getServiceOrderId() {
    return serviceOrderId;
  }

  public long getVersion() {
    return version;
  }

  public List<NeedEvent> getEvents() {
    return List.copyOf(events);
  }
}
