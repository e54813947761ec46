package kechuang.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Around every EJB (see {@code WEB-INF/ejb-jar.xml}): the transaction learns its actor before its first statement, and
 * what the database refuses becomes a refusal people understand. The outermost call writes what is pending while it
 * can still say why it failed; a failure inside the commit could no longer be told apart.
 */
public class BoundaryInterceptor {

  @Resource
  private EJBContext context;
  @Inject
  private Actor actor;
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @AroundInvoke
  @AroundTimeout
  public Object aroundBoundary(InvocationContext call) throws Exception {
    try {
      var outermost = actor.introduce(context.getCallerPrincipal());
      var answer = call.proceed();
      if (outermost && actor.inTransaction()) {
        em.flush();
      }
      return answer;
    } catch (Exception e) {
      throw Refusals.translate(e);
    }
  }
}
