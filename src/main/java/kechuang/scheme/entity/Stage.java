package kechuang.scheme.entity;

/** When a condition of a measure is asked. */
public enum Stage {
  /** May this applicant ask at all? */
  ELIGIBLE,
  /** May the voucher be used for this contract? */
  ORDERABLE,
  /** May this redemption be paid? */
  PAYABLE
}
