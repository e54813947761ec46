package kechuang.claim.entity;

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
import java.util.List;
import kechuang.fault.Conflict;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.lifecycle.Act;

/** A claim drawn at random for a look on the spot; it is not paid before the result is recorded (decision 17). */
@Entity
@Table(name = "spot_check")
public class SpotCheck {

  /** What the look on the spot came to. */
  public enum Result {
    DRAWN, PASSED, FAILED
  }

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
  @Column(name = "inspected_on")
  private LocalDate inspectedOn;
  private String findings;
  @Column(name = "recorded_by")
  private Long recordedBy;
  @Version
  private long version;
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

  /** Records what was found on a day since the draw; once only, never ahead of today, always in words. */
  public void record(boolean passed, LocalDate inspectedOn, LocalDate drawnOn, Act act, long seen) {
    if (version != seen) {
      throw new StaleData();
    }
    if (result != Result.DRAWN) {
      throw new Conflict("spotcheck.already-recorded");
    }
    if (inspectedOn == null || inspectedOn.isAfter(act.day()) || inspectedOn.isBefore(drawnOn)) {
      throw new RuleViolation("spotcheck.day-outside", drawnOn, act.day());
    }
    act.mustSay("findings", "spotcheck.findings-missing");
    var found = passed ? Result.PASSED : Result.FAILED;
    var event = passed ? SpotCheckEventKind.PASS : SpotCheckEventKind.FAIL;
    events.add(new SpotCheckEvent(this, result, event, found, act));
    this.result = found;
    this.inspectedOn = inspectedOn;
    this.findings = act.note();
    this.recordedBy = act.account();
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

  public LocalDate getInspectedOn() {
    return inspectedOn;
  }

  public String getFindings() {
    return findings;
  }

  public Long getRecordedBy() {
    return recordedBy;
  }

  public long getVersion() {
    return version;
  }

  public List<SpotCheckEvent> getEvents() {
    return List.copyOf(events);
  }
}
