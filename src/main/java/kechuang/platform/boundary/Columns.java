package kechuang.platform.boundary;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kechuang.money.Money;

/** Values as native queries return them, turned into the trade's own types; null stays null. */
public final class Columns {

  private Columns() {
  }

  /** A numeric column. */
  public static Money money(Object value) {
    return value == null ? null : new Money((BigDecimal) value);
  }

  /** A date column. */
  public static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  /** A timestamptz column. */
  public static Instant instant(Object value) {
    return value instanceof Timestamp at ? at.toInstant() : value == null ? null : ((OffsetDateTime) value).toInstant();
  }

  /** A bigint or integer column, or a count. */
  public static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  /** A text column. */
  public static String text(Object value) {
    return (String) value;
  }
}
