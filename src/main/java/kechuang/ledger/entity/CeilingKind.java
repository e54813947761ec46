package kechuang.ledger.entity;

/** What a limit beside the budgets limits; the order is the order in which the money function locks them. */
public enum CeilingKind {
  /** The face value of one voucher: held is committed, spent is paid. */
  VOUCHER,
  /** What one firm may get from one measure in its life. */
  FIRM_MEASURE,
  /** What one firm may get in a fiscal year from one owner and measure group. */
  FIRM_YEAR,
  /** What all firms of one actual controller may get in a year. */
  CONTROLLER_YEAR,
  /** What all applicants together may get from one measure in a fiscal year. */
  PROGRAMME_YEAR,
  /** The face value that a round may hand out. */
  FACE_POOL
}
