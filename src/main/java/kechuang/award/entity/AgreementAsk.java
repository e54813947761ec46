package kechuang.award.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import kechuang.fault.Conflict;
import kechuang.lifecycle.Act;

/** Something that an organisation asks about its agreement: a later end, or a change 变更. */
@Entity
@Table(name = "agreement_ask")
public class AgreementAsk {

  /** What is asked for. */
  public enum Kind {
    EXTENSION, CHANGE
  }

  /** What became of it. */
  public enum State {
    ASKED, GRANTED, REFUSED
  }

  @Id
  @SequenceGenerator(name = "agreement_ask_id", sequenceName = "agreement_ask_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agreement_ask_id")
  private Long id;
  @Column(name = "award_id")
  private long awardId;
  @Enumerated(EnumType.STRING)
  private Kind kind;
  private LocalDate until;
  private String reason;
  @Enumerated(EnumType.STRING)
  private State state = State.ASKED;
  @Column(name = "asked_on")
  private LocalDate askedOn;
  @Column(name = "asked_by")
  private long askedBy;
  @Column(name = "decided_by")
  private Long decidedBy;
  private String note;

  protected AgreementAsk() {
  }

  private AgreementAsk(long awardId, Kind kind, Act act) {
    act.mustSay("reason", "agreement.ask-reason-missing");
    this.awardId = awardId;
    this.kind = kind;
    this.reason = act.note();
    this.askedOn = act.day();
    this.askedBy = act.account();
  }

  static AgreementAsk of(long awardId, Kind kind, LocalDate until, Act act) {
    var ask = new AgreementAsk(awardId, kind, act);
    ask.until = until;
    return ask;
  }

  public static AgreementAsk extension(long awardId, LocalDate until, Act act) {
    return of(awardId, Kind.EXTENSION, until, act);
  }

  public static AgreementAsk change(long awardId, Act act) {
    return of(awardId, Kind.CHANGE, null, act);
  }

  /** The office grants it, or refuses it with a reason. */
  public void decide(boolean granted, Act act) {
    if (state != State.ASKED) {
      throw new Conflict("agreement.ask-decided");
    }
    if (!granted) {
      act.mustSay("note", "agreement.reason-missing");
    }
    state = granted ? State.GRANTED : State.REFUSED;
    decidedBy = act.account();
    note = act.note();
  }

  public Long getId() {
    return id;
  }

  public long getAwardId() {
    return awardId;
  }

  public Kind getKind() {
    return kind;
  }

  /** The end that is asked for; null for a change. */
  public LocalDate getUntil() {
    return until;
  }

  public String getReason() {
    return reason;
  }

  public State getState() {
    return state;
  }

  public LocalDate getAskedOn() {
    return askedOn;
  }

  public String getNote() {
    return note;
  }
}
