package kechuang.scheme.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/**
 * An official document 政策文件 of the city or of one county, clause by clause. It is drafted here, published by a second
 * person as it is, and later repealed or replaced; what was decided by it stays decided.
 */
@Entity
@Table(name = "policy_document")
public class PolicyDocument {

  @Id
  @SequenceGenerator(name = "policy_document_id", sequenceName = "policy_document_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_document_id")
  private Long id;
  private String owner;
  @Column(name = "title_zh")
  private String titleZh;
  @Column(name = "title_en")
  private String titleEn;
  @Column(name = "summary_zh")
  private String summaryZh;
  @Column(name = "summary_en")
  private String summaryEn;
  @Embedded
  private PolicyNotice notice;
  @Column(name = "published_on")
  private LocalDate publishedOn;
  @Column(name = "effective_from")
  private LocalDate effectiveFrom;
  @Column(name = "effective_to")
  private LocalDate effectiveTo;
  @Enumerated(EnumType.STRING)
  @Column(name = "source_status")
  private SourceStatus sourceStatus;
  @Enumerated(EnumType.STRING)
  private PolicyState state;
  @Column(name = "original_id")
  private Long originalId;
  @Column(name = "proposed_by")
  private Long proposedBy;
  @Column(name = "published_by")
  private Long publishedBy;
  @Column(name = "repealed_on")
  private LocalDate repealedOn;
  @Column(name = "repeal_reason")
  private String repealReason;
  @Column(name = "replaced_by")
  private Long replacedBy;
  @Column(name = "repeal_proposed_by")
  private Long repealProposedBy;
  @Column(name = "repealed_by")
  private Long repealedBy;
  @Version
  private long version;
  @OneToMany(mappedBy = "document", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<PolicyClause> clauses = new ArrayList<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<PolicyEvent> events = new ArrayList<>();

  protected PolicyDocument() {
  }

  /** Begins a draft of the city or of a county. */
  public PolicyDocument(String owner, PolicyDraft draft, Act act) {
    this.owner = owner;
    state = PolicyState.DRAFT;
    write(draft);
    events.add(new PolicyEvent(this, null, PolicyEventKind.DRAFT, state, act));
  }

  /** Says anew what the draft is to be. */
  public void rewrite(PolicyDraft draft, Act act) {
    move(PolicyEventKind.EDIT, act);
    write(draft);
  }

  private void write(PolicyDraft draft) {
    titleZh = draft.titleZh().strip();
    titleEn = draft.titleEn().strip();
    summaryZh = draft.summaryZh();
    summaryEn = draft.summaryEn();
    notice = draft.notice();
    publishedOn = draft.publishedOn();
    effectiveFrom = draft.effectiveFrom();
    effectiveTo = draft.effectiveTo();
    sourceStatus = draft.sourceStatus();
    writeClauses(draft.clauses());
  }

  private void writeClauses(List<ClauseDraft> wanted) {
    var kept = wanted.stream().map(ClauseDraft::id).filter(Objects::nonNull).map(this::clause).toList();
    clauses.retainAll(kept);
    for (int i = 0; i < wanted.size(); i++) {
      var draft = wanted.get(i);
      var clause = draft.id() == null ? new PolicyClause(this) : clause(draft.id());
      clause.write(i + 1, draft);
      if (draft.id() == null) {
        clauses.add(clause);
      }
    }
  }

  /** One of its clauses; another document's is none. */
  public PolicyClause clause(long clauseId) {
    return clauses.stream().filter(one -> Long.valueOf(clauseId).equals(one.getId())).findFirst()
        .orElseThrow(() -> new NotFound("clause", clauseId));
  }

  /** This file is the original from now on; an earlier one stays on record. */
  public void attach(long attachmentId, String fileName, Act act) {
    move(PolicyEventKind.ATTACH, act.saying(fileName));
    originalId = attachmentId;
  }

  /** Nothing comes of the draft; it stays on record and is listed no more. */
  public void discard(Act act) {
    move(PolicyEventKind.DISCARD, act);
  }

  /** A second person is to publish it as it is. */
  public void propose(Act act) {
    if (clauses.isEmpty()) {
      throw new RuleViolation("policy.without-clauses").about("clauses");
    }
    move(PolicyEventKind.PROPOSE, act);
    proposedBy = act.account();
  }

  /** Back to the draft, for a reason. */
  public void sendBack(Act act) {
    act.mustSay("note", "policy.reason-missing");
    move(PolicyEventKind.SEND_BACK, act);
    proposedBy = null;
  }

  /** From now on everyone reads it; never by the one who proposed it. */
  public void publish(Act act) {
    if (act.account() == null || act.account().equals(proposedBy)) {
      throw new RuleViolation("policy.second-person");
    }
    if (publishedOn != null && publishedOn.isAfter(act.day())) {
      throw new RuleViolation("policy.published-in-future", publishedOn);
    }
    move(PolicyEventKind.PUBLISH, act);
    publishedBy = act.account();
    publishedOn = publishedOn == null ? act.day() : publishedOn;
  }

  /** It is to be repealed, for a reason; until a second person agrees it holds. */
  public void proposeRepeal(RepealOrder order, Act act) {
    act.mustSay("note", "policy.reason-missing");
    if (order.on() == null) {
      throw new RuleViolation("common.missing").about("repealOn");
    }
    mustBeOver(order.on(), act.day());
    move(PolicyEventKind.PROPOSE_REPEAL, act);
    repealedOn = order.on();
    replacedBy = order.replacedBy();
    repealReason = act.note();
    repealProposedBy = act.account();
  }

  private void mustBeOver(LocalDate on, LocalDate today) {
    if (on.isAfter(today)) {
      throw new RuleViolation("policy.repealed-in-future", today).about("repealOn");
    }
    if (on.isBefore(publishedOn)) {
      throw new RuleViolation("policy.repealed-before-published", publishedOn).about("repealOn");
    }
  }

  /** It is not repealed after all. */
  public void keep(Act act) {
    act.mustSay("note", "policy.reason-missing");
    move(PolicyEventKind.KEEP, act);
    repealedOn = null;
    replacedBy = null;
    repealReason = null;
    repealProposedBy = null;
  }

  /** It holds no more; the versions of rules that rest on it end only where somebody ends them. */
  public void repeal(Act act) {
    if (act.account() == null || act.account().equals(repealProposedBy)) {
      throw new RuleViolation("policy.second-person");
    }
    move(PolicyEventKind.REPEAL, act);
    repealedBy = act.account();
  }

  private void move(PolicyEventKind event, Act act) {
    var to = PolicyLifecycle.TABLE.next(state, event);
    events.add(new PolicyEvent(this, state, event, to, act));
    state = to;
  }

  /** What people of these roles may do with it now. */
  public Set<PolicyEventKind> allowed(Predicate<String> hasRole) {
    return PolicyLifecycle.TABLE.allowed(state, hasRole);
  }

  /** Refuses to act on what somebody else has changed meanwhile. */
  public void expect(long seenVersion) {
    if (version != seenVersion) {
      throw new StaleData();
    }
  }

  /** What it says, to be changed or looked at. */
  public PolicyDraft draft() {
    return new PolicyDraft(titleZh, titleEn, summaryZh, summaryEn, getNotice(), publishedOn, effectiveFrom, effectiveTo,
        sourceStatus, clauses.stream().map(PolicyClause::draft).toList());
  }

  /** What it means on a day. */
  public PolicyStanding standing(LocalDate day) {
    if (state == PolicyState.REPEALED) {
      return PolicyStanding.REPEALED;
    }
    if (effectiveTo != null && effectiveTo.isBefore(day)) {
      return PolicyStanding.LAPSED;
    }
    return effectiveFrom != null && effectiveFrom.isAfter(day) ? PolicyStanding.COMING : PolicyStanding.IN_FORCE;
  }

  /** Whether everyone may have the original, and not only who asks the publisher for it. */
  public boolean isOriginalPublic() {
    return originalId != null && state.isPublic() && getNotice().getOpenness() != Openness.ON_REQUEST;
  }

  public Long getId() {
    return id;
  }

  /** The region code of the city or the county whose document it is. */
  public String getOwner() {
    return owner;
  }

  public String title(Locale locale) {
    return isEnglish(locale) ? titleEn : titleZh;
  }

  /** In the reader's language, or in the other one rather than nothing. */
  public String summary(Locale locale) {
    return isEnglish(locale) ? Objects.requireNonNullElse(summaryEn, Objects.requireNonNullElse(summaryZh, ""))
        : Objects.requireNonNullElse(summaryZh, Objects.requireNonNullElse(summaryEn, ""));
  }

  private static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }

  public PolicyNotice getNotice() {
    return notice == null ? new PolicyNotice() : notice;
  }

  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public LocalDate getEffectiveFrom() {
    return effectiveFrom;
  }

  /** The last day it holds; null while no end is known. */
  public LocalDate getEffectiveTo() {
    return effectiveTo;
  }

  /** A sample that waits for the bureau's confirmation. */
  public boolean isSample() {
    return sourceStatus == SourceStatus.SAMPLE;
  }

  public PolicyState getState() {
    return state;
  }

  /** The attachment that is its original; null if there is none. */
  public Long getOriginalId() {
    return originalId;
  }

  /** Who proposed it as it is; null for a draft. */
  public Long getProposedBy() {
    return proposedBy;
  }

  /** Who proposed to repeal it; null while nobody does. */
  public Long getRepealProposedBy() {
    return repealProposedBy;
  }

  /** The first day it does not hold any more; null while nobody means to repeal it. */
  public LocalDate getRepealedOn() {
    return repealedOn;
  }

  public String getRepealReason() {
    return repealReason;
  }

  /** The document that repeals or replaces it; null if there is none. */
  public Long getReplacedBy() {
    return replacedBy;
  }

  public long getVersion() {
    return version;
  }

  /** In their order. */
  public List<PolicyClause> getClauses() {
    return List.copyOf(clauses);
  }

  /** Oldest first. */
  public List<PolicyEvent> getEvents() {
    return List.copyOf(events);
  }
}
