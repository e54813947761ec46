package kechuang.platform.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.TreeMap;
import kechuang.json.Json;

/**
 * Puts into the trail what changes no row and must be known all the same: a login, an account number shown, an export.
 * In the caller's transaction: if the event cannot be recorded, the thing does not happen.
 */
@Stateless
public class AuditEvents {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Records an event about a thing.
   *
   * @param entity the table's name: {@code bank_account}
   * @param detail what happened, in a few words a machine can filter: {@code event -> revealed, purpose -> ...}
   */
  @PermitAll
  public void record(String entity, Object id, Map<String, String> detail) {
    var json = Json.createObjectBuilder();
    new TreeMap<>(detail).forEach(json::add);
    em.createNativeQuery("select 1 from audit.event(?1, ?2, cast(?3 as jsonb))").setParameter(1, entity)
        .setParameter(2, String.valueOf(id)).setParameter(3, json.build().toString()).getSingleResult();
  }
}
