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

/** One move of {@link Award}. */
@Entity
@Table(name = "award_event")
public class AwardEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "award_event_id", sequenceName = "award_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "award_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "award_id")
  private Award of;

  protected AwardEvent() {
  }

  AwardEvent(Award of, AwardState from, AwardEventKind event, AwardState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
