package kechuang.scheme.entity;

/** What may support one payment only. */
public enum DuplicateKind {
  CONTRACT, INVOICE, CERTIFICATE, PATENT, PROJECT
}
