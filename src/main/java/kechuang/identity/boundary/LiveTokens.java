package kechuang.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.identity.entity.ApiToken;

/** The tokens that open something now. Who may end them is asked by those who call. */
@ApplicationScoped
class LiveTokens {

  @Inject
  private BusinessClock clock;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Newest first. */
  List<ApiToken> of(long account) {
    return em.createNamedQuery(ApiToken.LIVE, ApiToken.class).setParameter("account", account)
        .setParameter("now", clock.realTime()).getResultList();
  }

  void end(long account) {
    var now = clock.realTime();
    of(account).forEach(token -> token.revoke(now));
  }
}
