package kechuang.ledger.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.fault.Conflict;
import kechuang.ledger.entity.CapReached;
import kechuang.ledger.entity.CeilingKind;
import kechuang.ledger.entity.Counter;
import kechuang.ledger.entity.Posting;
import kechuang.money.Money;

/**
 * The books. {@link #post} is the only way money moves, and it belongs at the very end of a use case: what it locks
 * stays locked until the commit. Counters are read from the database each time.
 */
@Stateless
public class Ledger {

  private static final String LEFT = """
      with recursive path as (
        select line.place, b.parent_id, b.cap - b.committed - b.paid as rest
          from unnest(cast(string_to_array(?2, ',') as bigint[])) with ordinality as line(id, place)
          join budget b on b.id = line.id
        union all
        select path.place, b.parent_id, b.cap - b.committed - b.paid from path join budget b on b.id = path.parent_id
      ), asked as (
        select * from rows from (jsonb_to_recordset(cast(?1 as jsonb)) as (ceiling text, subject bigint, scope text,
          cap numeric)) with ordinality as a(ceiling, subject, scope, cap, place)
      ), found as (
        select 1 as part, a.place, coalesce((select greatest(case when c.kind in ('VOUCHER', 'FACE_POOL') then c.cap
              else a.cap end - c.committed - c.paid, 0) from ceiling c
            where c.kind = a.ceiling and c.subject_id = a.subject and c.scope = a.scope), a.cap) as rest from asked a
        union all
        select 2, place, min(rest) from path group by place
      )
      select rest from found order by part, place""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Moves money over all limits of the posting, or over none: {@link CapReached} says which one was short. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void post(Posting posting) {
    try {
      em.createNativeQuery("select ledger_post(?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb))")
          .setParameter(1, posting.key()).setParameter(2, posting.kind().name())
          .setParameter(3, posting.subject()).setParameter(4, posting.subjectId())
          .setParameter(5, posting.day()).setParameter(6, posting.moves()).getSingleResult();
    } catch (PersistenceException refused) {
      throw reason(refused);
    }
  }

  private static RuntimeException reason(PersistenceException refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      var reached = CapReached.from(cause.getMessage());
      if (reached != null) {
        return reached;
      }
      if (cause.getMessage() != null && cause.getMessage().contains("ledger_entry_operation_key_key")) {
        return new Conflict("ledger.already-posted");
      }
    }
    return refused;
  }

  /** A limit as it stands, if money ever touched it. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Optional<Counter> counter(CeilingKind kind, long subject, String scope) {
    List<Object[]> rows = em.createNativeQuery("select cap, committed, paid from ceiling"
        + " where kind = ?1 and subject_id = ?2 and scope = ?3")
        .setParameter(1, kind.name()).setParameter(2, subject).setParameter(3, scope).getResultList();
    return rows.stream().findFirst().map(Ledger::counter);
  }

  /** Several limits of one kind at once, by subject; those that money never touched are left out. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Map<Long, Counter> counters(CeilingKind kind, Collection<Long> subjects, String scope) {
    List<Object[]> rows = em.createNativeQuery("select cap, committed, paid, subject_id from ceiling where kind = ?1"
        + " and scope = ?3 and subject_id = any(cast(string_to_array(?2, ',') as bigint[]))")
        .setParameter(1, kind.name()).setParameter(2, subjects.stream().map(String::valueOf).collect(Collectors.joining(",")))
        .setParameter(3, scope).getResultList();
    return rows.stream().collect(Collectors.toMap(row -> ((Number) row[3]).longValue(), Ledger::counter));
  }

  /** What is left of a limit that a rule sets, to whoever commits by a rule with this {@code cap}. */
  @PermitAll
  public Money left(CeilingKind kind, long subject, String scope, Money cap) {
    return counter(kind, subject, scope).map(known -> cap.minusOrZero(known.used())).orElse(cap);
  }

  /** A voucher's counter: cap = face value it still has, committed = held, paid = spent. */
  @PermitAll
  public Counter voucher(long voucherId) {
    return counter(CeilingKind.VOUCHER, voucherId, "").orElseThrow();
  }

  /** What is left on a budget line, limited by everything above it. */
  @PermitAll
  public Money budgetLeft(long budgetId) {
    return left(List.of(), List.of(budgetId)).get(0);
  }

  /**
   * What is left of each limit and then of each budget line, in their order, all at one moment: one statement reads them,
   * so nobody's movement shows in one and not yet in another. A limit that a rule sets leaves what is left of the cap
   * given here, not of another version's; a budget line is limited by everything above it.
   */
  @PermitAll
  @SuppressWarnings("unchecked")
  public List<Money> left(List<Posting.Limit> limits, List<Long> budgets) {
    List<BigDecimal> rows = em.createNativeQuery(LEFT).setParameter(1, Posting.Limit.asJson(limits))
        .setParameter(2, budgets.stream().map(String::valueOf).collect(Collectors.joining(","))).getResultList();
    return rows.stream().map(Money::new).toList();
  }

  private static Counter counter(Object[] row) {
    return new Counter(new Money((BigDecimal) row[0]), new Money((BigDecimal) row[1]), new Money((BigDecimal) row[2]));
  }
}
