package kechuang.document.entity;

/** What the scanner said. What is infected is refused and never kept. */
public enum ScanState {
  PENDING, CLEAN, INFECTED
}
