package kechuang.application.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.calendar.Due;

/**
 * One stop on the way of an application.
 *
 * @param key of its words below {@code application.way}
 * @param look done, now, waiting, stopped or skipped
 * @param on when it was passed; null if it was not
 * @param due the last day of whoever's turn it is; null if nobody's
 */
public record Stop(String key, String look, LocalDate on, Due due) implements Serializable {

  public String getKey() {
    return key;
  }

  public String getLook() {
    return look;
  }

  public LocalDate getOn() {
    return on;
  }

  public Due getDue() {
    return due;
  }
}
