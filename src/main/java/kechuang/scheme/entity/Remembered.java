package kechuang.scheme.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers that hang on some facts only, so that firms of which these facts are the same are asked once. Of firms there
 * are many, of their counties, sizes and kinds few. For one thread.
 */
final class Remembered<T> {

  /** Where nearly each firm is different, remembering is of no use. */
  private static final int MOST_KEPT = 2000;

  private final Fact[] asks;
  private final Function<Facts, T> asking;
  private final Map<List<Object>, T> answers = new HashMap<>();

  Remembered(Collection<Fact> asks, Function<Facts, T> asking) {
    this.asks = asks.stream().sorted().toArray(Fact[]::new);
    this.asking = asking;
  }

  T of(Facts facts) {
    var values = new Object[asks.length];
    for (int i = 0; i < asks.length; i++) {
      values[i] = facts.get(asks[i]).orElse(null);
    }
    var key = Arrays.asList(values);
    var known = answers.get(key);
    if (known != null) {
      return known;
    }
    var answer = asking.apply(facts);
    if (answers.size() < MOST_KEPT) {
      answers.put(key, answer);
    }
    return answer;
  }
}
