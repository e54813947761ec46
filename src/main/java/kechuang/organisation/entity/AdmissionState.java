package kechuang.organisation.entity;

/** How far a registration is: without papers, with its county, sent back for better ones, admitted, or found false. */
public enum AdmissionState {
  REGISTERED, PENDING, RETURNED, ADMITTED, REJECTED
}
