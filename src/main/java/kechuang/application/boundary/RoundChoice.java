package kechuang.application.boundary;

import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/**
 * A round a firm may apply in.
 *
 * @param pool as it stands
 * @param inDecision what applications ask for and nobody has decided yet
 * @param verdict what the rules say about the firm: that of a measure it qualifies for, or the first one
 * @param yearCap the most of a year for such an applicant, in yuan
 * @param draft number of the draft the firm has there; null if none
 */
public record RoundChoice(Round round, Counter pool, Money inDecision, Verdict verdict, String draft,
    Money yearCap) {

  public Round getRound() {
    return round;
  }

  public Counter getPool() {
    return pool;
  }

  public Money getInDecision() {
    return inDecision;
  }

  public Verdict getVerdict() {
    return verdict;
  }

  public boolean isPossible() {
    return verdict != null && verdict.passed();
  }

  public Money getYearCap() {
    return yearCap;
  }

  public String getDraft() {
    return draft;
  }
}
