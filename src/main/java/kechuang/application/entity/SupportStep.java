package kechuang.application.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import kechuang.money.Money;

/** What came of one step of the review of an application: when it was done, and by whom it was recorded. */
@Embeddable
public class SupportStep implements Serializable {

  private static final long serialVersionUID = 1L;

  private int round;
  private int position;
  private String code;
  @Column(name = "done_on")
  private LocalDate doneOn;
  @Column(name = "recorded_by")
  private long recordedBy;
  private String note;
  private String resolution;
  @Column(name = "voted_for")
  private Integer votedFor;
  @Column(name = "voted_against")
  private Integer votedAgainst;
  @Column(name = "voted_amount")
  private Money votedAmount;

  protected SupportStep() {
  }

  /**
   * @param round how often the application had been handed in by then
   * @param decided what a committee decided in it; null where none does
   * @param amount what it came to then, in yuan
   */
  SupportStep(int round, int position, String code, LocalDate doneOn, long recordedBy, String note, Resolution decided, Money amount) {
    this.round = round;
    this.position = position;
    this.code = code;
    this.doneOn = doneOn;
    this.recordedBy = recordedBy;
    this.note = note;
    if (decided != null) {
      this.resolution = decided.number();
      this.votedFor = decided.votedFor();
      this.votedAgainst = decided.votedAgainst();
      this.votedAmount = amount;
    }
  }

  public int getRound() {
    return round;
  }

  public int getPosition() {
    return position;
  }

  /** By which the rule knows the step. */
  public String getCode() {
    return code;
  }

  public LocalDate getDoneOn() {
    return doneOn;
  }

  public long getRecordedBy() {
    return recordedBy;
  }

  public String getNote() {
    return note;
  }

  /** What a committee decided in it; null where none does. */
  public Resolution getResolution() {
    return resolution == null ? null : new Resolution(resolution, votedFor, votedAgainst);
  }

  /** What the committee voted on, in yuan; null where none did. */
  public Money getVotedAmount() {
    return votedAmount;
  }

  /** Of a step in which a committee voted: it decided against it. */
  boolean isVotedDown() {
    return !getResolution().isCarried();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SupportStep step && step.round == round && step.position == position && step.code.equals(code) && step.doneOn.equals(doneOn)
        && step.recordedBy == recordedBy && step.note.equals(note) && Objects.equals(step.getResolution(), getResolution());
  }

  @Override
  public int hashCode() {
    return Objects.hash(round, position, code, doneOn, recordedBy, note, getResolution());
  }
}
