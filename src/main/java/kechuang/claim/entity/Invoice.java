package kechuang.claim.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import kechuang.money.Money;

/** An invoice of the provider to the firm, used as evidence of one claim. */
@Entity
@Table(name = "invoice")
public class Invoice {

  @Id
  @SequenceGenerator(name = "invoice_id", sequenceName = "invoice_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoice_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "claim_id")
  private Claim claim;
  private String code;
  private String number;
  @Column(name = "issued_on")
  private LocalDate issuedOn;
  private Money net;
  private Money gross;

  protected Invoice() {
  }

  Invoice(Claim claim, InvoiceNumber number, LocalDate issuedOn, Money net, Money gross) {
    this.claim = claim;
    this.code = number.code();
    this.number = number.number();
    this.issuedOn = issuedOn;
    this.net = net;
    this.gross = gross;
  }

  public Long getId() {
    return id;
  }

  /** "3300171130 / 04518822", or the digital invoice's 20 digits. */
  public String getShown() {
    return code == null ? number : code + " / " + number;
  }

  public String getCode() {
    return code;
  }

  public String getNumber() {
    return number;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public Money getNet() {
    return net;
  }

  public Money getGross() {
    return gross;
  }
}
