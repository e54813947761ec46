package kechuang.award.entity;

import static kechuang.award.entity.AwardEventKind.ACCEPT;
import static kechuang.award.entity.AwardEventKind.AGREE;
import static kechuang.award.entity.AwardEventKind.CALL;
import static kechuang.award.entity.AwardEventKind.CLEAR;
import static kechuang.award.entity.AwardEventKind.CONFER;
import static kechuang.award.entity.AwardEventKind.DECLINE;
import static kechuang.award.entity.AwardEventKind.FALL_SILENT;
import static kechuang.award.entity.AwardEventKind.PUBLISH;
import static kechuang.award.entity.AwardEventKind.RECOVER;
import static kechuang.award.entity.AwardEventKind.REOPEN;
import static kechuang.award.entity.AwardEventKind.REVOKE;
import static kechuang.award.entity.AwardEventKind.SETTLE;
import static kechuang.award.entity.AwardEventKind.WITHDRAW;
import static kechuang.award.entity.AwardState.COMMITTED;
import static kechuang.award.entity.AwardState.CONFERRED;
import static kechuang.award.entity.AwardState.DECLINED;
import static kechuang.award.entity.AwardState.GRANTED;
import static kechuang.award.entity.AwardState.OFFERED;
import static kechuang.award.entity.AwardState.PROPOSED;
import static kechuang.award.entity.AwardState.PUBLISHED;
import static kechuang.award.entity.AwardState.REVOKED;
import static kechuang.award.entity.AwardState.SETTLED;
import static kechuang.award.entity.AwardState.SET_ASIDE;
import static kechuang.award.entity.AwardState.UNANSWERED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of an award. Without an application it begins on a list, and the organisation is asked; what was decided on an
 * application begins committed. Whoever does not answer is called, and neither paid nor forgotten. A title ends in its register,
 * money with its last payment.
 */
public final class AwardLifecycle {

  public static final Lifecycle<AwardState, AwardEventKind> TABLE = new Lifecycle<>("award",
      new Move<>(PROPOSED,   AGREE,       OFFERED,    "programme-manager"),
      new Move<>(PROPOSED,   AwardEventKind.SET_ASIDE, SET_ASIDE, "programme-manager"),
      new Move<>(OFFERED,    ACCEPT,      COMMITTED,  "applicant"),
      new Move<>(OFFERED,    DECLINE,     DECLINED,   "applicant"),
      new Move<>(OFFERED,    FALL_SILENT, UNANSWERED, "system"),
      new Move<>(OFFERED,    WITHDRAW,    SET_ASIDE,  "programme-manager"),
      new Move<>(UNANSWERED, CALL,        UNANSWERED, "county-officer"),
      new Move<>(UNANSWERED, ACCEPT,      COMMITTED,  "applicant"),
      new Move<>(UNANSWERED, DECLINE,     DECLINED,   "applicant"),
      new Move<>(UNANSWERED, WITHDRAW,    SET_ASIDE,  "programme-manager"),
      new Move<>(COMMITTED,  PUBLISH,     PUBLISHED,  "office"),
      new Move<>(COMMITTED,  REVOKE,      REVOKED,    "office"),
      new Move<>(PUBLISHED,  CLEAR,       GRANTED,    "system"),
      new Move<>(PUBLISHED,  CONFER,      CONFERRED,  "system"),
      new Move<>(PUBLISHED,  REVOKE,      REVOKED,    "office"),
      new Move<>(GRANTED,    SETTLE,      SETTLED,    "payment-checker"),
      new Move<>(SETTLED,    REOPEN,      GRANTED,    "payment-checker"),
      new Move<>(SETTLED,    RECOVER,     SETTLED,    "office"));

  private AwardLifecycle() {
  }
}
