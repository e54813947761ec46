package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.RuleViolation;
import kechuang.money.Rate;
import kechuang.platform.boundary.Row;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.SixHaves;

/** What the six requirements ask, by the day on which a firm says that it has them. */
@Stateless
public class SixHavesTerms {

  private static final String TERMS = """
      select cast(research as text), cast(team as text), technicians, cast(products as text), inventions, other_rights,
             equipment, rules, score
        from six_haves_term where effective_from <= ?1 order by effective_from desc limit 1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private BusinessClock clock;

  /** Those in force on a day. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public SixHaves.Terms on(LocalDate day) {
    List<Object[]> rows = em.createNativeQuery(TERMS).setParameter(1, day).getResultList();
    return rows.stream().map(Row::of).map(row -> new SixHaves.Terms(Rate.of(row.text(0)), Rate.of(row.text(1)),
        (int) row.number(2), Rate.of(row.text(3)), (int) row.number(4), (int) row.number(5), row.money(6),
        (int) row.number(7), (int) row.number(8))).findFirst()
        .orElseThrow(() -> new RuleViolation("registry.six.no-terms", day));
  }

  /** Those in force today. */
  @PermitAll
  public SixHaves.Terms today() {
    return on(clock.today());
  }

  /** What an assessment comes to, by the terms of the day on which the firm last said it. */
  @PermitAll
  public SixHaves of(RegisterEntry entry) {
    var said = entry.getEvents().stream().filter(event -> event.getEvent().equals("FILE") || event.getEvent().equals("REVISE"))
        .reduce((first, last) -> last).map(event -> BusinessClock.dayOf(event.getAt())).orElse(entry.getSourceOn());
    return new SixHaves(on(said), entry.cells());
  }

  /** The same for what stands in a form. */
  @PermitAll
  public SixHaves of(Map<String, String> cells) {
    return new SixHaves(today(), cells);
  }
}
