package kechuang.award.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.award.entity.AwardState;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;
import kechuang.scheme.entity.Instrument;

/**
 * An award in a list.
 *
 * @param amount in yuan; null for a title
 * @param dueOn the last day of what comes next; null where nothing is waited for
 * @param phone where the organisation is called; null where nobody said
 */
public record AwardRow(long id, long version, String number, Bilingual measure, Instrument instrument, String organisation,
    Bilingual county, Money amount, AwardState state, LocalDate dueOn, String contact, String phone)
    implements Serializable {

  static final String COLUMNS = "a.id, a.version, a.number, m.name_zh, m.name_en, m.instrument, o.name, c.name_zh,"
      + " c.name_en, a.amount, a.state, a.due_on, o.contact, o.phone";
  static final String TABLES = "award a join measure m on m.code = a.measure_code join organisation o on"
      + " o.id = a.organisation_id join county c on c.code = a.county_code";

  public static final Sheet<AwardRow> SHEET = new Sheet<AwardRow>().text("award.awards.number", 22, AwardRow::number)
      .words("award.awards.measure", 34, (row, locale) -> row.measure().in(locale))
      .text("award.awards.organisation", 34, AwardRow::organisation)
      .words("award.awards.county", 12, (row, locale) -> row.county().in(locale))
      .money("award.awards.amount", AwardRow::amount).state("common.state", "award", AwardRow::state)
      .day("award.awards.due", AwardRow::dueOn).text("award.awards.contact", 14, AwardRow::contact)
      .text("award.awards.phone", 18, AwardRow::phone);

  static AwardRow of(Row row) {
    var instrument = row.constant(5, Instrument.class);
    return new AwardRow(row.number(0), row.number(1), row.text(2), row.name(3), instrument,
        row.text(6), row.name(7), instrument == Instrument.TITLE ? null : row.money(9), row.constant(10, AwardState.class), row.day(11), row.text(12),
        row.text(13));
  }
}
