package kechuang.application.entity;

import static kechuang.application.entity.ApplicationEventKind.ACCEPT;
import static kechuang.application.entity.ApplicationEventKind.APPROVE;
import static kechuang.application.entity.ApplicationEventKind.AWARD;
import static kechuang.application.entity.ApplicationEventKind.LAPSE;
import static kechuang.application.entity.ApplicationEventKind.OFFER;
import static kechuang.application.entity.ApplicationEventKind.RECALL;
import static kechuang.application.entity.ApplicationEventKind.REJECT;
import static kechuang.application.entity.ApplicationEventKind.RETURN;
import static kechuang.application.entity.ApplicationEventKind.SUBMIT;
import static kechuang.application.entity.ApplicationEventKind.WITHDRAW;
import static kechuang.application.entity.ApplicationState.AWARDED;
import static kechuang.application.entity.ApplicationState.COUNTY_APPROVED;
import static kechuang.application.entity.ApplicationState.DRAFT;
import static kechuang.application.entity.ApplicationState.OFFERED;
import static kechuang.application.entity.ApplicationState.REJECTED;
import static kechuang.application.entity.ApplicationState.RETURNED;
import static kechuang.application.entity.ApplicationState.SUBMITTED;
import static kechuang.application.entity.ApplicationState.WITHDRAWN;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of an application: first review by the county, decision by the round's owner. A first-come round decides by
 * its rules at once ({@code system}). AWARD and OFFER after the county's approval belong to the owner's officer: the
 * city's, or for a county's own round a second officer of that county. An offer nobody answers in time is as good as
 * declined.
 */
public final class ApplicationLifecycle {

  public static final Lifecycle<ApplicationState, ApplicationEventKind> TABLE = new Lifecycle<>("application",
      new Move<>(DRAFT,           SUBMIT,   SUBMITTED,       "applicant"),
      new Move<>(RETURNED,        SUBMIT,   SUBMITTED,       "applicant"),
      new Move<>(SUBMITTED,       AWARD,    AWARDED,         "system"),
      new Move<>(SUBMITTED,       OFFER,    OFFERED,         "system"),
      new Move<>(SUBMITTED,       APPROVE,  COUNTY_APPROVED, "county-officer"),
      new Move<>(SUBMITTED,       RETURN,   RETURNED,        "county-officer"),
      new Move<>(SUBMITTED,       REJECT,   REJECTED,        "county-officer"),
      new Move<>(COUNTY_APPROVED, RECALL,   SUBMITTED,       "county-officer"),
      new Move<>(COUNTY_APPROVED, AWARD,    AWARDED,         "city-officer"),
      new Move<>(COUNTY_APPROVED, OFFER,    OFFERED,         "city-officer"),
      new Move<>(COUNTY_APPROVED, RETURN,   RETURNED,        "city-officer"),
      new Move<>(COUNTY_APPROVED, REJECT,   REJECTED,        "city-officer"),
      new Move<>(OFFERED,         ACCEPT,   AWARDED,         "applicant"),
      new Move<>(OFFERED,         OFFER,    OFFERED,         "applicant"),
      new Move<>(DRAFT,           WITHDRAW, WITHDRAWN,       "applicant"),
      new Move<>(SUBMITTED,       WITHDRAW, WITHDRAWN,       "applicant"),
      new Move<>(COUNTY_APPROVED, WITHDRAW, WITHDRAWN,       "applicant"),
      new Move<>(RETURNED,        WITHDRAW, WITHDRAWN,       "applicant"),
      new Move<>(OFFERED,         WITHDRAW, WITHDRAWN,       "applicant"),
      new Move<>(OFFERED,         LAPSE,    WITHDRAWN,       "system"));

  private ApplicationLifecycle() {
  }
}
