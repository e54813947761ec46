package kechuang.registry.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.json.JsonArray;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.fault.Problem;
import kechuang.platform.boundary.Acts;
import kechuang.registry.entity.RegisterImport;

/** The steps of reading a file, each in a transaction of its own, so that a long file holds nothing for long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportStaging {

  private static final String ROWS = """
      insert into register_import_row (import_id, number, cells, outcome)
      select ?1, x.number, x.cells, x.outcome
        from jsonb_to_recordset(cast(?2 as jsonb)) as x(number integer, cells jsonb, outcome text)""";
  private static final String PROBLEMS = """
      insert into register_import_problem (import_id, number, place, content, message, arguments)
      select ?1, x.number, x.place, x.content, x.message, x.arguments
        from jsonb_to_recordset(cast(?2 as jsonb))
          as x(number integer, place text, content text, message text, arguments text)""";
  /** What the portal or the register knows; what the firm said and its county looks after comes last, and counts. */
  private static final String COUNTIES = """
      select credit_code, county_code from firm_entry
      union all select credit_code, county_code from organisation where kind = 'FIRM' and county_code is not null""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Lists lists;
  @EJB
  private Acts acts;

  /** In which county each firm is that anybody knows. */
  @RolesAllowed("programme-manager")
  @SuppressWarnings("unchecked")
  public Map<String, String> counties() {
    var known = new HashMap<String, String>();
    List<Object[]> rows = em.createNativeQuery(COUNTIES).getResultList();
    rows.forEach(row -> known.put((String) row[0], (String) row[1]));
    return known;
  }

  /** Keeps some rows that were read, and what is wrong with them. */
  @RolesAllowed("programme-manager")
  public void keep(long importId, JsonArray rows, JsonArray problems) {
    em.createNativeQuery(ROWS).setParameter(1, importId).setParameter(2, rows.toString()).executeUpdate();
    if (!problems.isEmpty()) {
      em.createNativeQuery(PROBLEMS).setParameter(1, importId).setParameter(2, problems.toString()).executeUpdate();
    }
  }

  /** The file was read to the end. */
  @RolesAllowed("programme-manager")
  public void finish(long importId) {
    var run = em.find(RegisterImport.class, importId, LockModeType.PESSIMISTIC_WRITE);
    run.check(lists.judge(importId, run.getKind()), acts.now());
  }

  /** It is no such list. */
  @RolesAllowed("programme-manager")
  public void fail(long importId, Problem why) {
    em.find(RegisterImport.class, importId, LockModeType.PESSIMISTIC_WRITE).fail(why, acts.now());
  }
}
