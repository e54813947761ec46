package kechuang.award.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.award.entity.Voucher;
import kechuang.ledger.boundary.AwardBooks;
import kechuang.ledger.boundary.FacePool;
import kechuang.ledger.entity.Counter;
import kechuang.money.Money;
import kechuang.platform.boundary.Bilingual;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundState;

/** Tells the books of rounds and of what is still being decided: submitted, first-reviewed and offered applications. */
@ApplicationScoped
public class RoundBooks implements AwardBooks {

  private static final String DECIDING = "select a.round_id, a.county_code, coalesce(a.amount, a.requested), count(*)"
      + " from application a join round r on r.id = a.round_id where r.fiscal_year = ?1"
      + " and a.state in ('SUBMITTED', 'COUNTY_APPROVED', 'OFFERED') group by 1, 2, 3";
  private static final String COUNTERS = "select subject_id, cap, committed, paid from ceiling where kind = 'FACE_POOL'"
      + " and fiscal_year = ?1";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** So many applications of one county in one round, for the same amount each. */
  private record Asked(long round, String county, Money amount, long times) {

    static Asked of(Object[] row) {
      return new Asked(((Number) row[0]).longValue(), (String) row[1], new Money((BigDecimal) row[2]),
          ((Number) row[3]).longValue());
    }

    Money all(Money each) {
      return Money.ofFen(Math.multiplyExact(each.fen(), times));
    }
  }

  @Override
  public Map<Long, Money> inDecision(int fiscalYear) {
    var byLine = new HashMap<Long, Money>();
    var rounds = Rounds.whole(em.createQuery("select r from Round r where r.fiscalYear = :year", Round.class)
        .setParameter("year", fiscalYear)).stream().collect(Collectors.toMap(Round::getId, round -> round));
    for (var asked : asked(fiscalYear)) {
      var sharing = rounds.get(asked.round()).costSharing(asked.county());
      if (!sharing.parties().isEmpty()) {
        var parts = sharing.between(Money.ZERO, asked.amount());
        for (int i = 0; i < parts.size(); i++) {
          byLine.merge(sharing.parties().get(i).getBudgetId(), asked.all(parts.get(i)), Money::plus);
        }
      }
    }
    return byLine;
  }

  @SuppressWarnings("unchecked")
  private List<Asked> asked(int fiscalYear) {
    List<Object[]> rows = em.createNativeQuery(DECIDING).setParameter(1, fiscalYear).getResultList();
    return rows.stream().map(Asked::of).toList();
  }

  @Override
  public List<FacePool> pools(int fiscalYear) {
    var counters = counters(fiscalYear);
    var deciding = new HashMap<Long, Money>();
    asked(fiscalYear).forEach(asked -> deciding.merge(asked.round(), asked.all(asked.amount()), Money::plus));
    return Rounds.whole(em.createQuery("select r from Round r where r.fiscalYear = :year and r.state in (:inForce, :closed)"
        + " order by r.owner, r.id", Round.class).setParameter("year", fiscalYear).setParameter("inForce", RoundState.IN_FORCE)
        .setParameter("closed", RoundState.CLOSED)).stream()
        .map(round -> new FacePool(round.getCode(), new Bilingual(round.getNameZh(), round.getNameEn()), round.getOwner(),
            round.getCounties(), counters.getOrDefault(round.getId(),
                new Counter(round.getPool(), Money.ZERO, Money.ZERO)),
            deciding.getOrDefault(round.getId(), Money.ZERO))).toList();
  }

  @SuppressWarnings("unchecked")
  private Map<Long, Counter> counters(int fiscalYear) {
    List<Object[]> rows = em.createNativeQuery(COUNTERS).setParameter(1, fiscalYear).getResultList();
    return rows.stream().collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> new Counter(
        new Money((BigDecimal) row[1]), new Money((BigDecimal) row[2]), new Money((BigDecimal) row[3]))));
  }

  @Override
  public Map<Long, String> voucherNumbers(Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : em.createQuery("select v from Voucher v where v.id in :ids", Voucher.class)
        .setParameter("ids", ids).getResultStream().collect(Collectors.toMap(Voucher::getId, Voucher::getNumber));
  }
}
