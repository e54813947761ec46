package kechuang.award.entity;

import static kechuang.award.entity.AwardListEventKind.AGREE;
import static kechuang.award.entity.AwardListState.AGREED;
import static kechuang.award.entity.AwardListState.PROPOSED;
import static kechuang.award.entity.AwardListState.SET_ASIDE;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** One manager of an office proposes whom a measure is offered to, another agrees or sets the list aside. */
public final class AwardListLifecycle {

  public static final Lifecycle<AwardListState, AwardListEventKind> TABLE = new Lifecycle<>("award-list",
      new Move<>(PROPOSED, AGREE,                         AGREED,    "programme-manager"),
      new Move<>(PROPOSED, AwardListEventKind.SET_ASIDE,  SET_ASIDE, "programme-manager"));

  private AwardListLifecycle() {
  }
}
