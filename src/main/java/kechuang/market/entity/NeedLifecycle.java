package kechuang.market.entity;

import static kechuang.market.entity.NeedEventKind.ANSWER;
import static kechuang.market.entity.NeedEventKind.LAPSE;
import static kechuang.market.entity.NeedEventKind.MATCH;
import static kechuang.market.entity.NeedEventKind.PUBLISH;
import static kechuang.market.entity.NeedEventKind.REFUSE;
import static kechuang.market.entity.NeedEventKind.RELEASE;
import static kechuang.market.entity.NeedEventKind.REOPEN;
import static kechuang.market.entity.NeedEventKind.RETURN;
import static kechuang.market.entity.NeedEventKind.SETTLE;
import static kechuang.market.entity.NeedEventKind.SUBMIT;
import static kechuang.market.entity.NeedEventKind.UNPUBLISH;
import static kechuang.market.entity.NeedEventKind.WITHDRAW;
import static kechuang.market.entity.NeedState.ANSWERED;
import static kechuang.market.entity.NeedState.DRAFT;
import static kechuang.market.entity.NeedState.LAPSED;
import static kechuang.market.entity.NeedState.MATCHED;
import static kechuang.market.entity.NeedState.OPEN;
import static kechuang.market.entity.NeedState.REFUSED;
import static kechuang.market.entity.NeedState.RETURNED;
import static kechuang.market.entity.NeedState.SETTLED;
import static kechuang.market.entity.NeedState.SUBMITTED;
import static kechuang.market.entity.NeedState.WITHDRAWN;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of a need: the firm's county looks at it before anyone else does, and takes it down where it should not be
 * public after all; then it is open until an offer is accepted, the firm says that it is settled, or its day is over. A
 * wished policy waits for an answer instead.
 */
public final class NeedLifecycle {

  private static final String FIRM = "applicant";
  private static final String COUNTY = "county-officer";
  private static final String MANAGER = "programme-manager";

  public static final Lifecycle<NeedState, NeedEventKind> TABLE = new Lifecycle<>("need",
      new Move<>(DRAFT,     SUBMIT,    SUBMITTED, FIRM),
      new Move<>(DRAFT,     WITHDRAW,  WITHDRAWN, FIRM),
      new Move<>(SUBMITTED, RELEASE,   OPEN,      COUNTY),
      new Move<>(SUBMITTED, RETURN,    RETURNED,  COUNTY),
      new Move<>(SUBMITTED, REFUSE,    REFUSED,   COUNTY),
      new Move<>(SUBMITTED, WITHDRAW,  WITHDRAWN, FIRM),
      new Move<>(RETURNED,  SUBMIT,    SUBMITTED, FIRM),
      new Move<>(RETURNED,  WITHDRAW,  WITHDRAWN, FIRM),
      new Move<>(OPEN,      MATCH,     MATCHED,   FIRM),
      new Move<>(OPEN,      SETTLE,    SETTLED,   FIRM),
      new Move<>(OPEN,      ANSWER,    ANSWERED,  MANAGER),
      new Move<>(OPEN,      REFUSE,    REFUSED,   COUNTY),
      new Move<>(OPEN,      WITHDRAW,  WITHDRAWN, FIRM),
      new Move<>(OPEN,      LAPSE,     LAPSED,    "system"),
      new Move<>(MATCHED,   REOPEN,    OPEN,      FIRM),
      new Move<>(MATCHED,   SETTLE,    SETTLED,   FIRM),
      new Move<>(MATCHED,   WITHDRAW,  WITHDRAWN, FIRM),
      new Move<>(ANSWERED,  PUBLISH,   ANSWERED,  MANAGER),
      new Move<>(ANSWERED,  UNPUBLISH, ANSWERED,  MANAGER));

  private NeedLifecycle() {
  }
}
