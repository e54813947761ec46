package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.Conflict;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.MatchingRun;
import kechuang.scheme.entity.MatchingState;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;

/**
 * Who is entitled to what and has not asked (免申即享). A programme manager holds all firms against all measures: the
 * city's all firms, a county's those of the county. Nothing is decided by it: it says whom to write to.
 */
@Stateless
public class Matching {

  static final String CITY = "330600";

  private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext('matching'), ?1)";
  private static final String COUNTS = "select measure_code, rule_version_id, passed, amount, likely, unknown, failed,"
      + " against, turned_away from matching_count where run_id = ?1";
  private static final String COLUMNS = "o.id, o.name, o.credit_code, coalesce(c.name_zh, ''), coalesce(c.name_en, ''),"
      + " r.result, r.amount, r.missing, k.organisation_id is not null";
  private static final String TABLES = "matching_result r join matching_run n on n.id = r.run_id"
      + " left join organisation o on o.id = r.organisation_id left join county c on c.code = o.county_code"
      + " left join benefit_asked k on k.organisation_id = r.organisation_id and k.measure_code = r.measure_code"
      + " and k.policy_year = n.policy_year";
  /** Those who are entitled, the most in front; then those who likely are. */
  private static final Sort BEST = new Sort("(case r.result when 'PASS' then 0 else 1e15 end - coalesce(r.amount, 0))",
      "numeric");
  private static final Map<String, Sort> SORTS = Map.of("", BEST, "name", new Sort("o.name", "text"),
      "county", new Sort("coalesce(o.county_code, '')", "text"),
      "amount", new Sort("coalesce(r.amount, 0)", "numeric"));
  /** Those who can have something first, then the order of the package. */
  private static final Comparator<MatchingLine> USEFUL_FIRST = Comparator
      .comparing((MatchingLine line) -> line.passed() == 0).thenComparing(line -> line.likely() == 0);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private Acts acts;
  @Inject
  private BusinessClock clock;

  /**
   * Begins a new run for the caller's office; {@link MatchingRunner} carries it out then. Refused while one is under
   * way.
   *
   * @return the id of the run
   */
  @RolesAllowed("programme-manager")
  public long start() {
    em.createNativeQuery(ONE_AT_A_TIME).setParameter(1, Integer.valueOf(owner())).getSingleResult();
    var now = clock.realTime();
    running().ifPresent(run -> {
      if (run.isAlive(now)) {
        throw new Conflict("scheme.matching.under-way");
      }
      run.fail(clock.now());
      em.flush();
    });
    var today = clock.today();
    var run = new MatchingRun(owner(), today.getYear() - 1, today, acts.inRealTime());
    em.persist(run);
    em.flush();
    return run.getId();
  }

  private String owner() {
    return jurisdiction.county().orElse(CITY);
  }

  private Optional<MatchingRun> running() {
    return newest(List.of(MatchingState.RUNNING));
  }

  /** Whether somebody works on a run of the caller's office. */
  @RolesAllowed("programme-manager")
  public boolean isUnderWay() {
    var now = clock.realTime();
    return running().filter(run -> run.isAlive(now)).isPresent();
  }

  /** The last run of the caller's office, whatever became of it. */
  @RolesAllowed("programme-manager")
  public Optional<MatchingRun> last() {
    return newest(List.of(MatchingState.values()));
  }

  /** The run whose findings count: the last that came to its end. */
  @RolesAllowed("programme-manager")
  public Optional<MatchingRun> latest() {
    return newest(List.of(MatchingState.DONE));
  }

  private Optional<MatchingRun> newest(List<MatchingState> states) {
    return em.createQuery(
        "select r from MatchingRun r where r.owner = :owner and r.state in :states order by r.id desc",
        MatchingRun.class).setParameter("owner", owner()).setParameter("states", states).setMaxResults(1)
        .getResultStream().findFirst();
  }

  /** What the last finished run found, measure by measure; none where there was no run. */
  @RolesAllowed("programme-manager")
  @SuppressWarnings("unchecked")
  public List<MatchingLine> lines(Locale locale) {
    var run = latest();
    if (run.isEmpty()) {
      return List.of();
    }
    List<Object[]> rows = em.createNativeQuery(COUNTS).setParameter(1, run.get().getId()).getResultList();
    var counts = rows.stream().map(Row::of).collect(Collectors.toMap(row -> row.text(0), row -> row));
    return measures.all().stream().filter(measure -> counts.containsKey(measure.getCode()))
        .map(measure -> line(measure, counts.get(measure.getCode()), locale)).sorted(USEFUL_FIRST).toList();
  }

  private MatchingLine line(Measure measure, Row row, Locale locale) {
    return new MatchingLine(measure.getCode(), measure.name(locale), measure.getInstrument(), (int) row.number(2),
        row.money(3), (int) row.number(4), (int) row.number(5), (int) row.number(6),
        words(rules.get(row.number(1)), row.text(7), locale), (int) row.number(8));
  }

  private static String words(RuleVersion rule, String condition, Locale locale) {
    return Match.NOTHING_DUE.equals(condition) ? Messages.text(locale, "scheme.matching.nothing-due")
        : Match.NOTHING_LEFT.equals(condition) ? Messages.text(locale, "scheme.matching.nothing-left")
        : rule.conditionsAt(Stage.ELIGIBLE).stream().filter(one -> one.getCode().equals(condition)).findFirst()
            .map(one -> one.text(locale)).orElse(null);
  }

  /** Whom the last finished run of the caller's office found entitled to a measure; none where there was no run. */
  @RolesAllowed("programme-manager")
  @SuppressWarnings("unchecked")
  public List<Long> entitled(String measure) {
    List<Number> ids = em.createNativeQuery("select organisation_id from matching_result where run_id = ?1"
        + " and measure_code = ?2 and result = 'PASS' order by organisation_id")
        .setParameter(1, latest().map(MatchingRun::getId).orElse(0L)).setParameter(2, measure).getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /**
   * The firms that the last finished run found for a measure.
   *
   * @param result only those that are entitled, or likely; null for both
   * @param asked only those that asked or were offered it, or only those that were not; null for both
   * @param text part of a name or a credit code; null for all
   */
  @RolesAllowed("programme-manager")
  public Rows<MatchedFirm> firms(String measure, OutcomeResult result, Boolean asked, String text, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "r.organisation_id", SORTS)
        .where("r.run_id = ?", latest().map(MatchingRun::getId).orElse(0L)).where("r.measure_code = ?", measure)
        .containing(text, "o.name", "o.credit_code");
    query = asked == null ? query : query.where("k.organisation_id is " + (asked ? "not null" : "null"));
    return (result == null ? query : query.where("r.result = ?", result.name())).ask(em, request, MatchedFirm::of);
  }
}
