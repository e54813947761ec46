package kechuang.award.entity;

import static kechuang.award.entity.AgreementEventKind.ACCEPT;
import static kechuang.award.entity.AgreementEventKind.CANCEL;
import static kechuang.award.entity.AgreementEventKind.EXTEND;
import static kechuang.award.entity.AgreementEventKind.PASS;
import static kechuang.award.entity.AgreementEventKind.RECTIFY;
import static kechuang.award.entity.AgreementEventKind.REWRITE;
import static kechuang.award.entity.AgreementEventKind.SETTLE_SURPLUS;
import static kechuang.award.entity.AgreementEventKind.SIGN;
import static kechuang.award.entity.AgreementEventKind.SPEND;
import static kechuang.award.entity.AgreementEventKind.TERMINATE;
import static kechuang.award.entity.AgreementState.ACCEPTED;
import static kechuang.award.entity.AgreementState.CANCELLED;
import static kechuang.award.entity.AgreementState.DRAFT;
import static kechuang.award.entity.AgreementState.SIGNED;
import static kechuang.award.entity.AgreementState.TERMINATED;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/** The office drafts, the organisation signs, milestones are checked, and at the end stands acceptance, or none. */
public final class AgreementLifecycle {

  public static final Lifecycle<AgreementState, AgreementEventKind> TABLE = new Lifecycle<>("agreement",
      new Move<>(DRAFT,    REWRITE,        DRAFT,      "office"),
      new Move<>(DRAFT,    SIGN,           SIGNED,     "applicant"),
      new Move<>(SIGNED,   PASS,           SIGNED,     "office"),
      new Move<>(SIGNED,   RECTIFY,        SIGNED,     "office"),
      new Move<>(SIGNED,   EXTEND,         SIGNED,     "office"),
      new Move<>(SIGNED,   ACCEPT,         ACCEPTED,   "office"),
      new Move<>(SIGNED,   TERMINATE,      TERMINATED, "office"),
      new Move<>(SIGNED,   CANCEL,         CANCELLED,  "office"),
      new Move<>(ACCEPTED, SPEND,          ACCEPTED,   "office"),
      new Move<>(ACCEPTED, SETTLE_SURPLUS, ACCEPTED,   "office"));

  private AgreementLifecycle() {
  }
}
