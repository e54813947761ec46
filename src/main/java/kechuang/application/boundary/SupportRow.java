package kechuang.application.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.application.entity.SupportState;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;
import kechuang.scheme.entity.Instrument;

/** An application under a measure in a list. */
public record SupportRow(long id, String number, Bilingual measure, Instrument instrument, String organisation,
    Bilingual county, String subject, Money amount, SupportState state, LocalDate dueOn) implements Serializable {

  static final String COLUMNS = "s.id, s.number, m.name_zh, m.name_en, m.instrument, o.name, c.name_zh, c.name_en,"
      + " s.subject, s.amount, s.state, s.due_on";
  static final String TABLES = "support_request s join measure m on m.code = s.measure_code join organisation o on"
      + " o.id = s.organisation_id join county c on c.code = s.county_code";

  public static final Sheet<SupportRow> SHEET = new Sheet<SupportRow>().text("application.support.number", 22, SupportRow::number)
      .words("application.support.measure", 34, (row, locale) -> row.measure().in(locale))
      .text("application.support.organisation", 34, SupportRow::organisation)
      .words("application.support.county", 12, (row, locale) -> row.county().in(locale))
      .text("application.support.subject", 34, SupportRow::subject).money("application.support.amount", SupportRow::amount)
      .state("common.state", "support", SupportRow::state).day("application.support.due", SupportRow::dueOn);

  static SupportRow of(Row row) {
    var instrument = row.constant(4, Instrument.class);
    return new SupportRow(row.number(0), row.text(1), row.name(2), instrument, row.text(5),
        row.name(6), row.text(8), instrument == Instrument.TITLE ? null : row.money(9), row.constant(10, SupportState.class), row.day(11));
  }
}
