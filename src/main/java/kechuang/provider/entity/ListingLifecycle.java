package kechuang.provider.entity;

import static kechuang.provider.entity.ListingEventKind.ADMIT;
import static kechuang.provider.entity.ListingEventKind.CORRECT;
import static kechuang.provider.entity.ListingEventKind.PROPOSE_ADMISSION;
import static kechuang.provider.entity.ListingEventKind.PROPOSE_REMOVAL;
import static kechuang.provider.entity.ListingEventKind.PROPOSE_RESUMPTION;
import static kechuang.provider.entity.ListingEventKind.PROPOSE_SUSPENSION;
import static kechuang.provider.entity.ListingEventKind.REFUSE;
import static kechuang.provider.entity.ListingEventKind.REMOVE;
import static kechuang.provider.entity.ListingEventKind.RESUME;
import static kechuang.provider.entity.ListingEventKind.RETURN;
import static kechuang.provider.entity.ListingEventKind.SET_ASIDE;
import static kechuang.provider.entity.ListingEventKind.SUSPEND;
import static kechuang.provider.entity.ListingState.APPLIED;
import static kechuang.provider.entity.ListingState.LISTED;
import static kechuang.provider.entity.ListingState.PROPOSED;
import static kechuang.provider.entity.ListingState.REFUSED;
import static kechuang.provider.entity.ListingState.REMOVED;
import static kechuang.provider.entity.ListingState.RETURNED;
import static kechuang.provider.entity.ListingState.SUSPENDED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * A provider's way to the list and off it. What one manager proposes another puts into force or sets aside; a listed
 * provider stays listed as long as something is only proposed. Who was refused or removed may apply again.
 */
public final class ListingLifecycle {

  private static final String MANAGER = "programme-manager";

  public static final Lifecycle<ListingState, ListingEventKind> TABLE = new Lifecycle<>("provider",
      new Move<>(APPLIED,   CORRECT,            APPLIED,   "provider"),
      new Move<>(APPLIED,   RETURN,             RETURNED,  MANAGER),
      new Move<>(APPLIED,   REFUSE,             REFUSED,   MANAGER),
      new Move<>(APPLIED,   PROPOSE_ADMISSION,  PROPOSED,  MANAGER),
      new Move<>(RETURNED,  CORRECT,            APPLIED,   "provider"),
      new Move<>(REFUSED,   CORRECT,            APPLIED,   "provider"),
      new Move<>(REMOVED,   CORRECT,            APPLIED,   "provider"),
      new Move<>(PROPOSED,  ADMIT,              LISTED,    MANAGER),
      new Move<>(PROPOSED,  SET_ASIDE,          APPLIED,   MANAGER),
      new Move<>(LISTED,    PROPOSE_SUSPENSION, LISTED,    MANAGER),
      new Move<>(LISTED,    PROPOSE_REMOVAL,    LISTED,    MANAGER),
      new Move<>(LISTED,    SUSPEND,            SUSPENDED, MANAGER),
      new Move<>(LISTED,    REMOVE,             REMOVED,   MANAGER),
      new Move<>(LISTED,    SET_ASIDE,          LISTED,    MANAGER),
      new Move<>(SUSPENDED, PROPOSE_RESUMPTION, SUSPENDED, MANAGER),
      new Move<>(SUSPENDED, PROPOSE_REMOVAL,    SUSPENDED, MANAGER),
      new Move<>(SUSPENDED, RESUME,             LISTED,    MANAGER),
      new Move<>(SUSPENDED, REMOVE,             REMOVED,   MANAGER),
      new Move<>(SUSPENDED, SET_ASIDE,          SUSPENDED, MANAGER));

  private ListingLifecycle() {
  }
}
