package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.scheme.entity.Match;
import kechuang.scheme.entity.MatchingRun;
import kechuang.scheme.entity.MatchingState;
import kechuang.scheme.entity.Question;
import kechuang.scheme.entity.Round;

/** The steps of a matching, each in a transaction of its own, so that a long run holds nothing for long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MatchingSteps {

  /** Firms of one step. */
  static final int AT_ONCE = 500;
  /** What the runs before found are very many rows. */
  private static final String PATIENT = "select set_config('statement_timeout', '25s', true)";
  private static final String CLEAR = "delete from matching_%s where run_id in"
      + " (select id from matching_run where owner = ?1 and id <> ?2)";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Organisations organisations;
  @EJB
  private Candidates candidates;
  @EJB
  private Questions questions;
  @EJB
  private Rounds rounds;
  @EJB
  private BusinessClock clock;

  /** Takes a run into one's hands; empty where somebody else did. */
  @RolesAllowed("programme-manager")
  public Optional<MatchingWork> take(long runId) {
    var run = em.find(MatchingRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
    var county = run.getOwner().equals(Matching.CITY) ? null : run.getOwner();
    int total = organisations.countFirms(county);
    return run.take(total) ? Optional.of(new MatchingWork(runId, county, total, questions.on(run.getDay())))
        : Optional.empty();
  }

  /**
   * Holds the next firms against all measures.
   *
   * @return whether there were any
   */
  @RolesAllowed("programme-manager")
  public boolean next(MatchingWork work) {
    var firms = organisations.firmsAfter(work.last(), work.county(), AT_ONCE);
    if (firms.isEmpty()) {
      return false;
    }
    var papers = new MatchingPapers();
    var estimates = new HashMap<Round, Map<Long, Money>>();
    for (var firm : candidates.of(firms, AsOf.of(work.sheet().day()))) {
      var id = firm.organisation().getId();
      for (var question : work.sheet().about(firm.facts(), firm.matters(), firm.past())) {
        var match = worth(question, work.match(question), id,
            round -> estimates.computeIfAbsent(round, asked -> estimate(asked, firms)));
        work.count(question, match);
        papers.add(id, question, match);
      }
    }
    papers.write(em, work.runId());
    work.past(firms.get(firms.size() - 1).getId(), firms.size());
    return true;
  }

  /** A voucher's amount is its round's business: what the firm's year and the pool leave. */
  private static Match worth(Question question, Match match, long firm, Function<Round, Map<Long, Money>> estimates) {
    return match.isPassed() && question.isForVouchers() && question.isPayable()
        ? match.worth(estimates.apply(question.round()).get(firm)) : match;
  }

  /** What a round could give each of these firms; asked of those rounds only that somebody is sent to. */
  private Map<Long, Money> estimate(Round round, List<Organisation> firms) {
    var pool = rounds.pool(round);
    var left = new HashMap<Long, Money>();
    rounds.firmYears(round, firms).forEach((firm, year) -> left.put(firm, amount(year, pool)));
    return left;
  }

  private static Money amount(Counter year, Counter pool) {
    return Estimate.of(year, pool).amount();
  }

  /** All firms were looked at: from now on this run counts, and what the office's runs before it found is gone. */
  @RolesAllowed("programme-manager")
  public void finish(MatchingWork work) {
    em.createNativeQuery(PATIENT).getSingleResult();
    var run = em.find(MatchingRun.class, work.runId(), LockModeType.PESSIMISTIC_WRITE);
    run.finish(work.done(), clock.now());
    MatchingPapers.write(em, work.runId(), work.tallies());
    for (var papers : List.of("result", "count")) {
      em.createNativeQuery(CLEAR.formatted(papers)).setParameter(1, run.getOwner()).setParameter(2, run.getId())
          .executeUpdate();
    }
  }

  /** It broke off: what was found before it still counts. Nothing to do where somebody gave it up before. */
  @RolesAllowed("programme-manager")
  public void fail(long runId) {
    var run = em.find(MatchingRun.class, runId, LockModeType.PESSIMISTIC_WRITE);
    if (run.getState() == MatchingState.RUNNING) {
      run.fail(clock.now());
    }
  }
}
