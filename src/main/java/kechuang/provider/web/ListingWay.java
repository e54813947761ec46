package kechuang.provider.web;

import java.util.List;
import kechuang.platform.web.Display;
import kechuang.platform.web.Step;
import kechuang.platform.web.Step.Status;
import kechuang.provider.entity.ListingState;
import kechuang.provider.entity.ProviderListing;

/** A provider's way to the list, as its steps. */
final class ListingWay {

  private ListingWay() {
  }

  /** @param listing null as long as it has not applied */
  static List<Step> of(ProviderListing listing) {
    var state = listing == null ? null : listing.getState();
    var applied = listing == null || listing.getAppliedOn() == null ? null : Display.date(listing.getAppliedOn());
    return List.of(step("apply", apply(state), applied), step("review", review(state), null),
        step("decide", decide(state), null), step("listed", listed(state), since(listing)));
  }

  private static Status apply(ListingState state) {
    return state == null || state == ListingState.RETURNED ? Status.NOW : Status.DONE;
  }

  private static Status review(ListingState state) {
    if (state == null || state == ListingState.RETURNED) {
      return Status.WAITING;
    }
    return state == ListingState.APPLIED ? Status.NOW : state == ListingState.REFUSED ? Status.STOPPED : Status.DONE;
  }

  private static Status decide(ListingState state) {
    if (state == ListingState.PROPOSED) {
      return Status.NOW;
    }
    if (state == ListingState.REFUSED) {
      return Status.SKIPPED;
    }
    return isPut(state) ? Status.DONE : Status.WAITING;
  }

  private static Status listed(ListingState state) {
    return switch (state == null ? ListingState.APPLIED : state) {
      case LISTED -> Status.NOW;
      case SUSPENDED, REMOVED -> Status.STOPPED;
      case REFUSED -> Status.SKIPPED;
      default -> Status.WAITING;
    };
  }

  private static boolean isPut(ListingState state) {
    return state == ListingState.LISTED || state == ListingState.SUSPENDED || state == ListingState.REMOVED;
  }

  /** Since when it is listed, or is no more. */
  private static String since(ProviderListing listing) {
    if (listing == null || listing.getSince() == null || !isPut(listing.getState())) {
      return null;
    }
    return Display.text("provider.since." + listing.getState(), listing.getSince());
  }

  private static Step step(String key, Status status, String detail) {
    return new Step(key, Display.text("provider.step." + key), status, detail);
  }
}
