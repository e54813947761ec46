package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.organisation.entity.Evidence;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;

/**
 * Compares what firms say with the registers that were brought in, as part of whatever changes either side. A register
 * confirms nothing about an organisation that whoever brought it in belongs to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RegisterComparison {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  @Any
  private Instance<FactRegister> registers;
  @EJB
  private Admissions admissions;
  @EJB
  private BusinessClock clock;
  @EJB
  private Acts acts;

  /** What the registers say as the firm does is confirmed by them; one that waits for its admission may have it by that. */
  @PermitAll
  public void compare(Organisation firm) {
    admissions.compareWithRegisters(firm, acts.now());
    if (firm.isFirm() && !firm.isConfirmed()) {
      var evidence = evidence(firm).stream().filter(one -> !belongs(one.account(), firm)).toList();
      if (!evidence.isEmpty()) {
        // Facts are rows of their own: whoever changes one changes the firm, or two at once would mix them.
        em.lock(firm, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        firm.match(evidence, acts.now());
      }
    }
  }

  /** A register is taken back with what it alone confirmed. */
  @PermitAll
  public void takeBack(Organisation firm, long importId) {
    em.lock(firm, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    firm.unmatch(importId, acts.now());
  }

  /** Everything the registers say about it today, whether it agrees or not. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<Evidence> evidence(Organisation firm) {
    var today = clock.today();
    return registers.stream().flatMap(register -> register.evidence(firm.getCreditCode(), today).stream()).toList();
  }

  /** Shareholders that are no organisations of the portal. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<FactRegister.Holder> holders(Organisation firm) {
    return registers.stream().flatMap(register -> register.holders(firm.getCreditCode()).stream()).toList();
  }

  private boolean belongs(long account, Organisation firm) {
    var membership = em.find(Membership.class, account);
    return membership != null && membership.getOrganisationId() == firm.getId();
  }
}
