package kechuang.inbox.entity;

/**
 * What became of a try.
 *
 * @param problem what the other side said; null if it took the letter
 */
public record Sending(Outcome outcome, String problem) {

  private static final int LONGEST = 300;

  /** Whether it went out. */
  public enum Outcome {
    SENT,
    /** Certainly not, and never will under this address. */
    REFUSED,
    /** Certainly not now. */
    LATER,
    /** Perhaps. */
    UNKNOWN
  }

  public Sending {
    problem = problem == null || problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST);
  }

  public static Sending sent() {
    return new Sending(Outcome.SENT, null);
  }

  public static Sending of(Outcome outcome, Exception problem) {
    return new Sending(outcome, String.valueOf(problem.getMessage()).replaceAll("\\s+", " "));
  }
}
