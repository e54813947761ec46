package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import kechuang.fault.Conflict;
import kechuang.lifecycle.Act;

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
  @Enumerated(EnumType.STRING)
  private BankAccountState state = BankAccountState.CONFIRMED;
  @Column(name = "proposed_by")
  private Long proposedBy;
  @Column(name = "decided_by")
  private Long decidedBy;
  @Column(name = "decided_on")
  private LocalDate decidedOn;
  @Column(name = "decision_note")
  private String decisionNote;

  protected BankAccount() {
  }

  /** The account that a registration comes with: it is seen together with it. */
  public BankAccount(long organisationId, BankDetails details, NumberCipher cipher, Instant now) {
    this.organisationId = organisationId;
    this.holder = details.holder();
    this.numberCipher = cipher.encrypt(details.number(), organisationId);
    this.numberTail = details.number().tail();
    this.bank = details.bank();
    this.lineNumber = details.lineNumber().digits();
    this.createdAt = now;
  }

  /** Another account that is to take the place of the present one: nothing is paid to it before it is confirmed. */
  public static BankAccount proposed(long organisationId, BankDetails details, NumberCipher cipher, Act act, Instant now) {
    var account = new BankAccount(organisationId, details, cipher, now);
    account.current = false;
    account.state = BankAccountState.PROPOSED;
    account.proposedBy = act.account();
    return account;
  }

  /** An officer compared it with its proof: it is paid to from now on. */
  public void confirm(Act act) {
    decide(BankAccountState.CONFIRMED, act);
    current = true;
  }

  /** The proof does not do; the note says why. */
  public void refuse(Act act) {
    act.mustSay("accountNote", "organisation.account.note-missing");
    decide(BankAccountState.REFUSED, act);
  }

  private void decide(BankAccountState to, Act act) {
    mustBeProposed();
    state = to;
    decidedBy = act.account();
    decidedOn = act.day();
    decisionNote = act.note();
  }

  /** Its organisation takes it back, or proposes another one instead. */
  public void withdraw() {
    mustBeProposed();
    state = BankAccountState.WITHDRAWN;
  }

  /** Refuses if it was decided already, or taken back. */
  public void mustBeProposed() {
    if (state != BankAccountState.PROPOSED) {
      throw new Conflict("organisation.account.decided");
    }
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

  public BankAccountState getState() {
    return state;
  }

  /** The day it was confirmed or refused; null for the account of the registration. */
  public LocalDate getDecidedOn() {
    return decidedOn;
  }

  /** Why it was refused, or what it was compared with. */
  public String getDecisionNote() {
    return decisionNote;
  }

  public Instant getCreatedAt() {
    return createdAt;
  }
}
