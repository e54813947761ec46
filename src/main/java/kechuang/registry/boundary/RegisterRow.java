package kechuang.registry.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;
import kechuang.registry.entity.Cells;
import kechuang.registry.entity.ListColumn;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/** An entry as the list of its register shows it. What is secret is not in it. */
public record RegisterRow(long id, RegisterKind kind, String creditCode, String name, Bilingual county, Integer year,
    LocalDate from, LocalDate until, RegisterEntryState state, Map<String, String> cells, String source, LocalDate sourceOn,
    boolean locked) implements Serializable {

  static final String COLUMNS = "e.id, e.kind, e.credit_code, e.name, coalesce(c.name_zh, ''), coalesce(c.name_en, ''), e.year,"
      + " e.from_on, e.until_on, e.state, e.cells, e.source, e.source_on, e.locked_for is not null";

  static RegisterRow of(Row row) {
    var kind = row.constant(1, RegisterKind.class);
    var cells = Cells.read(row.text(10));
    kind.columns().stream().filter(ListColumn::secret).map(ListColumn::key).forEach(cells::remove);
    var year = row.numberOrNull(6);
    return new RegisterRow(row.number(0), kind, row.text(2), row.text(3), row.name(4), year == null ? null : year.intValue(),
        row.day(7), row.day(8), row.constant(9, RegisterEntryState.class), Map.copyOf(cells), row.text(11), row.day(12),
        row.flag(13));
  }

  /** The columns of a register's spreadsheet: whose, everything that is not secret, and where it comes from. */
  public static Sheet<RegisterRow> sheet(RegisterKind kind) {
    var sheet = new Sheet<RegisterRow>().text("registry.column.name", 36, RegisterRow::name)
        .text("registry.column.creditCode", 22, RegisterRow::creditCode)
        .words("registry.column.county", 14, (row, locale) -> row.county().in(locale));
    for (var column : kind.fields()) {
      if (!column.secret()) {
        add(sheet, column);
      }
    }
    return sheet.words("common.state", 14, (row, locale) -> Messages.text(locale, "registry.entry.state." + row.state()))
        .day("registry.entry.until", RegisterRow::until).text("registry.import.source", 36, RegisterRow::source)
        .day("registry.import.source-on", RegisterRow::sourceOn);
  }

  private static void add(Sheet<RegisterRow> sheet, ListColumn column) {
    switch (column.type()) {
      case MONEY -> sheet.money(column.heading(), row -> row.money(column));
      case DAY -> sheet.day(column.heading(), row -> row.day(column));
      case COUNT, SCORE, YEAR -> sheet.number(column.heading(), row -> row.number(column));
      default -> sheet.words(column.heading(), 24, (row, locale) -> row.text(column, locale));
    }
  }

  private Money money(ListColumn column) {
    var cell = cells.get(column.key());
    return cell == null ? null : Money.of(cell);
  }

  private LocalDate day(ListColumn column) {
    var cell = cells.get(column.key());
    return cell == null ? null : LocalDate.parse(cell);
  }

  private Long number(ListColumn column) {
    var cell = cells.get(column.key());
    return cell == null ? null : Long.valueOf(cell);
  }

  /** One of its cells, for a reader. */
  public String text(ListColumn column, Locale locale) {
    return RegisterWords.of(column, cells.get(column.key()), locale);
  }

  /** What its list shows of it beside whose it is, in one line. */
  public List<String> shown(Locale locale) {
    return kind.shownInLists().stream().map(key -> text(kind.column(key).orElseThrow(), locale)).toList();
  }

  public Integer getYear() {
    return year;
  }

  public String getName() {
    return name;
  }

  public LocalDate getFrom() {
    return from;
  }
}
