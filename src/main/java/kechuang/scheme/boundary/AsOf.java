package kechuang.scheme.boundary;

import java.time.LocalDate;

/**
 * As of when organisations are looked at.
 *
 * @param day the day in Asia/Shanghai
 * @param policyYear the year that is rewarded; a case keeps its own over New Year
 * @param request the application that asks: what supports it is not used by somebody else; 0 where none asks
 */
public record AsOf(LocalDate day, int policyYear, long request) {

  /** On this day about the year before it, as whoever has no case yet is asked. */
  public static AsOf of(LocalDate day) {
    return new AsOf(day, day.getYear() - 1, 0);
  }

  /** On this day for a case about a year. */
  public static AsOf of(LocalDate day, int policyYear) {
    return new AsOf(day, policyYear, 0);
  }
}
