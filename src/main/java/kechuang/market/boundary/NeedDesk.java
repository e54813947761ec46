package kechuang.market.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.market.entity.Need;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Overdue;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;

/**
 * What offices do about needs: the county looks at each before it is public, and takes it down where it should not be;
 * managers answer the wishes that ask their office, and may publish the answer.
 */
@Stateless
public class NeedDesk {

  private static final Overdue OVER = new Overdue("need t", "t.state = 'OPEN' and t.open_until < ?1");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private NeedCases cases;
  @EJB
  private NeedOffers offers;
  @Inject
  private NeedAccess access;
  @EJB
  private Memberships memberships;
  @Inject
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /** Nothing in it must not be public. */
  @RolesAllowed("county-officer")
  public void release(String number, long version) {
    var need = looked(number, version);
    need.release(acts.now());
    tell(TidingKind.NEED_RELEASED, need, need.getNumber());
  }

  /** The firm mends it first. */
  @RolesAllowed("county-officer")
  public void sendBack(String number, long version, String reason) {
    var need = looked(number, version);
    need.sendBack(acts.now(reason));
    tell(TidingKind.NEED_RETURNED, need, need.getNumber(), need.getReason());
  }

  /** It does not become public; one that is public is taken down, and what was offered on it is closed. */
  @RolesAllowed("county-officer")
  public void refuse(String number, long version, String reason) {
    var need = looked(number, version);
    var act = acts.now(reason);
    need.refuse(act);
    tell(TidingKind.NEED_REFUSED, need, need.getNumber(), need.getReason());
    offers.close(need, act.saying(null));
  }

  /** The office that a wish asks answers it; the firm reads the answer. */
  @RolesAllowed("programme-manager")
  public void answer(String number, long version, String answer, boolean published) {
    var need = asked(number, version);
    var act = acts.now(answer);
    need.answer(act);
    if (published) {
      need.publish(act.saying(null));
    }
    tell(TidingKind.NEED_ANSWERED, need, need.getNumber());
  }

  /** Everybody reads an answered wish with its answer. */
  @RolesAllowed("programme-manager")
  public void publish(String number, long version) {
    asked(number, version).publish(acts.now());
  }

  /** Nobody but the firm and the offices reads it any more. */
  @RolesAllowed("programme-manager")
  public void unpublish(String number, long version) {
    asked(number, version).unpublish(acts.now());
  }

  /** The ids of open needs whose last day is over. */
  @RolesAllowed("system")
  public List<Long> over() {
    return OVER.all(em, acts.now().day());
  }

  /** Lets one lapse; false if it is not open any more, or another node does it. */
  @RolesAllowed("system")
  public boolean lapse(long id) {
    var act = acts.now();
    if (!OVER.take(em, id, act.day())) {
      return false;
    }
    var need = em.find(Need.class, id);
    need.lapse(act);
    tell(TidingKind.NEED_LAPSED, need, need.getNumber());
    offers.close(need, act);
    return true;
  }

  private Need looked(String number, long version) {
    var need = cases.locked(number);
    if (need.getSubmittedOn() == null || !access.looksAt(need)) {
      throw new NotFound("need", number);
    }
    return decided(need, version);
  }

  /** A wish that asks another office is read here, perhaps, and not answered. */
  private Need asked(String number, long version) {
    var need = cases.locked(number);
    if (!access.reads(need)) {
      throw new NotFound("need", number);
    }
    if (!access.answersFor(need)) {
      throw new RuleViolation("need.asks-another-office");
    }
    return decided(need, version);
  }

  private Need decided(Need need, long version) {
    memberships.refuseOwn(need.getOrganisationId());
    need.mustBe(version);
    return need;
  }

  private void tell(TidingKind kind, Need need, Object... values) {
    em.flush();
    told.fire(Tiding.of(kind, Whom.organisation(need.getOrganisationId()), need.getNumber(), need.getVersion(), values));
  }
}
