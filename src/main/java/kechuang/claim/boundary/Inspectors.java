package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import kechuang.claim.entity.SpotCheck;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Row;

/**
 * Who may look at a claim on the spot: officers of the round's owner and of the firm's county who belong to neither side of
 * its order and neither checked nor approved it.
 */
@Stateless
public class Inspectors {

  private static final String FIT = """
      select a.id, a.name, coalesce(k.name_zh, city.name_zh), coalesce(k.name_en, city.name_en)
        from account a left join county k on k.code = a.county_code join county city on city.parent is null
        join claim c on c.id = ?1 join service_order o on o.id = c.service_order_id
        join organisation f on f.id = o.organisation_id
        join voucher v on v.id = c.voucher_id join round r on r.id = v.round_id
       where a.active
         and (a.county_code in (r.owner, c.county_code)
              and exists (select from account_role x where x.account_id = a.id and x.role = 'county-officer')
              or a.level = 'CITY' and r.owner = city.code
              and exists (select from account_role x where x.account_id = a.id and x.role = 'city-officer'))
         and a.id is distinct from c.checked_by and a.id is distinct from c.approved_by
         and not exists (select from organisation_member m where m.account_id = a.id
                          and m.organisation_id in (o.organisation_id, o.provider_id, f.host_id))
       order by a.county_code nulls first, a.name, a.id""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Somebody who may look. */
  public record Inspector(long id, String name, Bilingual office) implements Serializable {
  }

  @PermitAll
  @SuppressWarnings("unchecked")
  public List<Inspector> of(SpotCheck check) {
    List<Object[]> rows = em.createNativeQuery(FIT).setParameter(1, check.getClaimId()).getResultList();
    return rows.stream().map(Row::of).map(row -> new Inspector(row.number(0), row.text(1), row.name(2))).toList();
  }
}
