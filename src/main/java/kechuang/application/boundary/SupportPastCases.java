package kechuang.application.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.platform.boundary.Row;
import kechuang.scheme.boundary.PastCase;
import kechuang.scheme.boundary.PastCases;

/** Tells the test bench of applications under the other measures that were approved or refused. */
@ApplicationScoped
public class SupportPastCases implements PastCases {

  private static final String DECIDED = """
      select s.number, o.name, s.facts, s.trace
        from support_request s join organisation o on o.id = s.organisation_id
       where s.state in ('APPROVED', 'REJECTED') and s.measure_code = ?1 and (?2 = '' or s.county_code = ?2)
       order by s.id desc limit ?3""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  @SuppressWarnings("unchecked")
  public List<PastCase> of(String measure, String county, int most) {
    List<Object[]> rows = em.createNativeQuery(DECIDED).setParameter(1, measure).setParameter(2, county == null ? "" : county)
        .setParameter(3, most).getResultList();
    return rows.stream().map(Row::of).map(row -> new PastCase(row.text(0), row.text(1),
        "/application/support.xhtml?number=" + row.text(0), row.text(2), "[" + row.text(3) + "]")).toList();
  }
}
