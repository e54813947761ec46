package kechuang.organisation.entity;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Where a fact comes from.
 *
 * @param source what it was compared with; null for a firm's bare word
 * @param on the day of the source, or the day the firm said it; null where nobody knows any more
 * @param account who confirmed it, or who said it for the firm; null where nobody knows any more
 */
public record Provenance(String source, LocalDate on, Long account) implements Serializable {

  /** The firm says so, and nobody else yet. */
  public boolean isBareWord() {
    return source == null;
  }
}
