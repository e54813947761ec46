package kechuang.claim.boundary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An approved claim on its way to the notice.
 *
 * @param number of the minutes; null while there are none
 * @param heldOn the day of the meeting; null while there are no minutes
 * @param waits whether the finance office has still to agree
 */
public record MinutesRow(ClaimRow claim, String number, LocalDate heldOn, boolean waits) implements Serializable {

  public boolean isReady() {
    return number != null && !waits;
  }
}
