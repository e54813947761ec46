package kechuang.scheme.boundary;

import java.io.Serializable;
import kechuang.money.Money;
import kechuang.scheme.entity.Instrument;

/**
 * How many firms a measure is for: entitled, likely, turned away, and those of whom too little is known.
 *
 * @param amount what those who are entitled would get together, as far as it is known
 * @param against in words, the condition that turns most away; null where nobody is
 * @param turnedAway how many that condition turns away
 */
public record MatchingLine(String code, String name, Instrument instrument, int passed, Money amount, int likely,
    int unknown, int failed, String against, int turnedAway) implements Serializable {

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public Instrument getInstrument() {
    return instrument;
  }

  public int getPassed() {
    return passed;
  }

  public Money getAmount() {
    return amount;
  }

  public int getLikely() {
    return likely;
  }

  public int getUnknown() {
    return unknown;
  }

  public int getFailed() {
    return failed;
  }

  public String getAgainst() {
    return against;
  }

  public int getTurnedAway() {
    return turnedAway;
  }

  /** Whether there is a firm to show. */
  public boolean isForAnybody() {
    return passed + likely > 0;
  }
}
