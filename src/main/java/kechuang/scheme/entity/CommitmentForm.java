package kechuang.scheme.entity;

/** How a firm gives its letter of commitment 承诺书: by a tick on the page, or as a scan of the stamped letter. */
public enum CommitmentForm {
  SCREEN, STAMPED
}
