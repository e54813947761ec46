package kechuang.scheme.boundary;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.OutcomeResult;

/**
 * A firm that a measure is for, or likely is.
 *
 * @param amount null where it is not known
 * @param asked whether it asked for it or was offered it, for the year that is held against
 * @param missing what would have to be known of a firm that is only likely entitled
 */
public record MatchedFirm(long id, String name, String creditCode, Bilingual county, OutcomeResult result, Money amount,
    List<Fact> missing, boolean asked) implements Serializable {

  public static final Sheet<MatchedFirm> SHEET = new Sheet<MatchedFirm>()
      .text("scheme.matching.firm", 36, MatchedFirm::name)
      .text("scheme.matching.credit-code", 22, MatchedFirm::creditCode)
      .words("scheme.matching.county", 14, (firm, locale) -> firm.county().in(locale))
      .words("scheme.matching.result", 16, (firm, locale) ->
          Messages.text(locale, "scheme.matching.result." + firm.result()))
      .words("scheme.matching.asked", 12, (firm, locale) -> Messages.text(locale, "scheme.matching.asked." + firm.asked()))
      .money("scheme.matching.amount", MatchedFirm::amount)
      .words("scheme.matching.missing", 50, MatchedFirm::missing);

  static MatchedFirm of(Row row) {
    return new MatchedFirm(row.number(0), row.text(1), row.text(2), row.name(3), row.constant(5, OutcomeResult.class),
        row.money(6), Arrays.stream(row.text(7).split(",")).flatMap(name -> Fact.named(name).stream()).toList(),
        row.flag(8));
  }

  /** What is missing, in words. */
  public String missing(Locale locale) {
    return missing.stream().map(fact -> Messages.text(locale, "fact." + fact.ruleName()))
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

  public OutcomeResult getResult() {
    return result;
  }

  public Money getAmount() {
    return amount;
  }

  public boolean isAsked() {
    return asked;
  }
}
