package kechuang.market.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.market.entity.NeedKind;
import kechuang.market.entity.NeedState;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Sheet;

/**
 * A need in a list of its firm or of an office.
 *
 * @param about its service or its industry; empty for a wish
 * @param offers how many are made and not taken back
 * @param waiting how many of them wait for the firm
 */
public record NeedRow(long id, String number, String title, NeedKind kind, String theme, Bilingual about, String firm,
    Bilingual county, NeedState state, LocalDate submittedOn, LocalDate openUntil, int offers, int waiting)
    implements Serializable {

  public static final Sheet<NeedRow> SHEET = new Sheet<NeedRow>().text("market.needs.number", 22, NeedRow::number)
      .text("market.needs.subject", 40, NeedRow::title).state("need.kind", "need.kind", NeedRow::kind)
      .words("market.needs.about", 20, (row, locale) -> row.about().in(locale)).text("market.needs.firm", 32, NeedRow::firm)
      .words("market.needs.county", 12, (row, locale) -> row.county().in(locale))
      .state("common.state", "need", NeedRow::state).day("market.needs.submitted", NeedRow::submittedOn)
      .day("market.needs.open-until", NeedRow::openUntil);

  public LocalDate getSubmittedOn() {
    return submittedOn;
  }

  public LocalDate getOpenUntil() {
    return openUntil;
  }
}
