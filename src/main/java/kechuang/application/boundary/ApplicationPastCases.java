package kechuang.application.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.platform.boundary.Row;
import kechuang.scheme.boundary.PastCase;
import kechuang.scheme.boundary.PastCases;

/** Tells the test bench of applications for vouchers that were decided, with the facts and reasons kept with them. */
@ApplicationScoped
public class ApplicationPastCases implements PastCases {

  private static final String DECIDED = """
      select a.number, o.name, a.id::text, a.facts, a.trace
        from application a join organisation o on o.id = a.organisation_id
       where a.decided_on is not null and a.facts is not null and a.trace like ?1 and (?2 = '' or a.county_code = ?2)
       order by a.decided_on desc, a.id desc limit ?3""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  @SuppressWarnings("unchecked")
  public List<PastCase> of(String measure, String county, int most) {
    List<Object[]> rows = em.createNativeQuery(DECIDED).setParameter(1, "%\"measure\":\"" + measure + "\"%")
        .setParameter(2, county == null ? "" : county).setParameter(3, most).getResultList();
    return rows.stream().map(Row::of).map(row -> new PastCase(row.text(0), row.text(1), "/review/application.xhtml?number=" + row.text(0),
        row.text(3), row.text(4))).toList();
  }
}
