package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;

/**
 * Where an organisation is paid. An account is never changed, only replaced; replaced ones stay, because payments that
 * went there name them. The number is kept encrypted.
 */
@Entity
@Table(name = "bank_account")
public class BankAccount {

  @Id
  @SequenceGenerator(name = "bank_account_id", sequenceName = "bank_account_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bank_account_id")
  private Long id;
  @Column(name = "organisation_id")
  private long organisationId;
  private String holder;
  @Column(name = "number_cipher")
  private String numberCipher;
  @Column(name = "number_tail")
  private String numberTail;
  private String bank;
  @Column(name = "line_number")
  private String lineNumber;
  private boolean current = true;
  @Column(name = "created_at")
  private Instant createdAt;

  protected BankAccount() {
  }

  public BankAccount(long organisationId, BankDetails details, NumberCipher cipher, Instant now) {
    this.organisationId = organisationId;
    this.holder = details.holder();
    this.numberCipher = cipher.encrypt(details.number(), organisationId);
    this.numberTail = details.number().tail();
    this.bank = details.bank();
    this.lineNumber = details.lineNumber().digits();
    this.createdAt = now;
  }

  /** Another account takes its place; this one is history. */
  public void replace() {
    current = false;
  }

  /** A payment needs the holder's name to be the payee's: a bank returns it otherwise (decision on corporate accounts). */
  public boolean matchesHolder(String organisationName) {
    return comparable(holder).equals(comparable(organisationName));
  }

  /** Full-width brackets and letters are the same name; spaces between ideographs are no difference. */
  private static String comparable(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** The number in clear. Only {@code BankAccounts.reveal} calls this, which records who looked. */
  public AccountNumber number(NumberCipher cipher) {
    return cipher.decrypt(numberCipher, organisationId);
  }

  public Long getId() {
    return id;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getHolder() {
    return holder;
  }

  /** The number as pages show it. */
  public String getMaskedNumber() {
    return "•••• " + numberTail;
  }

  public String getBank() {
    return bank;
  }

  public String getLineNumber() {
    return lineNumber;
  }

  public boolean isCurrent() {
    return current;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
