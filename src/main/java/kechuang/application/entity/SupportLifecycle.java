package kechuang.application.entity;

import static kechuang.application.entity.SupportEventKind.ALLOW;
import static kechuang.application.entity.SupportEventKind.APPROVE;
import static kechuang.application.entity.SupportEventKind.CHECK;
import static kechuang.application.entity.SupportEventKind.RECORD;
import static kechuang.application.entity.SupportEventKind.REJECT;
import static kechuang.application.entity.SupportEventKind.RETURN;
import static kechuang.application.entity.SupportEventKind.SUBMIT;
import static kechuang.application.entity.SupportEventKind.VERIFY;
import static kechuang.application.entity.SupportEventKind.WITHDRAW;
import static kechuang.application.entity.SupportState.APPROVED;
import static kechuang.application.entity.SupportState.CHECKED;
import static kechuang.application.entity.SupportState.DRAFT;
import static kechuang.application.entity.SupportState.REJECTED;
import static kechuang.application.entity.SupportState.RETURNED;
import static kechuang.application.entity.SupportState.SUBMITTED;
import static kechuang.application.entity.SupportState.WITHDRAWN;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The firm applies, its county checks, the steps of the review follow, each recorded by the office whose step it is, and the
 * office whose measure it is decides. What comes back can be handed in again.
 */
public final class SupportLifecycle {

  public static final Lifecycle<SupportState, SupportEventKind> TABLE = new Lifecycle<>("support",
      new Move<>(DRAFT,     SUBMIT,   SUBMITTED, "applicant"),
      new Move<>(DRAFT,     WITHDRAW, WITHDRAWN, "applicant"),
      new Move<>(SUBMITTED, WITHDRAW, WITHDRAWN, "applicant"),
      new Move<>(RETURNED,  SUBMIT,   SUBMITTED, "applicant"),
      new Move<>(RETURNED,  WITHDRAW, WITHDRAWN, "applicant"),
      new Move<>(SUBMITTED, ALLOW,    SUBMITTED, "county-officer"),
      new Move<>(SUBMITTED, VERIFY,   SUBMITTED, "county-officer"),
      new Move<>(SUBMITTED, CHECK,    CHECKED,   "county-officer"),
      new Move<>(SUBMITTED, RETURN,   RETURNED,  "county-officer"),
      new Move<>(SUBMITTED, REJECT,   REJECTED,  "county-officer"),
      new Move<>(CHECKED,   ALLOW,    CHECKED,   "office"),
      new Move<>(CHECKED,   VERIFY,   CHECKED,   "office"),
      new Move<>(CHECKED,   RECORD,   CHECKED,   "step"),
      new Move<>(CHECKED,   APPROVE,  APPROVED,  "office"),
      new Move<>(CHECKED,   RETURN,   RETURNED,  "office"),
      new Move<>(CHECKED,   REJECT,   REJECTED,  "office"));

  private SupportLifecycle() {
  }
}
