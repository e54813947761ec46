package kechuang.organisation.entity;

import static kechuang.organisation.entity.AdmissionState.ADMITTED;
import static kechuang.organisation.entity.AdmissionState.PENDING;
import static kechuang.organisation.entity.AdmissionState.REGISTERED;
import static kechuang.organisation.entity.AdmissionState.REJECTED;
import static kechuang.organisation.entity.AdmissionState.RETURNED;
import static kechuang.organisation.entity.OrganisationEventKind.ADMIT;
import static kechuang.organisation.entity.OrganisationEventKind.HAND_IN;
import static kechuang.organisation.entity.OrganisationEventKind.REJECT;
import static kechuang.organisation.entity.OrganisationEventKind.RETURN;

import kechuang.lifecycle.Lifecycle;
import kechuang.lifecycle.Move;

/**
 * The way of a registration: whoever registers hands in licence and letter of authority, the county looks at them. A
 * register that knows the firm by code and name admits it too, wherever the papers are.
 */
public final class AdmissionLifecycle {

  public static final Lifecycle<AdmissionState, OrganisationEventKind> TABLE = new Lifecycle<>("admission",
      new Move<>(REGISTERED, HAND_IN, PENDING,  "applicant"),
      new Move<>(REGISTERED, ADMIT,   ADMITTED, "system"),
      new Move<>(PENDING,    ADMIT,   ADMITTED, "county-officer"),
      new Move<>(PENDING,    RETURN,  RETURNED, "county-officer"),
      new Move<>(PENDING,    REJECT,  REJECTED, "county-officer"),
      new Move<>(RETURNED,   HAND_IN, PENDING,  "applicant"),
      new Move<>(RETURNED,   ADMIT,   ADMITTED, "system"));

  private AdmissionLifecycle() {
  }
}
