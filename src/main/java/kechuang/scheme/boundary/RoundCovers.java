package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.ledger.boundary.AwardBooks;
import kechuang.ledger.boundary.BudgetLine;
import kechuang.ledger.boundary.BudgetLines;
import kechuang.ledger.boundary.FacePool;
import kechuang.money.Money;
import kechuang.scheme.entity.CostSharing;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundShare;
import kechuang.scheme.entity.RoundState;

/**
 * What a pool can cost each budget line. Nobody knows beforehand where its firms will sit, so each line must bear the case
 * that all of the pool goes to the county that costs it most; what other rounds may still hand out comes first.
 */
@Stateless
public class RoundCovers {

  @EJB
  private BudgetLines budgets;
  @EJB
  private Rounds rounds;
  @EJB
  private BusinessClock clock;
  @Inject
  @Any
  private Instance<AwardBooks> awards;

  /** For a round that is to be put into force. */
  @RolesAllowed("programme-manager")
  public RoundCover of(Round round) {
    var need = cost(round.terms().shares(), round.getPool());
    var promised = promised(round, need.keySet());
    return new RoundCover(budgets.of(round.getFiscalYear()).stream().filter(line -> need.containsKey(line.id()))
        .map(line -> line(line, need, promised)).toList());
  }

  private static RoundCover.Line line(BudgetLine line, Map<Long, Money> need, Map<Long, Money> promised) {
    return new RoundCover.Line(line.code(), line.name(), need.get(line.id()), line.left(),
        promised.getOrDefault(line.id(), Money.ZERO));
  }

  /** By line, what the year's other rounds that draw on the same lines can still cost. */
  private Map<Long, Money> promised(Round round, Collection<Long> lines) {
    var pools = awards.stream().flatMap(bean -> bean.pools(round.getFiscalYear()).stream())
        .collect(Collectors.toMap(FacePool::code, pool -> pool));
    var sums = new HashMap<Long, Money>();
    var today = clock.today();
    rounds.drawingOn(lines).stream()
        .filter(other -> other.getFiscalYear() == round.getFiscalYear() && !other.getId().equals(round.getId()))
        .forEach(other -> cost(other.terms().shares(), open(other, pools.get(other.getCode()), today))
            .forEach((line, amount) -> sums.merge(line, amount, Money::plus)));
    return sums;
  }

  /** The face value that may still go out: of a round that takes no more applications, what is being decided. */
  private static Money open(Round round, FacePool pool, LocalDate today) {
    var left = pool.counter().left();
    var over = round.getState() == RoundState.CLOSED || round.getClosesOn().isBefore(today);
    return over ? left.min(pool.deciding()) : left;
  }

  /** By line, the most that so much face value can cost. */
  static Map<Long, Money> cost(List<RoundShare> shares, Money face) {
    var most = new HashMap<Long, Money>();
    for (var county : shares.stream().map(RoundShare::getCountyCode).collect(Collectors.toCollection(TreeSet::new))) {
      ofCounty(shares, county, face).forEach((line, amount) -> most.merge(line, amount, Money::max));
    }
    return most;
  }

  private static Map<Long, Money> ofCounty(List<RoundShare> shares, String county, Money face) {
    var sharing = new CostSharing(shares.stream().filter(share -> share.getCountyCode().equals(county)).toList());
    var parts = sharing.between(Money.ZERO, face);
    var byLine = new HashMap<Long, Money>();
    for (int i = 0; i < parts.size(); i++) {
      byLine.merge(sharing.parties().get(i).getBudgetId(), parts.get(i), Money::plus);
    }
    return byLine;
  }
}
