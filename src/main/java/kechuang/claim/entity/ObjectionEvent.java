package kechuang.claim.entity;

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

/** One move of {@link Objection}. */
@Entity
@Table(name = "objection_event")
public class ObjectionEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "objection_event_id", sequenceName = "objection_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "objection_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "objection_id")
  private Objection of;

  protected ObjectionEvent() {
  }

  ObjectionEvent(Objection of, ObjectionState from, ObjectionEventKind event, ObjectionState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
