package kechuang.claim.entity;

import static kechuang.claim.entity.SpotCheck.Result.APPOINTED;
import static kechuang.claim.entity.SpotCheck.Result.DRAWN;
import static kechuang.claim.entity.SpotCheck.Result.DROPPED;
import static kechuang.claim.entity.SpotCheck.Result.FAILED;
import static kechuang.claim.entity.SpotCheck.Result.PASSED;
import static kechuang.claim.entity.SpotCheck.Result.RECORDED;
import static kechuang.claim.entity.SpotCheckEventKind.APPOINT;
import static kechuang.claim.entity.SpotCheckEventKind.DROP;
import static kechuang.claim.entity.SpotCheckEventKind.FAIL;
import static kechuang.claim.entity.SpotCheckEventKind.PASS;
import static kechuang.claim.entity.SpotCheckEventKind.PUT_BACK;
import static kechuang.claim.entity.SpotCheckEventKind.RECORD;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of a look on the spot: the office appoints two inspectors, one of them records what they saw, and what it comes to
 * counts when the other has signed it too. It is dropped when its claim came back from the notice before.
 */
public final class SpotCheckLifecycle {

  public static final Lifecycle<SpotCheck.Result, SpotCheckEventKind> TABLE = new Lifecycle<>("spotcheck",
      new Move<>(DRAWN,     APPOINT,  APPOINTED, "city-officer"),
      new Move<>(APPOINTED, APPOINT,  APPOINTED, "city-officer"),
      new Move<>(APPOINTED, RECORD,   RECORDED,  "inspector"),
      new Move<>(RECORDED,  PUT_BACK, APPOINTED, "inspector"),
      new Move<>(RECORDED,  PASS,     PASSED,    "inspector"),
      new Move<>(RECORDED,  FAIL,     FAILED,    "inspector"),
      new Move<>(DRAWN,     DROP,     DROPPED,   "city-officer"),
      new Move<>(APPOINTED, DROP,     DROPPED,   "city-officer"),
      new Move<>(RECORDED,  DROP,     DROPPED,   "city-officer"));

  private SpotCheckLifecycle() {
  }
}
