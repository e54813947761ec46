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

/** One move of {@link ServiceOrder}. */
@Entity
@Table(name = "service_order_event")
public class ServiceOrderEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "service_order_event_id", sequenceName = "service_order_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "service_order_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "service_order_id")
  private ServiceOrder of;

  protected ServiceOrderEvent() {
  }

  ServiceOrderEvent(ServiceOrder of, ServiceOrderState from, ServiceOrderEventKind event, ServiceOrderState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
