package kechuang.scheme.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;
import kechuang.scheme.entity.PolicyStanding;
import kechuang.scheme.entity.PolicyState;
import kechuang.scheme.entity.PolicySubject;

/**
 * A document as lists show it.
 *
 * @param number 发文字号; null where the document has none
 * @param owner name of the city or the county whose it is
 * @param clauses how many it has
 * @param standing what it means today
 */
public record PolicyRow(long id, Bilingual title, String number, PolicySubject subject, Bilingual owner, LocalDate publishedOn,
    LocalDate effectiveFrom, long clauses, boolean sample, PolicyState state, PolicyStanding standing) implements Serializable {

  static final String COLUMNS = "d.id, d.title_zh, d.title_en, d.document_number, d.subject, o.name_zh, o.name_en,"
      + " d.published_on, d.effective_from, (select count(*) from policy_clause c where c.document_id = d.id),"
      + " d.source_status = 'SAMPLE', d.state, case when d.state = 'REPEALED' then 'REPEALED'"
      + " when d.effective_to < business_day() then 'LAPSED' when d.effective_from > business_day() then 'COMING'"
      + " else 'IN_FORCE' end";
  static final String TABLES = "policy_document d join county o on o.code = d.owner";

  static PolicyRow of(Row row) {
    return new PolicyRow(row.number(0), row.name(1), row.text(3), row.constant(4, PolicySubject.class), row.name(5), row.day(7),
        row.day(8), row.number(9), row.flag(10), row.constant(11, PolicyState.class), row.constant(12, PolicyStanding.class));
  }
}
