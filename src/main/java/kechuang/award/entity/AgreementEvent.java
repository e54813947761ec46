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

/** One move of {@link Agreement}. */
@Entity
@Table(name = "agreement_event")
public class AgreementEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "agreement_event_id", sequenceName = "agreement_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "award_id")
  private Agreement of;

  protected AgreementEvent() {
  }

  AgreementEvent(Agreement of, AgreementState from, AgreementEventKind event, AgreementState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
