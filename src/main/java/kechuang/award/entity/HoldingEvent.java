package kechuang.award.entity;

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

/** One move of {@link Holding}. */
@Entity
@Table(name = "holding_event")
public class HoldingEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "holding_event_id", sequenceName = "holding_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "holding_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "award_id")
  private Holding of;

  protected HoldingEvent() {
  }

  HoldingEvent(Holding of, HoldingState from, HoldingEventKind event, HoldingState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
