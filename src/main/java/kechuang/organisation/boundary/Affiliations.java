package kechuang.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kechuang.identity.boundary.Affiliation;

/** Tells identity which organisation an account acts for. */
@ApplicationScoped
public class Affiliations implements Affiliation {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  public Map<Long, Organisation> of(Collection<Long> accounts) {
    var found = new HashMap<Long, Organisation>();
    if (!accounts.isEmpty()) {
      List<Object[]> rows = em.createQuery("select m.accountId, o.id, o.kind, o.creditCode, o.name, m.administrator"
          + " from Membership m join Organisation o on o.id = m.organisationId where m.accountId in :accounts",
          Object[].class).setParameter("accounts", accounts).getResultList();
      rows.forEach(row -> found.put((Long) row[0], new Organisation((Long) row[1], row[2].toString(), (String) row[3],
          (String) row[4], (Boolean) row[5])));
    }
    return found;
  }
}
