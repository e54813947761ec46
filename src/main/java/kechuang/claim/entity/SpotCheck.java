package kechuang.claim.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kechuang.fault.Conflict;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/**
 * A claim drawn at random for a look on the spot 现场抽查; it is not paid before the result counts (decision 17). Two
 * inspectors go there: what one records is the result when the other has signed it too.
 */
@Entity
@Table(name = "spot_check")
public class SpotCheck {

  /** What the look on the spot came to. */
  public enum Result {
    DRAWN, APPOINTED, RECORDED, PASSED, FAILED, DROPPED;

    /** Whether the result is still to come. */
    public boolean isOpen() {
      return this == DRAWN || this == APPOINTED || this == RECORDED;
    }
  }

  private static final int LONGEST_PLACE = 200;

  @Id
  @SequenceGenerator(name = "spot_check_id", sequenceName = "spot_check_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "spot_check_id")
  private Long id;
  @Column(name = "claim_id")
  private long claimId;
  @Column(name = "notice_id")
  private long noticeId;
  @Enumerated(EnumType.STRING)
  private Result result = Result.DRAWN;
  @Column(name = "first_inspector")
  private Long firstInspector;
  @Column(name = "second_inspector")
  private Long secondInspector;
  @Column(name = "appointed_on")
  private LocalDate appointedOn;
  private String place;
  @Enumerated(EnumType.STRING)
  private Result found;
  @Column(name = "inspected_on")
  private LocalDate inspectedOn;
  private String findings;
  @Column(name = "bars_firm")
  private boolean barsFirm;
  @Column(name = "bars_provider")
  private boolean barsProvider;
  @Column(name = "recorded_by")
  private Long recordedBy;
  @Column(name = "countersigned_by")
  private Long countersignedBy;
  @Version
  private long version;
  @ElementCollection
  @CollectionTable(name = "spot_check_point", joinColumns = @JoinColumn(name = "spot_check_id"))
  private Set<CheckedPoint> points = new HashSet<>();
  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<SpotCheckEvent> events = new ArrayList<>();

  protected SpotCheck() {
  }

  /** Drawn by the notice's seed when it was published: nobody chose the claim. */
  public SpotCheck(long claimId, long noticeId, Act act) {
    this.claimId = claimId;
    this.noticeId = noticeId;
    events.add(new SpotCheckEvent(this, null, SpotCheckEventKind.DRAW, result, act.byTheRules(null)));
  }

  /** The office says which two go there, when and where; until something is recorded it may say otherwise. */
  public void appoint(Appointment it, Act act, long seen) {
    mustBe(seen);
    new Problems.Collector()
        .check(it.first() != null, "first", "spotcheck.inspector-missing")
        .check(it.second() != null && !it.second().equals(it.first()), "second", "spotcheck.two-inspectors")
        .check(it.day() != null && !it.day().isBefore(act.day()), "appointment", "spotcheck.appointment-past", act.day())
        .check(it.place() != null && !it.place().isBlank() && it.place().strip().length() <= LONGEST_PLACE, "place",
            "spotcheck.place-missing", LONGEST_PLACE)
        .refuseIfAny();
    move(SpotCheckEventKind.APPOINT, act);
    this.firstInspector = it.first();
    this.secondInspector = it.second();
    this.appointedOn = it.day();
    this.place = it.place().strip();
  }

  /** One of the two records what they saw on a day since the draw, never ahead of today, always in words. */
  public void record(Inspection it, LocalDate drawnOn, Act act, long seen) {
    mustBe(seen);
    if (recordedBy != null) {
      throw new Conflict("spotcheck.already-recorded");
    }
    mustInspect(act);
    it.check(drawnOn, act);
    // The words stand with the look itself; in its history they come with the result they lead to.
    move(SpotCheckEventKind.RECORD, act.saying(null));
    this.found = it.passed() ? Result.PASSED : Result.FAILED;
    this.inspectedOn = it.on();
    this.findings = act.note();
    this.barsFirm = it.barsFirm();
    this.barsProvider = it.barsProvider();
    this.recordedBy = act.account();
    points.clear();
    points.addAll(it.points());
  }

  /** The other one signs what was recorded: now it counts. */
  public void countersign(Act act, long seen) {
    mustBe(seen);
    mustBeTheOther(act);
    move(found == Result.PASSED ? SpotCheckEventKind.PASS : SpotCheckEventKind.FAIL, act.saying(findings));
    this.countersignedBy = act.account();
  }

  /** The other one saw it otherwise: it is recorded anew. */
  public void putBack(Act act, long seen) {
    mustBe(seen);
    mustBeTheOther(act);
    act.mustSay("note", "spotcheck.reason-missing");
    move(SpotCheckEventKind.PUT_BACK, act);
    this.recordedBy = null;
    this.found = null;
    this.barsFirm = false;
    this.barsProvider = false;
  }

  /** Its claim came back from the notice: there is nothing to look at any more. */
  public void drop(Act act) {
    move(SpotCheckEventKind.DROP, act);
  }

  private void mustBeTheOther(Act act) {
    mustInspect(act);
    if (act.account().equals(recordedBy)) {
      throw new RuleViolation("spotcheck.two-signatures");
    }
  }

  private void mustInspect(Act act) {
    if (result != Result.DRAWN && !isInspector(act.account())) {
      throw new RuleViolation("spotcheck.not-inspector");
    }
  }

  public boolean isInspector(Long account) {
    return account != null && (account.equals(firstInspector) || account.equals(secondInspector));
  }

  /** Who has to sign what was recorded; null while nothing is. */
  public Long getOther() {
    return result != Result.RECORDED ? null : Objects.equals(recordedBy, firstInspector) ? secondInspector : firstInspector;
  }

  private void mustBe(long seen) {
    if (version != seen) {
      throw new StaleData();
    }
  }

  private void move(SpotCheckEventKind event, Act act) {
    var to = SpotCheckLifecycle.TABLE.next(result, event);
    events.add(new SpotCheckEvent(this, result, event, to, act));
    this.result = to;
  }

  public Long getId() {
    return id;
  }

  public long getClaimId() {
    return claimId;
  }

  public long getNoticeId() {
    return noticeId;
  }

  public Result getResult() {
    return result;
  }

  public Long getFirstInspector() {
    return firstInspector;
  }

  public Long getSecondInspector() {
    return secondInspector;
  }

  /** The day they are expected. */
  public LocalDate getAppointedOn() {
    return appointedOn;
  }

  public String getPlace() {
    return place;
  }

  /** What was recorded, which counts when the other has signed it. */
  public Result getFound() {
    return found;
  }

  public LocalDate getInspectedOn() {
    return inspectedOn;
  }

  public String getFindings() {
    return findings;
  }

  public boolean isBarsFirm() {
    return barsFirm;
  }

  public boolean isBarsProvider() {
    return barsProvider;
  }

  public Long getRecordedBy() {
    return recordedBy;
  }

  public Long getCountersignedBy() {
    return countersignedBy;
  }

  public long getVersion() {
    return version;
  }

  /** In the order of the list. */
  public List<CheckedPoint> getPoints() {
    return points.stream().sorted(Comparator.comparing(CheckedPoint::getPoint)).toList();
  }

  public List<SpotCheckEvent> getEvents() {
    return List.copyOf(events);
  }
}
