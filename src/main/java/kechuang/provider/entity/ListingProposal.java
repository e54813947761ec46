package kechuang.provider.entity;

/** What one manager may propose and another puts into force. */
public enum ListingProposal {
  ADMISSION(ListingEventKind.PROPOSE_ADMISSION, ListingEventKind.ADMIT),
  SUSPENSION(ListingEventKind.PROPOSE_SUSPENSION, ListingEventKind.SUSPEND),
  RESUMPTION(ListingEventKind.PROPOSE_RESUMPTION, ListingEventKind.RESUME),
  REMOVAL(ListingEventKind.PROPOSE_REMOVAL, ListingEventKind.REMOVE);

  private final ListingEventKind proposed;
  private final ListingEventKind put;

  ListingProposal(ListingEventKind proposed, ListingEventKind put) {
    this.proposed = proposed;
    this.put = put;
  }

  /** The event of the first person. */
  public ListingEventKind proposed() {
    return proposed;
  }

  /** The event of the second. */
  public ListingEventKind put() {
    return put;
  }

  /** Whether the provider takes orders afterwards. */
  public boolean lists() {
    return this == ADMISSION || this == RESUMPTION;
  }
}
