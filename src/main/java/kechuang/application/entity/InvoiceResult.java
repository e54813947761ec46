package kechuang.application.entity;

/** What the tax bureau's verification says of an invoice; only what is genuine is paid on. */
public enum InvoiceResult {
  GENUINE, NOT_FOUND, CANCELLED, DIFFERS
}
