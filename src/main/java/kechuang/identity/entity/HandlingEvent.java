package kechuang.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.LifecycleEvent;

/** A case changed hands: the log of what was handed over, by whom, to whom and why. */
@Entity
@Table(name = "handling_event")
public class HandlingEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "handling_event_id", sequenceName = "handling_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "handling_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "handling_id")
  private Handling of;
  @Column(name = "to_account")
  private Long toAccount;

  protected HandlingEvent() {
  }

  HandlingEvent(Handling of, HandlingState from, HandlingEventKind event, HandlingState to, Long toAccount, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
    this.toAccount = toAccount;
  }

  /** Whose hands the case came into; null where it was put back. */
  public Long getToAccount() {
    return toAccount;
  }
}
