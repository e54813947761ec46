package kechuang.platform.api;

import kechuang.fault.RuleViolation;

/** A value of a body that is not what its field takes; the reader of the body adds which field it was. */
final class MalformedValue extends RuntimeException {

  private final transient RuleViolation why;

  MalformedValue(RuleViolation why) {
    super(why.getMessage());
    this.why = why;
  }

  MalformedValue(String key, Object... arguments) {
    this(new RuleViolation(key, arguments));
  }

  RuleViolation why() {
    return why;
  }
}
