package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.platform.boundary.Row;
import kechuang.registry.entity.Cells;
import kechuang.registry.entity.RegisterEntryState;
import kechuang.registry.entity.RegisterKind;

/** What all registers say of firms, read for very many at once. For rules, which see everything; who asks sees no more. */
@Stateless
public class RegisterEntries {

  private static final String COLUMNS = "id, kind, credit_code, entry_key, year, from_on, until_on, state, cells, source,"
      + " source_on, parties from register_entry";
  private static final String OF = "select " + COLUMNS + " where credit_code = any(string_to_array(?1, ',')) and state <> 'REFUSED'"
      + " union select " + COLUMNS + " where parties <> '' and string_to_array(parties, ' ') && string_to_array(?1, ',')"
      + " and state <> 'REFUSED' order by from_on, id";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Everything that is about these credit codes, by them, the earliest first; those without anything are left out. An entry
   * with several parties is there for each of them.
   */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Map<String, List<Registered>> of(Collection<String> creditCodes) {
    var found = new HashMap<String, List<Registered>>();
    if (creditCodes.isEmpty()) {
      return found;
    }
    List<Object[]> rows = em.createNativeQuery(OF).setParameter(1, String.join(",", creditCodes)).getResultList();
    for (var columns : rows) {
      var row = Row.of(columns);
      var entry = entry(row);
      put(found, entry.holder(), entry);
      if (!row.text(11).isEmpty()) {
        for (var party : row.text(11).split(" ")) {
          put(found, party, entry);
        }
      }
    }
    return found;
  }

  private static void put(Map<String, List<Registered>> found, String code, Registered entry) {
    found.computeIfAbsent(code, none -> new ArrayList<>()).add(entry);
  }

  private static Registered entry(Row row) {
    var year = row.numberOrNull(4);
    return new Registered(row.number(0), row.constant(1, RegisterKind.class), row.text(2), row.text(3),
        year == null ? null : year.intValue(), row.day(5), row.day(6), row.constant(7, RegisterEntryState.class),
        Cells.read(row.text(8)), row.text(9), row.day(10));
  }

  /** Whether the register has such a title at all: only then does not having it mean anything. */
  @PermitAll
  public boolean isTitleKept(String list) {
    return !em.createNativeQuery("select 1 from register_entry where kind = 'TITLE' and entry_key like ?1 limit 1")
        .setParameter(1, list + "/%").getResultList().isEmpty();
  }
}
