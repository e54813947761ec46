package kechuang.platform.web;

import java.io.Serializable;

/**
 * One line of the arithmetic behind an amount, for {@code <k:calc>}.
 *
 * @param op     the operator before it: "×", "≤", "取小"; may be empty
 * @param label  what the figure is
 * @param amount the figure as shown: "200,000.00", "50%" (see {@link Display#money})
 * @param pick   the one taken of several
 * @param total  the result
 */
public record CalcLine(String op, String label, String amount, boolean pick, boolean total) implements Serializable {

  /** An ordinary line. */
  public static CalcLine of(String op, String label, String amount) {
    return new CalcLine(op, label, amount, false, false);
  }

  /** The line taken of several: "the smaller of". */
  public static CalcLine picked(String op, String label, String amount) {
    return new CalcLine(op, label, amount, true, false);
  }

  /** The result. */
  public static CalcLine total(String label, String amount) {
    return new CalcLine("", label, amount, false, true);
  }

  /** The style class. */
  public String look() {
    return total ? "total" : pick ? "pick" : null;
  }
}
