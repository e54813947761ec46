package kechuang.fault;

/** A refusal because of what others did meanwhile: asking again with what is true now may succeed. HTTP 409. */
public class Conflict extends RuleViolation {

  public Conflict(String key, Object... arguments) {
    super(key, arguments);
  }
}
