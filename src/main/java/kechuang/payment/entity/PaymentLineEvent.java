package kechuang.payment.entity;

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

/** One move of {@link PaymentLine}. */
@Entity
@Table(name = "payment_line_event")
public class PaymentLineEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "payment_line_event_id", sequenceName = "payment_line_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_line_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "payment_line_id")
  private PaymentLine of;

  protected PaymentLineEvent() {
  }

  PaymentLineEvent(PaymentLine of, PaymentLineState from, PaymentLineEventKind event, PaymentLineState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
