package kechuang.organisation.boundary;

import java.io.Serializable;
import kechuang.money.Money;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.FactsState;
import kechuang.organisation.entity.SizeClass;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;

/**
 * A firm or a provider as lists show it; what it has not said is null.
 *
 * @param industry code of the division
 * @param revenue of the last year, in yuan
 */
public record OrganisationRow(long id, String name, String creditCode, Bilingual county, String industry, Long staff,
    Money revenue, SizeClass size, FactsState facts,
    AdmissionState admission) implements Serializable {

  static OrganisationRow of(Row row) {
    return new OrganisationRow(row.number(0), row.text(1), row.text(2), row.name(3), row.text(5), row.numberOrNull(6),
        row.money(7), row.constant(8, SizeClass.class), row.constant(9, FactsState.class),
        row.constant(10, AdmissionState.class));
  }
}
