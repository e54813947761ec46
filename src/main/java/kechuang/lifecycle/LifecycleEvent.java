package kechuang.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A move that took place: one row, written in the same transaction as the move. Rows are only ever added. */
@MappedSuperclass
public abstract class LifecycleEvent {

  @Column(name = "from_state")
  private String from;
  private String event;
  @Column(name = "to_state")
  private String to;
  private Long actor;
  private Instant at;
  private String note;

  protected LifecycleEvent() {
  }

  protected LifecycleEvent(Enum<?> from, Enum<?> event, Enum<?> to, Long actor, Instant at, String note) {
    this.from = from == null ? null : from.name();
    this.event = event.name();
    this.to = to.name();
    this.actor = actor;
    this.at = at;
    this.note = note;
  }

  public String getFrom() {
    return from;
  }

  public String getEvent() {
    return event;
  }

  public String getTo() {
    return to;
  }

  /** The account that acted; null for jobs. */
  public Long getActor() {
    return actor;
  }

  /** Business time. */
  public Instant getAt() {
    return at;
  }

  public String getNote() {
    return note;
  }
}
