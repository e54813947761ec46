package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import kechuang.lifecycle.Act;

/**
 * A firm's place on the bureau's list of maker spaces and incubators. From its first to its last day the firm may host
 * teams and act for them. What was recorded before is in the trail.
 */
@Entity
@Table(name = "space")
public class Space {

  @Id
  @Column(name = "organisation_id")
  private long organisationId;
  @Enumerated(EnumType.STRING)
  private SpaceKind kind;
  @Column(name = "registered_from")
  private LocalDate registeredFrom;
  @Column(name = "registered_until")
  private LocalDate registeredUntil;
  private String reason;
  @Column(name = "recorded_by")
  private long recordedBy;
  @Version
  private long version;

  protected Space() {
  }

  public Space(long organisationId) {
    this.organisationId = organisationId;
  }

  /**
   * It is on the list as this says.
   *
   * @param until the last day; null while none is known
   * @param act says what the entry rests on
   */
  public void record(SpaceKind as, LocalDate from, LocalDate until, Act act) {
    kind = as;
    registeredFrom = from;
    registeredUntil = until;
    reason = act.note();
    recordedBy = act.account();
  }

  /** Whether it is on the list on this day; the first and the last day count. */
  public boolean isRegisteredOn(LocalDate day) {
    return !day.isBefore(registeredFrom) && (registeredUntil == null || !day.isAfter(registeredUntil));
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public SpaceKind getKind() {
    return kind;
  }

  public LocalDate getRegisteredFrom() {
    return registeredFrom;
  }

  public LocalDate getRegisteredUntil() {
    return registeredUntil;
  }

  public String getReason() {
    return reason;
  }
}
