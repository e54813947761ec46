package kechuang.open.web;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/**
 * What keeps machines from an open form without looking at who comes: a question that anybody can answer in words, a
 * field that nobody sees and so nobody fills in, and a moment that a person needs to read the page.
 */
final class PersonQuestion implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int LARGEST = 9;
  /** Nobody reads and fills in the form faster. */
  private static final Duration READING = Duration.ofSeconds(3);

  private final int one = 1 + CHANCE.nextInt(LARGEST);
  private final int other = 1 + CHANCE.nextInt(LARGEST);
  private final Instant asked;

  PersonQuestion(Instant asked) {
    this.asked = asked;
  }

  int one() {
    return one;
  }

  int other() {
    return other;
  }

  boolean isAnsweredBy(String answer) {
    return answer != null && answer.strip().equals(String.valueOf(one + other));
  }

  /** Whether this came sooner than a person could have read it. */
  boolean isTooSoon(Instant now) {
    return now.isBefore(asked.plus(READING));
  }
}
