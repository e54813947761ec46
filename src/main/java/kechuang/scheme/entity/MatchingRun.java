package kechuang.scheme.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kechuang.lifecycle.Act;

/**
 * All firms of an office held against all measures, on what is known and in force on one day. What it finds replaces
 * what the office's run before it found.
 */
@Entity
@Table(name = "matching_run")
public class MatchingRun implements Serializable {

  private static final long serialVersionUID = 1L;
  /** After so long without an end nobody works on it any more: the server it ran on is gone. */
  private static final Duration LONGEST = Duration.ofHours(1);

  @Id
  @SequenceGenerator(name = "matching_run_id", sequenceName = "matching_run_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "matching_run_id")
  private Long id;
  private String owner;
  @Column(name = "policy_year")
  private int policyYear;
  private LocalDate day;
  @Enumerated(EnumType.STRING)
  private MatchingState state = MatchingState.RUNNING;
  @Column(name = "started_by")
  private long startedBy;
  @Column(name = "started_at")
  private Instant startedAt;
  @Column(name = "finished_at")
  private Instant finishedAt;
  private Integer total;
  private int firms;
  @Version
  private long version;

  protected MatchingRun() {
  }

  /**
   * @param owner the city or one of its counties
   * @param policyYear the year that is rewarded
   * @param day the business day whose rules and facts count
   * @param act in real time, since a run takes minutes; when it ends is business time, as people read it
   */
  public MatchingRun(String owner, int policyYear, LocalDate day, Act act) {
    this.owner = owner;
    this.policyYear = policyYear;
    this.day = day;
    this.startedBy = act.account();
    this.startedAt = act.at();
  }

  /**
   * Somebody begins to work on it, once.
   *
   * @param howMany firms there are to look at
   * @return whether it is theirs now
   */
  public boolean take(int howMany) {
    if (state != MatchingState.RUNNING || total != null) {
      return false;
    }
    total = howMany;
    return true;
  }

  /** All firms were looked at. */
  public void finish(int lookedAt, Instant at) {
    state = MatchingLifecycle.TABLE.next(state, MatchingEventKind.FINISH);
    firms = lookedAt;
    finishedAt = at;
  }

  /** It came to no end; what was found before it still counts. */
  public void fail(Instant at) {
    state = MatchingLifecycle.TABLE.next(state, MatchingEventKind.FAIL);
    finishedAt = at;
  }

  /** Whether somebody works on it at that moment. */
  public boolean isAlive(Instant now) {
    return state == MatchingState.RUNNING && now.isBefore(startedAt.plus(LONGEST));
  }

  public Long getId() {
    return id;
  }

  public String getOwner() {
    return owner;
  }

  public int getPolicyYear() {
    return policyYear;
  }

  public LocalDate getDay() {
    return day;
  }

  public MatchingState getState() {
    return state;
  }

  public long getStartedBy() {
    return startedBy;
  }

  public Instant getStartedAt() {
    return startedAt;
  }

  /** Null while it runs. */
  public Instant getFinishedAt() {
    return finishedAt;
  }

  /** How many firms it looked at. */
  public int getFirms() {
    return firms;
  }
}
