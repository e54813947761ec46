package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Who actually controls a firm 实际控制人, as far as the list of shareholders says: whoever holds more than half of it. */
@Stateless
public class Controllers {

  /** Up a chain of holders, each with more than half; a circle ends where it began. */
  private static final String CONTROLLER = """
      with recursive up as (
        select s.holder_key, s.holder_code, 1 as steps from shareholder s join organisation o on o.credit_code = s.firm_code
         where o.id = ?1 and s.share > 0.5
        union all
        select s.holder_key, s.holder_code, up.steps + 1 from up join shareholder s on s.firm_code = up.holder_code
         where s.share > 0.5 and up.steps < 9)
      select holder_key from up order by steps desc limit 1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** A key of the controller, the same for all firms of one; empty where nobody holds more than half. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public Optional<String> of(long organisationId) {
    return em.createNativeQuery(CONTROLLER).setParameter(1, organisationId).getResultStream().findFirst()
        .map(String.class::cast);
  }
}
