package kechuang.claim.entity;

import static kechuang.claim.entity.HostRewardEventKind.CONFIRM;
import static kechuang.claim.entity.HostRewardState.CONFIRMED;
import static kechuang.claim.entity.HostRewardState.PROPOSED;
import static kechuang.claim.entity.HostRewardState.SET_ASIDE;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** One manager of the city proposes a year's list, another confirms it or sets it aside; then it may be proposed anew. */
public final class HostRewardLifecycle {

  public static final Lifecycle<HostRewardState, HostRewardEventKind> TABLE = new Lifecycle<>("host-reward",
      new Move<>(PROPOSED, CONFIRM,                       CONFIRMED, "programme-manager"),
      new Move<>(PROPOSED, HostRewardEventKind.SET_ASIDE, SET_ASIDE, "programme-manager"));

  private HostRewardLifecycle() {
  }
}
