package kechuang.registry.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/**
 * What a register says of somebody, for rules.
 *
 * @param holder the credit code of whose it is
 * @param cells by the keys of their columns, as they are kept
 * @param source what confirmed it; empty for a firm's bare word
 */
public record Registered(long id, RegisterKind kind, String holder, String key, Integer year, LocalDate from,
    LocalDate until, RegisterEntryState state, Map<String, String> cells, String source, LocalDate sourceOn)
    implements Serializable {

  /** Whether it holds on a day; a firm's word that nobody refused counts as such. */
  public boolean holdsOn(LocalDate day) {
    return isSaid(day) && (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether anything is said by it on a day: it was not refused, and it was not ended before. */
  public boolean isSaid(LocalDate day) {
    return state != RegisterEntryState.REFUSED && (state != RegisterEntryState.EXITED || !day.isAfter(until));
  }

  public boolean isConfirmed() {
    return state == RegisterEntryState.CONFIRMED || state == RegisterEntryState.EXITED;
  }

  /** A cell; null where it is empty. */
  public String cell(String column) {
    return cells.get(column);
  }

  public boolean says(String column) {
    return "true".equals(cells.get(column));
  }
}
