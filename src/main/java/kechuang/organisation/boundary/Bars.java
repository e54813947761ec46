package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import kechuang.organisation.entity.Bar;

/** Organisations that lost the right to apply for a term. */
@Stateless
public class Bars {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public boolean barred(long organisationId, LocalDate day) {
    return on(organisationId, day).isPresent();
  }

  /** The bar in force on the day that ends last. */
  @PermitAll
  public Optional<Bar> on(long organisationId, LocalDate day) {
    return em.createQuery("select b from Bar b where b.organisationId = :organisation"
        + " and b.fromDay <= :day and b.untilDay >= :day order by b.untilDay desc", Bar.class)
        .setParameter("organisation", organisationId).setParameter("day", day).setMaxResults(1)
        .getResultStream().findFirst();
  }
}
