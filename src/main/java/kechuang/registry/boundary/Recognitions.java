package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kechuang.lifecycle.Act;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntry.Source;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/** Titles that the city gives itself, as they enter its registers. */
@Stateless
public class Recognitions {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private RegisterContents contents;

  /**
   * Whether somebody holds a title on a day; or left the pool in the year of that day, for which it has one place.
   *
   * @param marks what the register says of every such title
   */
  @PermitAll
  public boolean isHeld(RegisterKind kind, Map<String, String> marks, String creditCode, LocalDate day) {
    return em.createQuery("select e from RegisterEntry e where e.kind = :kind and e.creditCode = :code", RegisterEntry.class)
        .setParameter("kind", kind).setParameter("code", creditCode).getResultStream()
        .filter(entry -> entry.cells().entrySet().containsAll(marks.entrySet()))
        .anyMatch(entry -> entry.getState() == RegisterEntryState.CONFIRMED && (entry.getUntil() == null || !entry.getUntil().isBefore(day))
            || kind == RegisterKind.POOL && entry.getYear() == day.getYear());
  }

  /** A title that was given stands in its register from now on; refused where the register knows one by the same. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void enter(RegisterKind kind, String creditCode, Map<String, String> says, String source, Act act) {
    var cells = new TreeMap<>(says);
    cells.put(kind.holderColumn(), creditCode);
    var content = contents.of(kind, kind.complete(cells));
    contents.mustBeNew(kind, content, null);
    em.persist(RegisterEntry.entered(kind, content, new Source(source, act.day()), act));
    em.flush();
  }
}
