package kechuang.market.entity;

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

/** One move of {@link Need}. */
@Entity
@Table(name = "need_event")
public class NeedEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "need_event_id", sequenceName = "need_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "need_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "need_id")
  private Need of;

  protected NeedEvent() {
  }

  NeedEvent(Need of, NeedState from, NeedEventKind event, NeedState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
