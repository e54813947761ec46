package kechuang.scheme.entity;

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

/** Something that happened to a {@link Round}. */
@Entity
@Table(name = "round_event")
public class RoundEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "round_event_id", sequenceName = "round_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "round_id")
  private Round of;

  protected RoundEvent() {
  }

  RoundEvent(Round of, RoundState from, RoundEventKind event, RoundState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
