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

/** Something that happened to a {@link RuleVersion}. */
@Entity
@Table(name = "rule_version_event")
public class RuleEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "rule_version_event_id", sequenceName = "rule_version_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_version_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "rule_version_id")
  private RuleVersion of;

  protected RuleEvent() {
  }

  RuleEvent(RuleVersion of, RuleState from, RuleEventKind event, RuleState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
