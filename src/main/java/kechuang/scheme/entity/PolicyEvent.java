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

/** Something that happened to a {@link PolicyDocument}. */
@Entity
@Table(name = "policy_document_event")
public class PolicyEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "policy_document_event_id", sequenceName = "policy_document_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_document_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "policy_document_id")
  private PolicyDocument of;

  protected PolicyEvent() {
  }

  PolicyEvent(PolicyDocument of, PolicyState from, PolicyEventKind event, PolicyState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
