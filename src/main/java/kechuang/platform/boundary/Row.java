package kechuang.platform.boundary;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import kechuang.money.Money;

/** One row as the database answered it, its columns read by place as what they are. */
public final class Row {

  private final Object[] columns;

  Row(Object[] columns) {
    this.columns = columns;
  }

  /** A row of a query of one's own. */
  public static Row of(Object[] columns) {
    return new Row(columns);
  }

  public String text(int at) {
    return columns[at] == null ? null : columns[at].toString();
  }

  public Money money(int at) {
    return columns[at] == null ? null : new Money((BigDecimal) columns[at]);
  }

  public LocalDate day(int at) {
    return columns[at] instanceof Date day ? day.toLocalDate() : (LocalDate) columns[at];
  }

  public Instant instant(int at) {
    if (columns[at] instanceof Timestamp stamp) {
      return stamp.toInstant();
    }
    return columns[at] == null ? null : ((OffsetDateTime) columns[at]).toInstant();
  }

  public long number(int at) {
    return ((Number) columns[at]).longValue();
  }

  public Long numberOrNull(int at) {
    return columns[at] == null ? null : number(at);
  }

  public boolean flag(int at) {
    return Boolean.TRUE.equals(columns[at]);
  }

  /** A name in both languages out of this column and the next. */
  public Bilingual name(int at) {
    return new Bilingual(text(at), text(at + 1));
  }

  public <E extends Enum<E>> E constant(int at, Class<E> type) {
    return columns[at] == null ? null : Enum.valueOf(type, text(at));
  }
}
