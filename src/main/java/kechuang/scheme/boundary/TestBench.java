package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Messages;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.entity.Before;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Verdict;

/**
 * Tries a version of a rule out before it is proposed: who would gain or lose against the one in force, and what it would
 * have said about cases that were decided. Decides nothing.
 */
@Stateless
public class TestBench {

  /** Firms that somebody picks one by one. */
  public static final int MOST_CHOSEN = 50;
  /** Decided cases, the last ones. */
  public static final int MOST_CASES = 200;

  private static final String BEGIN = "insert into bench_run (id, rule_version_id, started_by, scope, chosen, day)"
      + " values (nextval('bench_run_id'), ?1, ?2, ?3, ?4, ?5) returning id";
  private static final String LAST = "select id, scope, total, firms, finished_at, broken from bench_run where rule_version_id = ?1"
      + " order by id desc limit 1";
  private static final String SUMS = "select change, firms, before_amount, after_amount from bench_count where run_id = ?1";
  private static final String CLEAR = "delete from bench_%s where run_id in (select id from bench_run where rule_version_id = ?1)";
  private static final String COLUMNS = "o.id, o.name, o.credit_code, coalesce(c.name_zh, ''), coalesce(c.name_en, ''), r.change,"
      + " r.before_result, r.before_amount, r.after_result, r.after_amount, r.against, r.missing";
  private static final String TABLES = "bench_result r join organisation o on o.id = r.organisation_id"
      + " left join county c on c.code = o.county_code";
  private static final String DIFFERENCE = "(coalesce(r.after_amount, 0) - coalesce(r.before_amount, 0))";
  /** Those for whom something changes, the most in front. */
  private static final Map<String, Sort> SORTS = Map.of("",
      new Sort("(case r.change when 'SAME' then 1e17 when 'NEITHER' then 2e17 else 0 end - abs" + DIFFERENCE + ")", "numeric"),
      "name", new Sort("o.name", "text"), "before", new Sort("coalesce(r.before_amount, 0)", "numeric"),
      "after", new Sort("coalesce(r.after_amount, 0)", "numeric"), "difference", new Sort(DIFFERENCE, "numeric"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private MeasureDesk desk;
  @EJB
  private Organisations organisations;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Rules rules;
  @Inject
  private Instance<PastCases> past;
  @EJB
  private BusinessClock clock;
  @EJB
  private Caller caller;

  private RuleVersion own(long rule) {
    var found = desk.seen(rule);
    if (!desk.isOwn(found)) {
      throw new NotFound("rule version", rule);
    }
    return found;
  }

  /**
   * Begins a trial of an own version; {@link BenchRunner} carries it out then. What the trial before it found is gone.
   *
   * @param chosen the firms, where some are chosen; others' firms look like none
   * @return the id of the trial
   */
  @RolesAllowed("programme-manager")
  public long begin(long rule, BenchScope scope, Collection<Long> chosen) {
    own(rule);
    if (scope == BenchScope.CHOSEN && (chosen.isEmpty() || chosen.size() > MOST_CHOSEN)) {
      throw new RuleViolation("scheme.bench.choose", MOST_CHOSEN);
    }
    organisations.get(chosen).stream().filter(firm -> !jurisdiction.covers(firm.getCountyCode())).findFirst().ifPresent(firm -> {
      throw new NotFound("organisation", firm.getId());
    });
    for (var papers : List.of("result", "count")) {
      em.createNativeQuery(CLEAR.formatted(papers)).setParameter(1, rule).executeUpdate();
    }
    return ((Number) em.createNativeQuery(BEGIN).setParameter(1, rule).setParameter(2, caller.accountId()).setParameter(3, scope.name())
        .setParameter(4, chosen.stream().map(String::valueOf).collect(Collectors.joining(","))).setParameter(5, clock.today())
        .getSingleResult()).longValue();
  }

  /** The last trial of an own version. */
  @RolesAllowed("programme-manager")
  @SuppressWarnings("unchecked")
  public Optional<BenchRun> last(long rule) {
    own(rule);
    List<Object[]> found = em.createNativeQuery(LAST).setParameter(1, rule).getResultList();
    return found.stream().map(Row::of).map(row -> {
      List<Object[]> sums = em.createNativeQuery(SUMS).setParameter(1, row.number(0)).getResultList();
      return new BenchRun(row.number(0), row.constant(1, BenchScope.class), (int) row.number(2), (int) row.number(3), row.instant(4),
          row.flag(5), sums.stream().map(Row::of).map(sum -> new BenchRun.Sum(sum.constant(0, BenchChange.class), (int) sum.number(1),
              sum.money(2), sum.money(3))).toList());
    }).findFirst();
  }

  /**
   * What the last trial found, firm by firm.
   *
   * @param change only those of one change; null for all
   * @param text part of a name or a credit code; null for all
   */
  @RolesAllowed("programme-manager")
  public Rows<BenchRow> rows(long rule, BenchChange change, String text, RowRequest request) {
    var words = words(own(rule));
    var query = new RowQuery(COLUMNS, TABLES, "r.organisation_id", SORTS)
        .where("r.run_id = ?", last(rule).map(BenchRun::id).orElse(0L)).containing(text, "o.name", "o.credit_code");
    return (change == null ? query : query.where("r.change = ?", change.name())).ask(em, request, row -> BenchRow.of(row, words));
  }

  private static Map<String, Bilingual> words(RuleVersion rule) {
    var words = new HashMap<String, Bilingual>();
    rule.conditionsAt(Stage.ELIGIBLE).forEach(one -> words.put(one.getCode(), new Bilingual(one.getTextZh(), one.getTextEn())));
    words.put(Match.NOTHING_DUE, both("scheme.matching.nothing-due"));
    words.put(Match.NOTHING_LEFT, both("scheme.matching.nothing-left"));
    return words;
  }

  private static Bilingual both(String key) {
    return new Bilingual(Messages.text(Messages.CHINESE, key), Messages.text(Messages.ENGLISH, key));
  }

  /** Cases that were decided under the measure, judged again on the facts of their day: the old answer and the new one. */
  @RolesAllowed("programme-manager")
  public List<PastJudgement> cases(long rule, Locale locale) {
    var draft = own(rule);
    return past.stream().flatMap(source -> source.of(draft.getMeasureCode(), jurisdiction.county().orElse(null), MOST_CASES).stream())
        .map(decided -> judged(draft, decided, locale)).toList();
  }

  private PastJudgement judged(RuleVersion draft, PastCase decided, Locale locale) {
    var before = Verdict.readAll(decided.facts(), decided.traces()).stream()
        .filter(verdict -> verdict.measure().equals(draft.getMeasureCode())).findFirst().orElseThrow();
    var after = draft.entitle(before.day(), before.facts(), Before.NOTHING);
    var old = rules.get(before.ruleVersionId()).entitle(before.day(), before.facts(), Before.NOTHING);
    return new PastJudgement(decided.number(), decided.who(), decided.page(), before.day(), before.ruleNumber(), before.result(),
        old.worked().map(worked -> worked.amount()).orElse(null), after.verdict().result(),
        after.worked().map(worked -> worked.amount()).orElse(null),
        after.verdict().against().stream().findFirst().map(outcome -> outcome.text(locale)).orElse(""));
  }
}
