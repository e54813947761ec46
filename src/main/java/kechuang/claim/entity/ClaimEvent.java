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

/** One move of {@link Claim}. */
@Entity
@Table(name = "claim_event")
public class ClaimEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "claim_event_id", sequenceName = "claim_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "claim_id")
  private Claim of;

  protected ClaimEvent() {
  }

  ClaimEvent(Claim of, ClaimState from, ClaimEventKind event, ClaimState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
