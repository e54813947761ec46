package kechuang.scheme.boundary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.OutcomeResult;

/**
 * What a rule would change for one firm.
 *
 * @param before what it has by the rule in force; null where there is none or the amount is not known
 * @param after what it would have
 * @param against the condition that would turn it away, in both languages; null where none does
 * @param missing what would have to be known
 */
public record BenchRow(long id, String name, String creditCode, Bilingual county, BenchChange change, OutcomeResult beforeResult,
    Money before, OutcomeResult afterResult, Money after, Bilingual against, List<Fact> missing) implements Serializable {

  public static final Sheet<BenchRow> SHEET = new Sheet<BenchRow>()
      .text("scheme.matching.firm", 36, BenchRow::name)
      .text("scheme.matching.credit-code", 22, BenchRow::creditCode)
      .words("scheme.matching.county", 14, (row, locale) -> row.county().in(locale))
      .words("scheme.bench.change", 14, (row, locale) -> Messages.text(locale, "scheme.bench.change." + row.change()))
      .money("scheme.bench.before", BenchRow::before)
      .money("scheme.bench.after", BenchRow::after)
      .words("scheme.bench.difference", 18, (row, locale) -> row.difference())
      .words("scheme.bench.why", 60, BenchRow::why);

  /** @param conditions the words of the rule's conditions, by their codes */
  static BenchRow of(Row row, Map<String, Bilingual> conditions) {
    return new BenchRow(row.number(0), row.text(1), row.text(2), row.name(3), row.constant(5, BenchChange.class),
        row.constant(6, OutcomeResult.class), row.money(7), row.constant(8, OutcomeResult.class), row.money(9),
        conditions.get(row.text(10)), Arrays.stream(row.text(11).split(",")).flatMap(name -> Fact.named(name).stream()).toList());
  }

  /** With its sign; empty where nothing changes. */
  public String difference() {
    var had = before == null ? Money.ZERO : before;
    var has = after == null ? Money.ZERO : after;
    return had.equals(has) ? "" : had.isMoreThan(has) ? "−" + had.minus(has).grouped() : "+" + has.minus(had).grouped();
  }

  /** What would turn it away, or what would have to be known. */
  public String why(Locale locale) {
    return against != null ? against.in(locale) : missing.stream().map(fact -> Messages.text(locale, "fact." + fact.ruleName()))
        .collect(Collectors.joining(Messages.text(locale, "scheme.fact.comma")));
  }

  public long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getCreditCode() {
    return creditCode;
  }

  public String county(Locale locale) {
    return county.in(locale);
  }

  public BenchChange getChange() {
    return change;
  }

  public OutcomeResult getBeforeResult() {
    return beforeResult;
  }

  public Money getBefore() {
    return before;
  }

  public OutcomeResult getAfterResult() {
    return afterResult;
  }

  public Money getAfter() {
    return after;
  }

  public String getDifference() {
    return difference();
  }
}
