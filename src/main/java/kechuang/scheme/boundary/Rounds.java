package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.ledger.boundary.Ledger;
import kechuang.ledger.entity.CeilingKind;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundState;

/** Rounds of vouchers and what is left of their pools. Drafts are nobody's business but their makers'. */
@Stateless
public class Rounds {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Ledger ledger;
  @Inject
  private BusinessClock clock;
  @Inject
  private Measures measures;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Organisations organisations;

  /** Any round, also a draft. For use cases of other features. */
  @PermitAll
  public Round get(long id) {
    var round = em.find(Round.class, id);
    if (round == null) {
      throw new NotFound("round", id);
    }
    return round;
  }

  @PermitAll
  public Optional<Round> find(String code) {
    return em.createQuery("select r from Round r where r.code = :code", Round.class).setParameter("code", code)
        .getResultStream().findFirst();
  }

  /**
   * The rounds of a query with what they consist of: whom they serve, what they pay and from where is read for all of them at
   * once, when it is first asked of one.
   */
  public static List<Round> whole(TypedQuery<Round> query) {
    query.setHint("eclipselink.batch.type", "IN");
    List.of("counties", "measures", "excludedServices", "shares", "tiers").forEach(part -> query.setHint("eclipselink.batch", "r." + part));
    return query.getResultList();
  }

  /** Rounds that take applications today, those that close first in front. */
  @PermitAll
  public List<Round> open() {
    return whole(em.createQuery("select r from Round r where r.state = :inForce and r.opensOn <= :today"
        + " and r.closesOn >= :today order by r.closesOn, r.id", Round.class)
        .setParameter("inForce", RoundState.IN_FORCE).setParameter("today", clock.today()));
  }

  /** Rounds that take applications today from firms of this county. */
  @PermitAll
  public List<Round> openFor(String countyCode) {
    return open().stream().filter(round -> round.serves(countyCode)).toList();
  }

  /** All rounds that are or were in force, newest first. */
  @PermitAll
  public List<Round> published() {
    return whole(em.createQuery("select r from Round r where r.state in (:inForce, :closed) order by r.fiscalYear desc, r.opensOn desc, r.id",
        Round.class).setParameter("inForce", RoundState.IN_FORCE).setParameter("closed", RoundState.CLOSED));
  }

  /** Those that are or were in force and cost one of these budget lines something. */
  @PermitAll
  public List<Round> drawingOn(Collection<Long> budgets) {
    return budgets.isEmpty() ? List.of() : whole(em.createQuery("select distinct r from Round r join r.shares s"
        + " where s.budgetId in :budgets and r.state in :published order by r.id", Round.class)
        .setParameter("budgets", budgets).setParameter("published", List.of(RoundState.IN_FORCE, RoundState.CLOSED)));
  }

  /** The pool as it stands: face value handed out, spent, and left. */
  @PermitAll
  public Counter pool(Round round) {
    return ledger.counter(CeilingKind.FACE_POOL, round.getId(), "")
        .orElseGet(() -> new Counter(round.getPool(), Money.ZERO, Money.ZERO));
  }

  /** What a firm has of its yearly limit: committed and paid is what it was awarded this year. */
  @PermitAll
  public Counter firmYear(Round round, long organisationId) {
    return firmYears(round, List.of(organisations.get(organisationId))).get(organisationId);
  }

  /** The same of several at once, by their ids. */
  @PermitAll
  public Map<Long, Counter> firmYears(Round round, Collection<Organisation> some) {
    var touched = ledger.counters(CeilingKind.FIRM_YEAR, some.stream().map(Organisation::getId).toList(),
        round.firmYearScope());
    return some.stream().collect(Collectors.toMap(Organisation::getId, one -> touched.getOrDefault(one.getId(),
        new Counter(round.yearCap(one), Money.ZERO, Money.ZERO))));
  }

  /** Rounds for a list, with their pools. */
  @PermitAll
  public List<RoundView> views(List<Round> some, Locale locale) {
    var today = clock.today();
    var names = measures.all().stream().collect(Collectors.toMap(Measure::getCode, measure -> measure.name(locale)));
    return some.stream().map(round -> new RoundView(round, pool(round), RoundView.name(round, locale),
        county(round.getOwner(), locale), round.getCounties().stream().sorted().map(code -> county(code, locale)).toList(),
        round.getMeasures().stream().sorted().map(names::get).toList(), round.isOpen(today))).toList();
  }

  private String county(String code, Locale locale) {
    return lists.county(code).map(found -> found.name(locale)).orElse(code);
  }
}
