package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.organisation.entity.RelatedParty;

/** Known links between organisations, whichever side was written first. */
@Stateless
public class Relations {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Whether vouchers of one may not pay the other; an organisation is related to itself. */
  @PermitAll
  public boolean related(long one, long other) {
    return one == other || !between(one, other).isEmpty();
  }

  @PermitAll
  public List<RelatedParty> between(long one, long other) {
    return em.createQuery("select r from RelatedParty r where r.oneId = :one and r.otherId = :other"
        + " or r.oneId = :other and r.otherId = :one", RelatedParty.class)
        .setParameter("one", one).setParameter("other", other).getResultList();
  }
}
