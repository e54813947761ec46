package kechuang.application.entity;

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

/** One move of {@link SupportRequest}. */
@Entity
@Table(name = "support_request_event")
public class SupportRequestEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "support_request_event_id", sequenceName = "support_request_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "support_request_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "support_request_id")
  private SupportRequest of;

  protected SupportRequestEvent() {
  }

  SupportRequestEvent(SupportRequest of, SupportState from, SupportEventKind event, SupportState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
