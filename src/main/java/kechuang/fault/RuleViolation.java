package kechuang.fault;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal by a rule: a key of the message bundles with its arguments, never a sentence. It ends the transaction and
 * reaches pages and the HTTP interface unwrapped, where it becomes a sentence in the reader's language.
 * Arguments are plain values (text, numbers, dates, money); dates and money are written the reader's way.
 */
@ApplicationException(rollback = true, inherited = true)
public class RuleViolation extends RuntimeException {

  private final String key;
  private final transient Object[] arguments;
  private String field = "";

  public RuleViolation(String key, Object... arguments) {
    super(key + " " + List.of(arguments.clone()).toString());
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The same refusal, about one field of what was sent, in the names of the HTTP interface ({@code amount}). */
  public RuleViolation about(String field) {
    this.field = field;
    return this;
  }

  /** The field it is about; empty for the whole. */
  public String field() {
    return field;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.clone();
  }
}
