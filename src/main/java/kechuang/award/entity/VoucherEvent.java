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

/** One move of {@link Voucher}. */
@Entity
@Table(name = "voucher_event")
public class VoucherEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "voucher_event_id", sequenceName = "voucher_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "voucher_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "voucher_id")
  private Voucher of;

  protected VoucherEvent() {
  }

  VoucherEvent(Voucher of, VoucherState from, VoucherEventKind event, VoucherState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
