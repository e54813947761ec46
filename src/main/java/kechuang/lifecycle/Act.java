package kechuang.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import kechuang.fault.RuleViolation;

/**
 * Who does something, when, and what is said about it.
 *
 * @param account the person; null for the rules themselves and for jobs
 * @param at business time
 * @param day the business day in Asia/Shanghai
 * @param note what the person writes about it; may be null
 */
public record Act(Long account, Instant at, LocalDate day, String note) {

  /** Refuses with this key where nothing is said: what goes against somebody has its reason. */
  public void mustSay(String refusal) {
    if (note == null || note.isBlank()) {
      throw new RuleViolation(refusal);
    }
  }

  /** The same act by nobody in particular: what the rules do of themselves. */
  public Act byTheRules(String note) {
    return new Act(null, at, day, note);
  }

  /** The same act by somebody else: whoever registers has an account from this moment on. */
  public Act by(long account) {
    return new Act(account, at, day, note);
  }

  public Act saying(String note) {
    return new Act(account, at, day, note);
  }
}
