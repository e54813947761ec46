package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.platform.boundary.Row;

/** Titles of firms as the lists that came in say. */
@Stateless
public class Titles {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** All titles a firm ever held, the earliest first. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public List<Title> of(String creditCode) {
    List<Object[]> rows = em.createNativeQuery("select list, number, valid_from, valid_until, source, source_on from recognition"
        + " where credit_code = ?1 order by valid_from, id").setParameter(1, creditCode).getResultList();
    return rows.stream().map(Row::of).map(row -> new Title(row.text(0), row.text(1), row.day(2), row.day(3), row.text(4),
        row.day(5))).toList();
  }

  /** Whether such a list came in at all: only then does not standing on it mean anything. */
  @PermitAll
  public boolean isKnown(String list) {
    return !em.createNativeQuery("select 1 from recognition where list = ?1 limit 1").setParameter(1, list).getResultList()
        .isEmpty();
  }
}
