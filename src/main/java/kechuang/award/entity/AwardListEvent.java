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

/** One move of {@link AwardList}. */
@Entity
@Table(name = "award_list_event")
public class AwardListEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "award_list_event_id", sequenceName = "award_list_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "award_list_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "award_list_id")
  private AwardList of;

  protected AwardListEvent() {
  }

  AwardListEvent(AwardList of, AwardListState from, AwardListEventKind event, AwardListState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
