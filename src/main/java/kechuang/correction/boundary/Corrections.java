package kechuang.correction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kechuang.correction.entity.CaseKind;
import kechuang.correction.entity.CaseReturn;
import kechuang.correction.entity.Stated;
import kechuang.fault.RuleViolation;
import kechuang.lifecycle.Act;

/**
 * Notices of what is to be corrected: everything at once. What an earlier notice met as it is now and did not mark is asked
 * for later with a reason only, and counted. For use cases that checked who asks.
 */
@Stateless
public class Corrections {

  private static final int LONGEST_REASON = 500;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The case goes back with this notice. */
  @PermitAll
  public void returned(CaseKind kind, long caseId, Stated stated, Wanted wanted, Act act, LocalDate answerBy) {
    var earlier = of(kind, caseId);
    wanted.marks().forEach(mark -> stated.item(mark.target())
        .orElseThrow(() -> new RuleViolation("correction.no-such-target", mark.target())));
    var late = wanted.marks().stream().anyMatch(mark -> CaseReturn.isLate(mark, stated, earlier));
    mustSayWhy(late, wanted.again());
    var order = List.copyOf(stated.values().keySet());
    var marks = wanted.marks().stream().sorted(Comparator.comparing(mark -> order.indexOf(mark.target()))).toList();
    em.persist(new CaseReturn(kind, caseId, earlier, stated, marks, late ? wanted.again() : null, act, answerBy));
  }

  private static void mustSayWhy(boolean late, String again) {
    if (late && again == null) {
      throw new RuleViolation("correction.again-missing").about("again");
    }
    if (again != null && again.length() > LONGEST_REASON) {
      throw new RuleViolation("correction.again-too-long", LONGEST_REASON).about("again");
    }
  }

  /** The case was handed in again and says this now. */
  @PermitAll
  public void answered(CaseKind kind, long caseId, Stated now) {
    var returns = of(kind, caseId);
    if (!returns.isEmpty()) {
      returns.get(returns.size() - 1).answered(now);
    }
  }

  /** The notices of a case and what it says now. */
  @PermitAll
  public Correction see(CaseKind kind, long caseId, Stated now) {
    var returns = of(kind, caseId);
    returns.forEach(CaseReturn::getMarks);
    return new Correction(returns, now);
  }

  private List<CaseReturn> of(CaseKind kind, long caseId) {
    return em.createQuery("select r from CaseReturn r where r.caseKind = :kind and r.caseId = :id order by r.number",
        CaseReturn.class).setParameter("kind", kind).setParameter("id", caseId).getResultList();
  }
}
