package kechuang.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.DuplicateKind;

/** The number of an invoice, a contract, a certificate, a patent or a project that supports an application, and no other. */
@Embeddable
public class SupportKey implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  private int position;
  @Enumerated(EnumType.STRING)
  private DuplicateKind kind;
  @Column(name = "number")
  private String number;

  protected SupportKey() {
  }

  public SupportKey(int position, DuplicateKind kind, String number) {
    this.position = position;
    this.kind = kind;
    this.number = number.strip();
    if (this.number.isEmpty() || this.number.length() > LONGEST) {
      throw new RuleViolation("common.too-long", LONGEST).about("keys");
    }
  }

  /**
   * The same number however it is written, and the same as where a voucher was redeemed for it: an invoice by its code and
   * number or its 20 digits, a contract by its registration as a technology contract.
   */
  public String key() {
    return switch (kind) {
      case INVOICE -> DuplicateKind.invoice(number);
      case CONTRACT -> DuplicateKind.registered(number);
      case CERTIFICATE, PATENT, PROJECT -> DuplicateKind.plain(number);
    };
  }

  public int getPosition() {
    return position;
  }

  public DuplicateKind getKind() {
    return kind;
  }

  public String getNumber() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SupportKey key && key.position == position && key.kind == kind && key.number.equals(number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, kind, number);
  }
}
