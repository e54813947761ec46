package kechuang.registry.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Who actually controls a firm 实际控制人, as far as the list of shareholders says: whoever holds more than half of it, and of
 * that one in turn. A firm that nobody holds so much of controls itself, and those below it.
 */
@Stateless
public class Controllers {

  /** Up a chain of holders, each with more than half; nobody is met twice. */
  private static final String CONTROLLER = """
      with recursive up as (
        select coalesce(credit_code, 'organisation ' || id) as key, credit_code as code, array[credit_code] as met
          from organisation where id = ?1
        union all
        select s.holder_key, s.holder_code, up.met || s.holder_key from up join shareholder s on s.firm_code = up.code
         where s.share > 0.5 and s.holder_key <> all (up.met))
      select key from up order by cardinality(met) desc limit 1""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** A key of the controller, the same for all firms of one. */
  @PermitAll
  public String of(long organisationId) {
    return (String) em.createNativeQuery(CONTROLLER).setParameter(1, organisationId).getSingleResult();
  }
}
