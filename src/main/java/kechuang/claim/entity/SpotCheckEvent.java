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

/** One move of {@link SpotCheck}. */
@Entity
@Table(name = "spot_check_event")
public class SpotCheckEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "spot_check_event_id", sequenceName = "spot_check_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "spot_check_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "spot_check_id")
  private SpotCheck of;

  protected SpotCheckEvent() {
  }

  SpotCheckEvent(SpotCheck of, SpotCheck.Result from, SpotCheckEventKind event, SpotCheck.Result to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
