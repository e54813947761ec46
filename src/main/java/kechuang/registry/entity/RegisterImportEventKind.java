package kechuang.registry.entity;

/** What can happen to an import. */
public enum RegisterImportEventKind {
  UPLOAD, CHECK, FAIL, CONFIRM, UNDO, DISCARD
}
