package kechuang.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import kechuang.fault.RuleViolation;

/**
 * Who does something, when, and what is said about it. A note that nobody could keep is refused here, whatever it is
 * about: every event of every thing has the same room for it.
 *
 * @param account the person; null for the rules themselves and for jobs
 * @param at business time
 * @param day the business day in Asia/Shanghai
 * @param note what the person writes about it, without blanks around it; null where nothing is said
 */
public record Act(Long account, Instant at, LocalDate day, String note) {

  /** Characters a note may have. */
  public static final int LONGEST_NOTE = 2000;

  public Act {
    note = note == null || note.isBlank() ? null : note.strip();
    if (note != null && note.length() > LONGEST_NOTE) {
      throw new RuleViolation("lifecycle.note-too-long", LONGEST_NOTE);
    }
  }

  /**
   * Refuses with this key where nothing is said: what goes against somebody has its reason.
   *
   * @param field where it would be said
   */
  public void mustSay(String field, String refusal) {
    if (note == null) {
      throw new RuleViolation(refusal).about(field);
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
