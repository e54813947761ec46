package kechuang.claim.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import kechuang.number.PublicNumber;

/** The numbers that notices are named by, and the seeds that their samples are drawn with. */
@Stateless
public class NoticeNumbers {

  private static final SecureRandom SEEDS = new SecureRandom();

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public String next(int year) {
    var n = ((Number) em.createNativeQuery("select nextval('notice_number')").getSingleResult()).longValue();
    return PublicNumber.of('N', year, n).text();
  }

  /** Nobody can know it before. */
  @PermitAll
  public long seed() {
    return SEEDS.nextLong();
  }
}
