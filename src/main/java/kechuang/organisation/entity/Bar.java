package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A breach of trust that bars an organisation from new applications; both days count. */
@Entity
@Table(name = "bar")
public class Bar {

  @Id
  @SequenceGenerator(name = "bar_id", sequenceName = "bar_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bar_id")
  private Long id;
  @Column(name = "organisation_id")
  private long organisationId;
  @Column(name = "from_day")
  private LocalDate fromDay;
  @Column(name = "until_day")
  private LocalDate untilDay;
  private String reason;
  @Column(name = "spot_check_id")
  private Long spotCheckId;

  protected Bar() {
  }

  public Bar(long organisationId, LocalDate fromDay, LocalDate untilDay, String reason) {
    this.organisationId = organisationId;
    this.fromDay = fromDay;
    this.untilDay = untilDay;
    this.reason = reason;
  }

  /** The same, for what a look on the spot found. */
  public Bar(long organisationId, LocalDate fromDay, LocalDate untilDay, String reason, long spotCheckId) {
    this(organisationId, fromDay, untilDay, reason);
    this.spotCheckId = spotCheckId;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public LocalDate getFromDay() {
    return fromDay;
  }

  public LocalDate getUntilDay() {
    return untilDay;
  }

  public String getReason() {
    return reason;
  }
}
