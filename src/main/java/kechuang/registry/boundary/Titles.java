package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.platform.boundary.Row;

/** Titles of firms as the lists that came in say. */
@Stateless
public class Titles {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** All titles that firms ever held, by their credit codes, the earliest first; those without any are left out. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Map<String, List<Title>> of(Collection<String> creditCodes) {
    List<Object[]> rows = em.createNativeQuery(
        "select list, number, valid_from, valid_until, source, source_on, credit_code"
        + " from recognition where credit_code = any(string_to_array(?1, ',')) order by valid_from, id")
        .setParameter(1, String.join(",", creditCodes)).getResultList();
    return rows.stream().map(Row::of).collect(Collectors.groupingBy(row -> row.text(6), Collectors.mapping(row ->
        new Title(row.text(0), row.text(1), row.day(2), row.day(3), row.text(4), row.day(5)), Collectors.toList())));
  }

  /** Whether such a list came in at all: only then does not standing on it mean anything. */
  @PermitAll
  public boolean isKnown(String list) {
    return !em.createNativeQuery("select 1 from recognition where list = ?1 limit 1").setParameter(1, list).getResultList()
        .isEmpty();
  }
}
