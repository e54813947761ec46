package kechuang.organisation.entity;

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

/** Something that happened to an {@link Organisation}; its states are those of the facts, or of its admission. */
@Entity
@Table(name = "organisation_event")
public class OrganisationEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "organisation_event_id", sequenceName = "organisation_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "organisation_id")
  private Organisation of;

  protected OrganisationEvent() {
  }

  OrganisationEvent(Organisation of, Enum<?> from, OrganisationEventKind event, Enum<?> to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
