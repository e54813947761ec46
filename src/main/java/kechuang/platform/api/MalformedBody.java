package kechuang.platform.api;

import kechuang.fault.RuleViolation;

/** A body that cannot be read; 400. */
final class MalformedBody extends RuntimeException {

  private final String field;
  private final transient RuleViolation why;

  MalformedBody(String field, RuleViolation why) {
    super(field + " " + why.getMessage());
    this.field = field;
    this.why = why;
  }

  MalformedBody(String field, String key) {
    this(field, new RuleViolation(key));
  }

  String field() {
    return field;
  }

  RuleViolation why() {
    return why;
  }
}
