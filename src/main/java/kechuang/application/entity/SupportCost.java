package kechuang.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.money.Money;

/**
 * One invoice in the statement of costs of an application 费用明细: what was paid on it, how much of that the firm counts as
 * eligible, and how much the office counts.
 */
@Embeddable
public class SupportCost implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_WORDS = 200;

  private int position;
  private String invoice;
  @Column(name = "issued_on")
  private LocalDate issuedOn;
  private String seller;
  private String purpose;
  private Money amount;
  private Money eligible;
  private Money allowed;
  @Enumerated(EnumType.STRING)
  private InvoiceResult result;
  @Column(name = "verified_on")
  private LocalDate verifiedOn;
  private String reference;

  protected SupportCost() {
  }

  /**
   * @param invoice code and number, or its twenty digits
   * @param purpose what was paid for
   * @param amount on the invoice, tax included, in yuan
   * @param eligible how much of it counts, as the firm says; in yuan
   */
  public SupportCost(int position, String invoice, LocalDate issuedOn, String seller, String purpose, Money amount, Money eligible) {
    this.position = position;
    this.invoice = strip(invoice);
    this.issuedOn = issuedOn;
    this.seller = strip(seller);
    this.purpose = strip(purpose);
    this.amount = amount;
    this.eligible = eligible;
  }

  private static String strip(String words) {
    return words == null ? "" : words.strip();
  }

  /** What is missing or cannot be so. */
  void check(Problems.Collector problems, LocalDate today) {
    problems.check(!invoice.isEmpty() && invoice.length() <= LONGEST_NUMBER, field("invoice"), "support.cost.invoice", position);
    problems.check(issuedOn != null && !issuedOn.isAfter(today), field("issuedOn"), "support.cost.day", position);
    problems.check(!seller.isEmpty() && seller.length() <= LONGEST_WORDS, field("seller"), "support.cost.seller", position);
    problems.check(purpose.length() <= LONGEST_WORDS, field("purpose"), "common.too-long", LONGEST_WORDS);
    problems.check(amount != null && !amount.isZero(), field("amount"), "support.cost.amount", position);
    problems.check(eligible != null && (amount == null || !eligible.isMoreThan(amount)), field("eligible"), "support.cost.eligible",
        position);
  }

  private String field(String name) {
    return "costs:" + (position - 1) + ":" + name;
  }

  /** What the tax bureau answered of it last; a later answer takes its place. */
  void answered(InvoiceAnswer found) {
    this.result = found.result();
    this.verifiedOn = found.on();
    this.reference = found.reference();
  }

  /** Whether it may be paid on: it is genuine, or nothing of it counts. */
  boolean isPayable() {
    return result == InvoiceResult.GENUINE || counted().isZero();
  }

  /** The office counts so much of it, no more than the firm does. */
  void allow(Money sum) {
    if (sum == null || sum.isMoreThan(eligible)) {
      throw new RuleViolation("support.cost.allowed", position, eligible).about("allowed");
    }
    this.allowed = sum;
  }

  /** What counts: what the office said, before that what the firm says; in yuan. */
  public Money counted() {
    return allowed != null ? allowed : eligible == null ? Money.ZERO : eligible;
  }

  public int getPosition() {
    return position;
  }

  public String getInvoice() {
    return invoice;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public String getSeller() {
    return seller;
  }

  /** What was paid for; empty where nobody said. */
  public String getPurpose() {
    return purpose;
  }

  public Money getAmount() {
    return amount;
  }

  public Money getEligible() {
    return eligible;
  }

  /** What the tax bureau answered last; null while nobody asked. */
  public InvoiceResult getResult() {
    return result;
  }

  public LocalDate getVerifiedOn() {
    return verifiedOn;
  }

  /** How the answer is found again. */
  public String getReference() {
    return reference;
  }

  /** Null while no office looked at it. */
  public Money getAllowed() {
    return allowed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SupportCost cost && cost.position == position && cost.invoice.equals(invoice)
        && Objects.equals(cost.issuedOn, issuedOn) && cost.seller.equals(seller) && cost.purpose.equals(purpose)
        && Objects.equals(cost.amount, amount) && Objects.equals(cost.eligible, eligible);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, invoice, issuedOn, seller, purpose, amount, eligible);
  }
}
