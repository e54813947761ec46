package kechuang.market.entity;

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

/** One move of {@link NeedOffer}. */
@Entity
@Table(name = "need_offer_event")
public class NeedOfferEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "need_offer_event_id", sequenceName = "need_offer_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "need_offer_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "need_offer_id")
  private NeedOffer of;

  protected NeedOfferEvent() {
  }

  NeedOfferEvent(NeedOffer of, NeedOfferState from, NeedOfferEventKind event, NeedOfferState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
