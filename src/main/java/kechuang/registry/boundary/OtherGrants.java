package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import kechuang.money.Money;
import kechuang.registry.entity.ComparableText;
import kechuang.registry.entity.RegisterEntry;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/** What other departments gave a firm, so that nobody pays for the same work a second time. */
@Stateless
public class OtherGrants {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * A grant of another department.
   *
   * @param projectNumber null where the list gave none
   */
  public record Grant(long id, String department, String projectTitle, String projectNumber, Money amount, int year,
      String source) implements Serializable {

    static Grant of(RegisterEntry entry) {
      var cells = entry.cells();
      return new Grant(entry.getId(), cells.get("department"), cells.get("projectTitle"), cells.get("projectNumber"),
          Money.of(cells.get("grantAmount")), entry.getYear(), entry.getSource());
    }

    /** For the same work: by its title or by its number, either of which may be null. */
    public boolean isFor(String title, String number) {
      return isSame(projectTitle, title) || isSame(projectNumber, number);
    }

    private static boolean isSame(String one, String other) {
      return one != null && other != null && !ComparableText.of(one).isEmpty()
          && ComparableText.of(one).equals(ComparableText.of(other));
    }
  }

  /**
   * The grants of a year for the same work: the same title or the same number, once both are reduced to letters and digits.
   *
   * @param title may be null
   * @param projectNumber may be null
   */
  @PermitAll
  public List<Grant> of(String creditCode, String title, String projectNumber, int year) {
    return ofFirm(creditCode, year).stream().filter(grant -> grant.isFor(title, projectNumber)).toList();
  }

  /** All grants of a firm in a year. */
  @PermitAll
  public List<Grant> ofFirm(String creditCode, int year) {
    return em.createQuery("select e from RegisterEntry e where e.kind = :kind and e.creditCode = :code and e.year = :year"
        + " and e.state = :in order by e.id", RegisterEntry.class).setParameter("kind", RegisterKind.GRANT)
        .setParameter("code", creditCode).setParameter("year", year).setParameter("in", RegisterEntryState.CONFIRMED)
        .getResultStream().map(Grant::of).toList();
  }
}
