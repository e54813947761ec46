package kechuang.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kechuang.fault.Problems;

/**
 * An officer is away and a colleague of the same office stands in: goes on with the cases the officer has in hand, by the
 * colleague's own rights. Where two persons are asked for, the two count as one.
 */
@Entity
@Table(name = "absence")
public class Absence {

  /** Days an absence may last, the first and the last counted. */
  public static final int LONGEST = 367;

  @Id
  @SequenceGenerator(name = "absence_id", sequenceName = "absence_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "absence_id")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "deputy_id")
  private long deputyId;
  @Column(name = "from_day")
  private LocalDate fromDay;
  @Column(name = "until_day")
  private LocalDate untilDay;
  @Column(name = "announced_by")
  private long announcedBy;
  @Version
  private long version;

  protected Absence() {
  }

  /** Refuses days that are over or in the wrong order. */
  public Absence(long accountId, long deputyId, LocalDate fromDay, LocalDate untilDay, long announcedBy, LocalDate today) {
    var problems = new Problems.Collector().check(fromDay != null, "fromDay", "identity.absence.from-missing")
        .check(untilDay != null, "untilDay", "identity.absence.until-missing")
        .check(accountId != deputyId, "deputy", "identity.absence.deputy-self");
    problems.refuseIfAny();
    problems.check(!fromDay.isBefore(today), "fromDay", "identity.absence.from-over")
        .check(!untilDay.isBefore(fromDay), "untilDay", "identity.absence.until-before")
        .check(untilDay.isBefore(fromDay.plusDays(LONGEST)), "untilDay", "identity.absence.too-long", LONGEST)
        .refuseIfAny();
    this.accountId = accountId;
    this.deputyId = deputyId;
    this.fromDay = fromDay;
    this.untilDay = untilDay;
    this.announcedBy = announcedBy;
  }

  /** The officer is back; yesterday was the last day, or there was none if it had not begun. */
  public void end(LocalDate today) {
    var last = today.minusDays(1);
    untilDay = last.isBefore(fromDay) ? fromDay.minusDays(1) : last;
  }

  public Long getId() {
    return id;
  }

  public long getAccountId() {
    return accountId;
  }

  public long getDeputyId() {
    return deputyId;
  }

  public LocalDate getFromDay() {
    return fromDay;
  }

  /** The last day away. */
  public LocalDate getUntilDay() {
    return untilDay;
  }
}
