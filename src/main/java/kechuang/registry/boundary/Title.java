package kechuang.registry.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A title that a list says a firm holds.
 *
 * @param list {@code HIGH_TECH} or {@code TECHNOLOGY_SME}
 * @param number of the certificate
 * @param until the last day it holds; null while no end is known
 * @param source the list, with the day it was made
 */
public record Title(String list, String number, LocalDate from, LocalDate until, String source, LocalDate sourceOn)
    implements Serializable {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}
