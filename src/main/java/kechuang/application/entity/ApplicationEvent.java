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

/** One move of {@link Application}. */
@Entity
@Table(name = "application_event")
public class ApplicationEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "application_event_id", sequenceName = "application_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "application_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "application_id")
  private Application of;

  protected ApplicationEvent() {
  }

  ApplicationEvent(Application of, ApplicationState from, ApplicationEventKind event, ApplicationState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
