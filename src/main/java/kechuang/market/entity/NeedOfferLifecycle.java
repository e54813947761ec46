package kechuang.market.entity;

import static kechuang.market.entity.NeedOfferEventKind.ACCEPT;
import static kechuang.market.entity.NeedOfferEventKind.CHANGE;
import static kechuang.market.entity.NeedOfferEventKind.CLOSE;
import static kechuang.market.entity.NeedOfferEventKind.DECLINE;
import static kechuang.market.entity.NeedOfferEventKind.DROP;
import static kechuang.market.entity.NeedOfferEventKind.WITHDRAW;
import static kechuang.market.entity.NeedOfferState.ACCEPTED;
import static kechuang.market.entity.NeedOfferState.CLOSED;
import static kechuang.market.entity.NeedOfferState.DECLINED;
import static kechuang.market.entity.NeedOfferState.OFFERED;
import static kechuang.market.entity.NeedOfferState.WITHDRAWN;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of an offer: the provider may change it until the firm answers. What is accepted may still come to nothing, for
 * a reason; what is left when the need is not open any more is closed by the rules.
 */
public final class NeedOfferLifecycle {

  public static final Lifecycle<NeedOfferState, NeedOfferEventKind> TABLE = new Lifecycle<>("need-offer",
      new Move<>(OFFERED,  CHANGE,   OFFERED,   "provider"),
      new Move<>(OFFERED,  WITHDRAW, WITHDRAWN, "provider"),
      new Move<>(OFFERED,  ACCEPT,   ACCEPTED,  "applicant"),
      new Move<>(OFFERED,  DECLINE,  DECLINED,  "applicant"),
      new Move<>(OFFERED,  CLOSE,    CLOSED,    "system"),
      new Move<>(ACCEPTED, DROP,     DECLINED,  "applicant"));

  private NeedOfferLifecycle() {
  }
}
