package kechuang.claim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import kechuang.application.entity.InvoiceResult;
import kechuang.fault.Problems;
import kechuang.lifecycle.Act;
import kechuang.money.Money;

/**
 * What an officer read in the tax bureau's invoice verification 发票查验. It counts for the invoice as it was looked up, so
 * that a claim handed in again with the same invoice need not be looked up again and one with another amount must be. A
 * later answer takes the place of an earlier one, which stays on record.
 */
@Entity
@Table(name = "invoice_verification")
public class InvoiceVerification {

  private static final int LONGEST_REFERENCE = 64;

  @Id
  @SequenceGenerator(name = "invoice_verification_id", sequenceName = "invoice_verification_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_verification_id")
  private Long id;
  @Column(name = "claim_id")
  private long claimId;
  private String code;
  private String number;
  @Column(name = "issued_on")
  private LocalDate issuedOn;
  private Money gross;
  @Enumerated(EnumType.STRING)
  private InvoiceResult result;
  @Column(name = "verified_on")
  private LocalDate verifiedOn;
  private String reference;
  @Column(name = "recorded_by")
  private long recordedBy;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected InvoiceVerification() {
  }

  /**
   * Refuses what is missing, and a day before the invoice or after today.
   *
   * @param reference how the bureau's answer is found again
   */
  public InvoiceVerification(Claim claim, Invoice invoice, InvoiceResult result, LocalDate verifiedOn, String reference,
      Act act) {
    var said = reference == null ? "" : reference.strip();
    new Problems.Collector().check(result != null, "result", "claim.invoice-result-missing", invoice.getNumber())
        .check(verifiedOn != null && !verifiedOn.isBefore(invoice.getIssuedOn()) && !verifiedOn.isAfter(act.day()),
            "verifiedOn", "claim.invoice-verified-outside", invoice.getNumber(), invoice.getIssuedOn(), act.day())
        .check(!said.isEmpty() && said.length() <= LONGEST_REFERENCE, "reference", "claim.invoice-reference-missing",
            invoice.getNumber(), LONGEST_REFERENCE)
        .refuseIfAny();
    this.claimId = claim.getId();
    this.code = invoice.getCode();
    this.number = invoice.getNumber();
    this.issuedOn = invoice.getIssuedOn();
    this.gross = invoice.getGross();
    this.result = result;
    this.verifiedOn = verifiedOn;
    this.reference = said;
    this.recordedBy = act.account();
    this.recordedAt = act.at();
  }

  /** Whether this is the invoice that was looked up, and not one with the same number that says something else. */
  public boolean isOf(Invoice invoice) {
    return Objects.equals(code, invoice.getCode()) && number.equals(invoice.getNumber())
        && issuedOn.equals(invoice.getIssuedOn()) && gross.equals(invoice.getGross());
  }

  public boolean isGenuine() {
    return result == InvoiceResult.GENUINE;
  }

  public InvoiceResult getResult() {
    return result;
  }

  public LocalDate getVerifiedOn() {
    return verifiedOn;
  }

  public String getReference() {
    return reference;
  }

  public long getRecordedBy() {
    return recordedBy;
  }
}
