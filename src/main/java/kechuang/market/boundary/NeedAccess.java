package kechuang.market.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalLong;
import java.util.Set;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedEventKind;
import kechuang.market.entity.NeedState;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Caller;
import kechuang.provider.boundary.Providers;

/**
 * Whose a need is: its firm's; its county's officers look at it; managers of the city, or of its county, read what was
 * handed in and answer the wishes that ask them. Registered providers offer on what is open.
 */
@ApplicationScoped
public class NeedAccess {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Memberships memberships;
  @EJB
  private Providers providers;
  @EJB
  private BusinessClock clock;
  @EJB
  private Caller caller;
  @Inject
  private Jurisdiction jurisdiction;

  boolean isOwn(Need need) {
    return caller.is("applicant") && memberships.isOwn(need.getOrganisationId());
  }

  /** Whether the caller reads it as its firm or as an office; what was never handed in is nobody else's business. */
  boolean reads(Need need) {
    return isOwn(need) || need.getSubmittedOn() != null && readsInOffice(need);
  }

  private boolean readsInOffice(Need need) {
    return caller.is("auditor") || looksAt(need)
        || caller.is("programme-manager") && jurisdiction.covers(need.getCountyCode());
  }

  /** An officer of its county. */
  boolean looksAt(Need need) {
    return caller.is("county-officer") && jurisdiction.county().filter(need.getCountyCode()::equals).isPresent();
  }

  /** A manager of the office that a wish asks. */
  boolean answersFor(Need need) {
    return caller.is("programme-manager") && jurisdiction.county().orElse(County.CITY).equals(need.getRegion());
  }

  /** A provider that may offer on it today, or that has offered on it. */
  boolean offersOn(Need need) {
    var own = caller.is("provider") ? memberships.own() : OptionalLong.empty();
    return own.isPresent() && (isOpenTo(need, own.getAsLong()) || hasOffered(need, own.getAsLong()));
  }

  private boolean isOpenTo(Need need, long provider) {
    var today = clock.today();
    return need.takesOffers(today) && providers.registered(provider, today);
  }

  private boolean hasOffered(Need need, long provider) {
    return need.getState() != NeedState.REFUSED && em.createQuery("select count(o) from NeedOffer o where o.needId = :need"
        + " and o.providerId = :provider", Long.class).setParameter("need", need.getId())
        .setParameter("provider", provider).getSingleResult() > 0;
  }

  /** What the caller may do with it now. Nobody decides on a firm he or she belongs to. */
  Set<NeedEventKind> allowed(Need need) {
    var own = memberships.isOwn(need.getOrganisationId());
    return need.allowed(role -> switch (role) {
      case "applicant" -> isOwn(need);
      case "county-officer" -> looksAt(need) && !own;
      case "programme-manager" -> answersFor(need) && !own;
      default -> false;
    });
  }
}
