package kechuang.identity.entity;

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

/**
 * Something that happened to an {@link Account}; its time is real, like all times of accounts. The note of what gives
 * duties is {@link Duties#codes()}.
 */
@Entity
@Table(name = "account_event")
public class AccountEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "account_event_id", sequenceName = "account_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "account_id")
  private Account of;

  protected AccountEvent() {
  }

  AccountEvent(Account of, Account.State from, AccountEventKind event, Account.State to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
