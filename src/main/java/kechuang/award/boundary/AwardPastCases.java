package kechuang.award.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.platform.boundary.Row;
import kechuang.scheme.boundary.PastCase;
import kechuang.scheme.boundary.PastCases;

/** Tells the test bench of benefits that were offered without an application and that two managers agreed on. */
@ApplicationScoped
public class AwardPastCases implements PastCases {

  private static final String AGREED = """
      select a.number, o.name, a.facts, a.trace
        from award a join organisation o on o.id = a.organisation_id
       where a.request_id is null and a.agreed_by is not null and a.state <> 'SET_ASIDE' and a.measure_code = ?1
         and (?2 = '' or a.county_code = ?2)
       order by a.id desc limit ?3""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  @SuppressWarnings("unchecked")
  public List<PastCase> of(String measure, String county, int most) {
    List<Object[]> rows = em.createNativeQuery(AGREED).setParameter(1, measure).setParameter(2, county == null ? "" : county)
        .setParameter(3, most).getResultList();
    return rows.stream().map(Row::of).map(row -> new PastCase(row.text(0), row.text(1),
        "/award/benefit.xhtml?number=" + row.text(0), row.text(2), "[" + row.text(3) + "]")).toList();
  }
}
