package kechuang.scheme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kechuang.scheme.entity.ClauseNumber;
import kechuang.scheme.entity.Openness;
import kechuang.scheme.entity.PolicyDraft;
import kechuang.scheme.entity.PolicyNotice;
import kechuang.scheme.entity.PolicySubject;
import kechuang.scheme.entity.SourceStatus;

/** A policy document as it is typed: its head, its clauses, and what rests on them. */
public class PolicyForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern KEPT = Pattern.compile("\"clauses:(\\d{1,2}):");

  private String titleZh;
  private String titleEn;
  private String summaryZh;
  private String summaryEn;
  private String indexNumber;
  private Openness openness = Openness.PROACTIVE;
  private String publisherZh;
  private String publisherEn;
  private LocalDate writtenOn;
  private LocalDate publishedOn;
  private PolicySubject subject;
  private String documentNumber;
  private LocalDate effectiveFrom;
  private LocalDate effectiveTo;
  private SourceStatus sourceStatus = SourceStatus.SAMPLE;
  private final List<ClauseLine> clauses = new ArrayList<>();
  private List<RestLine> rests = List.of();

  /** An empty one, or as it stands. */
  static PolicyForm of(PolicyDraft known, List<RestLine> rests) {
    var form = new PolicyForm();
    if (known != null) {
      form.take(known);
      form.takeNotice(known.notice());
      known.clauses().forEach(clause -> form.clauses.add(ClauseLine.of(clause)));
    }
    form.rests = rests;
    return form;
  }

  private void take(PolicyDraft known) {
    titleZh = known.titleZh();
    titleEn = known.titleEn();
    summaryZh = known.summaryZh();
    summaryEn = known.summaryEn();
    publishedOn = known.publishedOn();
    effectiveFrom = known.effectiveFrom();
    effectiveTo = known.effectiveTo();
    sourceStatus = known.sourceStatus();
  }

  private void takeNotice(PolicyNotice notice) {
    indexNumber = notice.getIndexNumber();
    openness = notice.getOpenness();
    publisherZh = notice.getPublisherZh();
    publisherEn = notice.getPublisherEn();
    writtenOn = notice.getWrittenOn();
    subject = notice.getSubject();
    documentNumber = notice.getDocumentNumber();
  }

  /** At least one clause, and as many as a kept draft fills. */
  PolicyForm withRoomFor(String draft) {
    var kept = KEPT.matcher(draft).results().mapToInt(found -> Integer.parseInt(found.group(1)) + 1).max().orElse(0);
    while (clauses.size() < Math.max(1, Math.min(PolicyDraft.MOST_CLAUSES, kept))) {
      add();
    }
    return this;
  }

  PolicyDraft read() {
    return new PolicyDraft(titleZh, titleEn, summaryZh, summaryEn, new PolicyNotice(indexNumber, openness, publisherZh,
        publisherEn, writtenOn, subject, documentNumber), publishedOn, effectiveFrom, effectiveTo,
        sourceStatus == null ? SourceStatus.SAMPLE : sourceStatus,
        clauses.stream().filter(line -> !line.isEmpty()).map(ClauseLine::read).toList());
  }

  /** Clauses by versions of rules. */
  Map<Long, Long> resting() {
    var resting = new HashMap<Long, Long>();
    rests.forEach(line -> resting.put(line.getVersion(), line.getClause()));
    return resting;
  }

  /** One more clause, numbered on. */
  void add() {
    if (clauses.size() < PolicyDraft.MOST_CLAUSES) {
      clauses.add(ClauseLine.blank(clauses.size() < 99 ? ClauseNumber.article(clauses.size() + 1).text() : null));
    }
  }

  void remove(ClauseLine line) {
    clauses.remove(line);
  }

  void raise(ClauseLine line) {
    var at = clauses.indexOf(line);
    if (at > 0) {
      Collections.swap(clauses, at, at - 1);
    }
  }

  public List<ClauseLine> getClauses() {
    return clauses;
  }

  public List<RestLine> getRests() {
    return rests;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getSummaryZh() {
    return summaryZh;
  }

  public void setSummaryZh(String summaryZh) {
    this.summaryZh = summaryZh;
  }

  public String getSummaryEn() {
    return summaryEn;
  }

  public void setSummaryEn(String summaryEn) {
    this.summaryEn = summaryEn;
  }

  public String getIndexNumber() {
    return indexNumber;
  }

  public void setIndexNumber(String indexNumber) {
    this.indexNumber = indexNumber;
  }

  public Openness getOpenness() {
    return openness;
  }

  public void setOpenness(Openness openness) {
    this.openness = openness;
  }

  public String getPublisherZh() {
    return publisherZh;
  }

  public void setPublisherZh(String publisherZh) {
    this.publisherZh = publisherZh;
  }

  public String getPublisherEn() {
    return publisherEn;
  }

  public void setPublisherEn(String publisherEn) {
    this.publisherEn = publisherEn;
  }

  public LocalDate getWrittenOn() {
    return writtenOn;
  }

  public void setWrittenOn(LocalDate writtenOn) {
    this.writtenOn = writtenOn;
  }

  public LocalDate getPublishedOn() {
    return publishedOn;
  }

  public void setPublishedOn(LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }

  public PolicySubject getSubject() {
    return subject;
  }

  public void setSubject(PolicySubject subject) {
    this.subject = subject;
  }

  public String getDocumentNumber() {
    return documentNumber;
  }

  public void setDocumentNumber(String documentNumber) {
    this.documentNumber = documentNumber;
  }

  public LocalDate getEffectiveFrom() {
    return effectiveFrom;
  }

  public void setEffectiveFrom(LocalDate effectiveFrom) {
    this.effectiveFrom = effectiveFrom;
  }

  public LocalDate getEffectiveTo() {
    return effectiveTo;
  }

  public void setEffectiveTo(LocalDate effectiveTo) {
    this.effectiveTo = effectiveTo;
  }

  public SourceStatus getSourceStatus() {
    return sourceStatus;
  }

  public void setSourceStatus(SourceStatus sourceStatus) {
    this.sourceStatus = sourceStatus;
  }
}
