package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;

/** Whether those who registered a firm may act for it, and who said so. */
@Embeddable
public class Admission {

  private static final int LONGEST_NOTE = 500;

  @Enumerated(EnumType.STRING)
  @Column(name = "admission")
  private AdmissionState state;
  @Column(name = "admission_note")
  private String note;
  @Column(name = "admission_on")
  private LocalDate day;
  @Column(name = "admission_by")
  private Long by;

  protected Admission() {
  }

  Admission(AdmissionState state) {
    this.state = state;
  }

  /** Takes the step; what goes against the firm has its reason, and an admission says what it rests on. */
  AdmissionState step(OrganisationEventKind event, Act act) {
    var to = AdmissionLifecycle.TABLE.next(state, event);
    if (event != OrganisationEventKind.HAND_IN) {
      new Problems.Collector().check(act.note() != null, "basis", "organisation.admission.note-missing")
          .check(act.note() == null || act.note().length() <= LONGEST_NOTE, "basis",
              "organisation.admission.note-too-long", LONGEST_NOTE).refuseIfAny();
      note = act.note();
      day = act.day();
      by = act.account();
    }
    state = to;
    return to;
  }

  /** What people of the given roles may do about it now. */
  public Set<OrganisationEventKind> allowed(Predicate<String> hasRole) {
    return AdmissionLifecycle.TABLE.allowed(state, hasRole);
  }

  public AdmissionState getState() {
    return state;
  }

  public boolean isDone() {
    return state == AdmissionState.ADMITTED;
  }

  /** What the last decision rests on, or what is to be mended. */
  public String getNote() {
    return note;
  }

  /** The day of the last decision. */
  public LocalDate getDay() {
    return day;
  }

  public Long getBy() {
    return by;
  }
}
