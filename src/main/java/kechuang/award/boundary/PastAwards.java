package kechuang.award.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.platform.boundary.Row;
import kechuang.scheme.boundary.PastBenefits;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.Past;
import kechuang.scheme.entity.PastBenefit;

/** Tells the rules what was given before: every award whose money was committed and not given back, and every title. */
@ApplicationScoped
public class PastAwards implements PastBenefits {

  private static final String GIVEN = """
      select a.organisation_id, a.measure_code, m.measure_group, a.matter, a.facts, a.committed_on, a.amount,
             m.instrument = 'GRANT' and a.state not in ('SETTLED', 'CONFERRED')
               and not exists (select from agreement g where g.award_id = a.id and g.state not in ('DRAFT', 'SIGNED'))
        from award a join measure m on m.code = a.measure_code
       where a.state in ('COMMITTED', 'PUBLISHED', 'GRANTED', 'SETTLED', 'CONFERRED') and (a.amount > 0 or a.title is not null)
         and a.organisation_id = any(cast(string_to_array(?1, ',') as bigint[])) order by a.id""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  @SuppressWarnings("unchecked")
  public Map<Long, Past> of(Collection<Long> organisations) {
    List<Object[]> rows = em.createNativeQuery(GIVEN)
        .setParameter(1, organisations.stream().map(String::valueOf).collect(Collectors.joining(","))).getResultList();
    return rows.stream().map(Row::of).collect(Collectors.groupingBy(row -> row.number(0),
        Collectors.collectingAndThen(Collectors.mapping(PastAwards::benefit, Collectors.toList()), Past::new)));
  }

  private static PastBenefit benefit(Row row) {
    var facts = Facts.read(row.text(4));
    return new PastBenefit(row.text(1), row.text(2), row.text(3), facts.get(Fact.CERT_LEVEL).map(String.class::cast).orElse(null),
        facts.get(Fact.PATENT_AGE).map(Long.class::cast).orElse(null), row.day(5), row.money(6),
        row.flag(7));
  }
}
