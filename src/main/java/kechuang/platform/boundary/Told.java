package kechuang.platform.boundary;

import java.time.LocalDate;
import kechuang.money.Money;

/** What a sentence to somebody can name, with a value to try it with. Only some of it may leave the portal. */
public enum Told {

  /** The public number of a case. */
  NUMBER(true, "A-2017-00000123-4"),
  /** A last day. */
  DAY(true, LocalDate.of(2017, 12, 25)),
  AMOUNT(false, Money.of("60000.00")),
  /** Who it is about: a firm, a provider. */
  NAME(false, "tiding.sample.name"),
  /** What an officer, a provider or the bank wrote. */
  REASON(false, "tiding.sample.reason");

  private final boolean mayLeave;
  private final Object sample;

  Told(boolean mayLeave, Object sample) {
    this.mayLeave = mayLeave;
    this.sample = sample;
  }

  /** Whether it may stand in an SMS or a mail: numbers and days only, so that a strange eye learns nothing of the case. */
  public boolean mayLeave() {
    return mayLeave;
  }

  public Object sample() {
    return sample;
  }
}
