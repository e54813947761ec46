package kechuang.scheme.entity;

/** What may support one payment only. */
public enum DuplicateKind {
  CONTRACT("contractNumber"), INVOICE("invoices");

  private final String field;

  DuplicateKind(String field) {
    this.field = field;
  }

  /** The field of an order or a claim that names it. */
  public String field() {
    return field;
  }
}
