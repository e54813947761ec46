package kechuang.organisation.boundary;

import java.io.Serializable;
import kechuang.money.Money;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.SizeClass;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.Sheet;

/**
 * A firm or a provider as lists show it; what it has not said is null.
 *
 * @param industry code of the division
 * @param revenue of the last year, in yuan
 */
public record OrganisationRow(long id, String name, String creditCode, Bilingual county, String industry, Long staff,
    Money revenue, SizeClass size, FactsState facts,
    AdmissionState admission) implements Serializable {

  public static final Sheet<OrganisationRow> SHEET = new Sheet<OrganisationRow>()
      .text("organisation.list.name", 34, OrganisationRow::name)
      .text("application.credit-code", 22, OrganisationRow::creditCode)
      .words("organisation.list.county", 12, (row, locale) -> row.county().in(locale))
      .text("organisation.list.industry", 8, OrganisationRow::industry)
      .number("organisation.list.staff", OrganisationRow::staff).money("organisation.list.revenue", OrganisationRow::revenue)
      .words("organisation.list.size", 10,
          (row, locale) -> row.size() == null ? null : Messages.text(locale, "organisation.size." + row.size()))
      .state("organisation.list.state", "organisation", OrganisationRow::facts);

  static OrganisationRow of(Row row) {
    return new OrganisationRow(row.number(0), row.text(1), row.text(2), row.name(3), row.text(5), row.numberOrNull(6),
        row.money(7), row.constant(8, SizeClass.class), row.constant(9, FactsState.class),
        row.constant(10, AdmissionState.class));
  }
}
