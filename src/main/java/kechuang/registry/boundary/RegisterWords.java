package kechuang.registry.boundary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.money.Money;
import kechuang.money.Rate;
import kechuang.platform.boundary.Messages;
import kechuang.registry.entity.ListColumn;

/** What the cells of registers say, in the words of a language; and the codes that such words stand for. */
public final class RegisterWords {

  private static final List<Locale> LANGUAGES = List.of(Messages.CHINESE, Messages.ENGLISH);

  private RegisterWords() {
  }

  /** A cell for a reader; nothing where it is empty. */
  public static String of(ListColumn column, String cell, Locale locale) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return switch (column.type()) {
      case CHOICE -> Messages.text(locale, column.wordsOf(cell));
      case TRUTH -> Messages.text(locale, "registry.truth." + cell);
      case MONEY -> Money.of(cell).grouped();
      case SHARE -> Rate.of(cell).percent() + "%";
      default -> cell;
    };
  }

  /** A cell as somebody would type it. */
  public static String typed(ListColumn column, String cell) {
    return cell != null && column.type() == ListColumn.Type.SHARE ? Rate.of(cell).percent() : cell;
  }

  /** The code that has these words in one of the languages; null where none has. */
  static String code(ListColumn column, String words) {
    return column.codes().stream().filter(code -> LANGUAGES.stream().anyMatch(locale ->
        Messages.text(locale, column.wordsOf(code)).equalsIgnoreCase(words))).findFirst().orElse(null);
  }

  /** All that a column may say. */
  static String choices(ListColumn column, Locale locale) {
    return column.codes().stream().map(code -> Messages.text(locale, column.wordsOf(code)))
        .collect(Collectors.joining(Messages.text(locale, "registry.choices.or")));
  }

  /** What an entry says in these columns, in one line, each with its heading. */
  public static String line(List<ListColumn> columns, Map<String, String> cells, Locale locale) {
    return columns.stream().filter(column -> cells.get(column.key()) != null)
        .map(column -> Messages.text(locale, "registry.line", Messages.text(locale, column.heading()),
            of(column, cells.get(column.key()), locale))).collect(Collectors.joining(" · "));
  }
}
