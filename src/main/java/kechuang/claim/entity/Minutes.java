package kechuang.claim.entity;

import java.time.LocalDate;
import kechuang.fault.Problems;

/** The minutes of the meeting that decided, 会议纪要: under which number they are filed, and the day of the meeting. */
public record Minutes(String number, LocalDate heldOn) {

  private static final int LONGEST = 60;

  public Minutes {
    number = number == null ? "" : number.strip();
    new Problems.Collector()
        .check(!number.isEmpty() && number.length() <= LONGEST, "number", "claim.minutes.number-missing", LONGEST)
        .check(heldOn != null, "heldOn", "claim.minutes.day-missing").refuseIfAny();
  }
}
