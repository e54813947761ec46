package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import kechuang.lifecycle.Act;
import kechuang.registry.entity.ImportKind;
import kechuang.registry.entity.RegisterImport.Totals;

/**
 * Writes the rows of an import into its lists, all at once, and takes them out again. One import at a time, see
 * {@link #alone}: whoever comes second waits, or is told that the portal is busy.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Lists {

  private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('register-import'))";
  /** A list of fifty thousand rows takes longer than a statement of a page may. */
  private static final String PATIENT = "select set_config('statement_timeout', '60s', true)";
  private static final String TOTALS = """
      select count(*) filter (where outcome = 'FRESH'), count(*) filter (where outcome = 'CHANGED'),
             count(*) filter (where outcome = 'SAME'), count(*) filter (where outcome = 'WRONG')
        from register_import_row where import_id = ?1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The tables of a list, in the order in which they are written. */
  private static List<ListTarget> targets(ImportKind kind) {
    return switch (kind) {
      case FIRMS -> List.of(ListTarget.FIRMS);
      case SHAREHOLDERS -> List.of(ListTarget.SHAREHOLDERS, ListTarget.RELATIONS);
      case PROJECTS -> List.of(ListTarget.PROJECTS);
      default -> List.of(ListTarget.ENTRIES);
    };
  }

  /** Nobody else writes lists until the transaction is over. */
  @PermitAll
  public void alone() {
    em.createNativeQuery(PATIENT).getSingleResult();
    em.createNativeQuery(ALONE).getSingleResult();
  }

  /** What confirming would do, row by row and in total. */
  @PermitAll
  public Totals judge(long importId, ImportKind kind) {
    run(targets(kind).get(0).judge(), importId);
    kind.register().ifPresent(register -> EntryCells.JUDGE.forEach(statement -> em.createNativeQuery(statement)
        .setParameter(1, importId).setParameter(2, register.keys().get(0)).executeUpdate()));
    var row = (Object[]) em.createNativeQuery(TOTALS).setParameter(1, importId).getSingleResult();
    return new Totals(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  /** Does it; each entry of a register keeps in its history that it was done. */
  @PermitAll
  public void write(long importId, ImportKind kind, Act act) {
    targets(kind).forEach(target -> write(importId, target));
    tell(EntryCells.TELL, importId, kind, act);
  }

  private void tell(String statement, long importId, ImportKind kind, Act act) {
    if (kind.register().isPresent()) {
      em.createNativeQuery(statement).setParameter(1, importId).setParameter(2, act.account())
          .setParameter(3, act.at().atOffset(ZoneOffset.UTC)).executeUpdate();
    }
  }

  /** Holders and firms that have come to know each other since the list came in. */
  @PermitAll
  public void relate(long importId) {
    alone();
    write(importId, ListTarget.RELATIONS);
  }

  private void write(long importId, ListTarget target) {
    run(target.keepBefore(), importId);
    run(target.update(), importId);
    run(target.insert(), importId);
    run(target.noteNew(), importId);
    run(target.keepAfter(), importId);
  }

  /** The rows of the file whose traces something changed since. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public TreeSet<Integer> changedSince(long importId, ImportKind kind) {
    var rows = new TreeSet<Integer>();
    for (var target : targets(kind)) {
      List<Number> found = em.createNativeQuery(target.changedSince()).setParameter(1, importId).getResultList();
      found.forEach(row -> rows.add(row.intValue()));
    }
    return rows;
  }

  /** Everything is as it was before the import. */
  @PermitAll
  public void takeOut(long importId, ImportKind kind, Act act) {
    var targets = new ArrayList<>(targets(kind));
    Collections.reverse(targets);
    for (var target : targets) {
      run(target.restore(), importId);
      run(target.remove(), importId);
    }
    tell(EntryCells.TELL_BACK, importId, kind, act);
  }

  private void run(String statement, long importId) {
    em.createNativeQuery(statement).setParameter(1, importId).executeUpdate();
  }
}
