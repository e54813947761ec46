package kechuang.platform.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import kechuang.money.Money;

/**
 * What the rows of a list look like in a spreadsheet: its columns, declared once beside the row they show. Each has a
 * heading, a kind and a width in characters; a value that is null leaves its cell empty.
 *
 * @param <T> one row
 */
public final class Sheet<T> {

  private static final int AMOUNT = 16;
  private static final int DAY = 12;
  private static final int COUNT = 10;
  private static final int STATE = 14;

  private final List<Column<T>> columns = new ArrayList<>();

  /**
   * @param key of its heading
   * @param width in characters; a Chinese one counts twice
   * @param value text, Money, a day or a whole number, for a reader of this language
   */
  public record Column<T>(String key, int width, BiFunction<T, Locale, ?> value) {
  }

  public Sheet<T> text(String key, int width, Function<T, String> value) {
    return column(key, width, (row, locale) -> value.apply(row));
  }

  /** A text that is another one in each language. */
  public Sheet<T> words(String key, int width, BiFunction<T, Locale, String> value) {
    return column(key, width, value);
  }

  /** A state, in the words that its badge shows: {@code feature.state.STATE}. */
  public Sheet<T> state(String key, String feature, Function<T, Enum<?>> value) {
    return column(key, STATE, (row, locale) -> Messages.text(locale, feature + ".state." + value.apply(row).name()));
  }

  /** In yuan. */
  public Sheet<T> money(String key, Function<T, Money> value) {
    return column(key, AMOUNT, (row, locale) -> value.apply(row));
  }

  public Sheet<T> day(String key, Function<T, LocalDate> value) {
    return column(key, DAY, (row, locale) -> value.apply(row));
  }

  public Sheet<T> number(String key, Function<T, Long> value) {
    return column(key, COUNT, (row, locale) -> value.apply(row));
  }

  private Sheet<T> column(String key, int width, BiFunction<T, Locale, ?> value) {
    columns.add(new Column<>(key, width, value));
    return this;
  }

  public List<Column<T>> columns() {
    return List.copyOf(columns);
  }
}
