package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.County;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Row;
import kechuang.scheme.entity.RuleVersion;

/** The steps of a trial, each in a transaction of its own, so that a long one holds nothing for long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BenchSteps {

  /** Firms of one step. */
  static final int AT_ONCE = 500;

  private static final String TAKE = "select rule_version_id, scope, chosen, day from bench_run where id = ?1 and finished_at is null"
      + " and total = 0 for update";
  private static final String MATCHED = "select r.organisation_id from matching_result r where r.measure_code = ?1 and r.run_id ="
      + " (select max(id) from matching_run where owner = ?2 and state = 'DONE') order by 1";
  private static final String RESULTS = """
      insert into bench_result (run_id, organisation_id, change, before_result, before_amount, after_result, after_amount,
        against, missing)
      select ?1, x.organisation, x.change, x.before_result, x.before_amount, x.after_result, x.after_amount,
             coalesce(x.against, ''), coalesce(x.missing, '')
        from unnest(cast(string_to_array(?2, ';') as bigint[]), string_to_array(?3, ';'), string_to_array(?4, ';'),
                    cast(string_to_array(?5, ';', '') as numeric[]), string_to_array(?6, ';'),
                    cast(string_to_array(?7, ';', '') as numeric[]), string_to_array(?8, ';'), string_to_array(?9, ';'))
          as x(organisation, change, before_result, before_amount, after_result, after_amount, against, missing)""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private MeasureDesk desk;
  @EJB
  private Measures measures;
  @EJB
  private Organisations organisations;
  @EJB
  private Candidates candidates;
  @EJB
  private Questions questions;

  /** Takes a trial into one's hands; empty where somebody else did. */
  @RolesAllowed("programme-manager")
  public Optional<BenchWork> take(long runId) {
    var rows = em.createNativeQuery(TAKE).setParameter(1, runId).getResultList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var row = Row.of((Object[]) rows.get(0));
    var draft = desk.seen(row.number(0));
    draft.getConditions();
    var measure = measures.get(draft.getMeasureCode());
    var county = desk.owner().equals(County.CITY) ? null : desk.owner();
    var ids = ids(row.constant(1, BenchScope.class), row.text(2), draft);
    var total = ids == null ? organisations.countFirms(county) : ids.size();
    em.createNativeQuery("update bench_run set total = greatest(?2, 1) where id = ?1").setParameter(1, runId).setParameter(2, total)
        .executeUpdate();
    return Optional.of(new BenchWork(runId, county, ids, questions.on(row.day(3)), measure, draft));
  }

  @SuppressWarnings("unchecked")
  private List<Long> ids(BenchScope scope, String chosen, RuleVersion draft) {
    return switch (scope) {
      case OFFICE -> null;
      case CHOSEN -> Stream.of(chosen.split(",")).filter(id -> !id.isEmpty()).map(Long::valueOf).sorted().toList();
      case MATCHED -> ((List<Number>) em.createNativeQuery(MATCHED).setParameter(1, draft.getMeasureCode())
          .setParameter(2, desk.owner()).getResultList()).stream().map(Number::longValue).toList();
    };
  }

  /**
   * Asks the next firms.
   *
   * @return whether there were any
   */
  @RolesAllowed("programme-manager")
  public boolean next(BenchWork work) {
    var firms = work.isOfOffice() ? organisations.firmsAfter(work.last(), work.county(), AT_ONCE)
        : organisations.get(work.next(AT_ONCE)).stream().sorted(Comparator.comparing(Organisation::getId)).toList();
    if (firms.isEmpty()) {
      return false;
    }
    var papers = BenchWork.papers();
    candidates.of(firms, AsOf.of(work.sheet().day())).forEach(firm -> work.ask(firm, papers));
    if (papers[0].length() > 0) {
      var query = em.createNativeQuery(RESULTS).setParameter(1, work.runId());
      for (int i = 0; i < papers.length; i++) {
        query.setParameter(i + 2, papers[i].toString());
      }
      query.executeUpdate();
    }
    work.past(firms.get(firms.size() - 1).getId(), firms.size());
    em.createNativeQuery("update bench_run set firms = ?2 where id = ?1").setParameter(1, work.runId()).setParameter(2, work.done())
        .executeUpdate();
    return true;
  }

  /** All firms were asked. */
  @RolesAllowed("programme-manager")
  public void finish(BenchWork work) {
    work.sums().forEach(sum -> em.createNativeQuery("insert into bench_count (run_id, change, firms, before_amount, after_amount)"
        + " values (?1, ?2, ?3, ?4, ?5)").setParameter(1, work.runId()).setParameter(2, sum.change().name())
        .setParameter(3, sum.firms()).setParameter(4, sum.before().yuan()).setParameter(5, sum.after().yuan()).executeUpdate());
    em.createNativeQuery("update bench_run set finished_at = clock_timestamp() where id = ?1").setParameter(1, work.runId())
        .executeUpdate();
  }

  /** It broke off. */
  @RolesAllowed("programme-manager")
  public void fail(long runId) {
    em.createNativeQuery("update bench_run set finished_at = clock_timestamp(), broken = true where id = ?1 and finished_at is null")
        .setParameter(1, runId).executeUpdate();
  }
}
