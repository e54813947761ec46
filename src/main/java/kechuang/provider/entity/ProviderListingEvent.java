package kechuang.provider.entity;

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

/** Something that happened to a {@link ProviderListing}. */
@Entity
@Table(name = "provider_listing_event")
public class ProviderListingEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "provider_listing_event_id", sequenceName = "provider_listing_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "provider_listing_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "provider_listing_id")
  private ProviderListing of;

  protected ProviderListingEvent() {
  }

  ProviderListingEvent(ProviderListing of, ListingState from, ListingEventKind event, ListingState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
