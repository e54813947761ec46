package kechuang.payment.entity;

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

/** One move of {@link Recovery}. */
@Entity
@Table(name = "recovery_event")
public class RecoveryEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "recovery_event_id", sequenceName = "recovery_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recovery_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "recovery_id")
  private Recovery of;

  protected RecoveryEvent() {
  }

  RecoveryEvent(Recovery of, RecoveryState from, RecoveryEventKind event, RecoveryState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
