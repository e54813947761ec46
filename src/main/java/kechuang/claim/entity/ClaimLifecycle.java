package kechuang.claim.entity;

import static kechuang.claim.entity.ClaimEventKind.AGREE;
import static kechuang.claim.entity.ClaimEventKind.APPROVE;
import static kechuang.claim.entity.ClaimEventKind.CHECK;
import static kechuang.claim.entity.ClaimEventKind.CLEAR;
import static kechuang.claim.entity.ClaimEventKind.MINUTE;
import static kechuang.claim.entity.ClaimEventKind.PUBLISH;
import static kechuang.claim.entity.ClaimEventKind.RECALL;
import static kechuang.claim.entity.ClaimEventKind.REJECT;
import static kechuang.claim.entity.ClaimEventKind.REOPEN;
import static kechuang.claim.entity.ClaimEventKind.RETURN;
import static kechuang.claim.entity.ClaimEventKind.SEND_BACK;
import static kechuang.claim.entity.ClaimEventKind.SETTLE;
import static kechuang.claim.entity.ClaimEventKind.SUBMIT;
import static kechuang.claim.entity.ClaimEventKind.WITHDRAW;
import static kechuang.claim.entity.ClaimState.APPROVED;
import static kechuang.claim.entity.ClaimState.CHECKED;
import static kechuang.claim.entity.ClaimState.DUE;
import static kechuang.claim.entity.ClaimState.PAID;
import static kechuang.claim.entity.ClaimState.PUBLISHED;
import static kechuang.claim.entity.ClaimState.REJECTED;
import static kechuang.claim.entity.ClaimState.RETURNED;
import static kechuang.claim.entity.ClaimState.SUBMITTED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of a claim: county check, approval by the round's owner, where the round says so the finance office's agreement,
 * minutes, public notice, payment. "redeemer" is the firm or the
 * provider, as the round says. A claim that was paid becomes due again when the bank sends the money back.
 */
public final class ClaimLifecycle {

  public static final Lifecycle<ClaimState, ClaimEventKind> TABLE = new Lifecycle<>("claim",
      new Move<>(SUBMITTED, CHECK,    CHECKED,   "county-officer"),
      new Move<>(SUBMITTED, RETURN,   RETURNED,  "county-officer"),
      new Move<>(SUBMITTED, REJECT,   REJECTED,  "county-officer"),
      new Move<>(RETURNED,  SUBMIT,   SUBMITTED, "redeemer"),
      new Move<>(RETURNED,  WITHDRAW, REJECTED,  "redeemer"),
      new Move<>(CHECKED,   RECALL,   SUBMITTED, "county-officer"),
      new Move<>(CHECKED,   APPROVE,  APPROVED,  "city-officer"),
      new Move<>(CHECKED,   RETURN,   RETURNED,  "city-officer"),
      new Move<>(CHECKED,   REJECT,   REJECTED,  "city-officer"),
      new Move<>(APPROVED,  RECALL,   CHECKED,   "city-officer"),
      new Move<>(APPROVED,  AGREE,    APPROVED,  "finance-reviewer"),
      new Move<>(APPROVED,  SEND_BACK, CHECKED,  "finance-reviewer"),
      new Move<>(APPROVED,  MINUTE,   APPROVED,  "city-officer"),
      new Move<>(APPROVED,  PUBLISH,  PUBLISHED, "city-officer"),
      new Move<>(PUBLISHED, CLEAR,    DUE,       "system"),
      new Move<>(PUBLISHED, RETURN,   RETURNED,  "city-officer"),
      new Move<>(PUBLISHED, REJECT,   REJECTED,  "city-officer"),
      new Move<>(DUE,       SETTLE,   PAID,      "system"),
      new Move<>(PAID,      REOPEN,   DUE,       "system"));

  private ClaimLifecycle() {
  }
}
