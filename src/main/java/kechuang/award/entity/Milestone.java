package kechuang.award.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;

/** What has to be reached before a part of the money is paid: the contract, the mid-term check, a delivery, acceptance. */
@Entity
@Table(name = "milestone")
public class Milestone {

  private static final int MOST_INVOICES = 20;

  @Id
  @SequenceGenerator(name = "milestone_id", sequenceName = "milestone_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "milestone_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "award_id")
  private Agreement agreement;
  private int position;
  private String title;
  @Column(name = "planned_on")
  private LocalDate plannedOn;
  @Enumerated(EnumType.STRING)
  private MilestoneState state = MilestoneState.PLANNED;
  private String report;
  /** With blanks between them. */
  private String invoices;
  @Column(name = "reported_on")
  private LocalDate reportedOn;
  private String opinion;
  @Column(name = "checked_by")
  private Long checkedBy;
  @Column(name = "checked_on")
  private LocalDate checkedOn;

  protected Milestone() {
  }

  Milestone(Agreement agreement, int position, AgreementTerms.Step step) {
    this.agreement = agreement;
    this.position = position;
    rewrite(step);
  }

  void rewrite(AgreementTerms.Step step) {
    this.title = step.title().strip();
    this.plannedOn = step.plannedOn();
  }

  /** The organisation says that it is reached; answers the invoices that it had named before. */
  List<String> report(String words, List<String> named, Act act) {
    if (state != MilestoneState.PLANNED && state != MilestoneState.RECTIFY) {
      throw new Conflict("agreement.milestone.not-open", title);
    }
    if (named.size() > MOST_INVOICES || !named.stream().allMatch(number -> number.matches("[0-9]{18}|[0-9]{20}"))) {
      throw new RuleViolation("agreement.invoices-wrong", MOST_INVOICES).about("invoices");
    }
    var before = getInvoices();
    state = MilestoneState.REPORTED;
    report = words;
    invoices = named.isEmpty() ? null : String.join(" ", named);
    reportedOn = act.day();
    return before;
  }

  /** Somebody of the office looked at it. */
  void check(MilestoneState found, Act act) {
    if (state != MilestoneState.REPORTED && !(found == MilestoneState.FAILED && isFailable(act.day()))) {
      throw new Conflict("agreement.milestone.not-reported", title);
    }
    pass(found, act);
  }

  /** Whether it can be found to have failed: what was reported, what was not put right, and what is past its day. */
  public boolean isFailable(LocalDate day) {
    return state == MilestoneState.REPORTED || state == MilestoneState.RECTIFY
        || state == MilestoneState.PLANNED && day.isAfter(plannedOn);
  }

  /** By signing, the first is reached. */
  void pass(MilestoneState found, Act act) {
    state = found;
    opinion = act.note();
    checkedBy = act.account();
    checkedOn = act.day();
  }

  public int getPosition() {
    return position;
  }

  public String getTitle() {
    return title;
  }

  public LocalDate getPlannedOn() {
    return plannedOn;
  }

  public MilestoneState getState() {
    return state;
  }

  public String getReport() {
    return report;
  }

  /** Numbers of the invoices of what was delivered; none where nothing is bought. */
  public List<String> getInvoices() {
    return invoices == null ? List.of() : List.of(invoices.split(" "));
  }

  public LocalDate getReportedOn() {
    return reportedOn;
  }

  public String getOpinion() {
    return opinion;
  }

  public LocalDate getCheckedOn() {
    return checkedOn;
  }
}
