package kechuang.inbox.boundary;

import java.io.Serializable;

/**
 * Which tasks of an office are looked for.
 *
 * @param kind null for all kinds
 * @param whose null for everyone's
 * @param text somewhere in what it is about; null for any
 */
public record TaskFilter(TaskKind kind, Whose whose, String text) implements Serializable {

  /** What the caller can do now: everything but what a colleague has in hand. */
  public static final TaskFilter FOR_ME = new TaskFilter(null, Whose.FOR_ME, null);

  /**
   * Whose hands the tasks are in: the caller's (and of those the caller stands in for) or nobody's, the caller's alone,
   * nobody's, a colleague's.
   */
  public enum Whose {
    FOR_ME, MINE, FREE, OTHERS
  }

  String pattern() {
    return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
