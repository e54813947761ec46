package kechuang.market.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.fault.StaleData;
import kechuang.identity.boundary.AccountNames;
import kechuang.lifecycle.Act;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedOffer;
import kechuang.market.entity.OfferTerms;
import kechuang.money.Money;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Tiding;
import kechuang.platform.boundary.TidingKind;
import kechuang.platform.boundary.Whom;
import kechuang.provider.boundary.Providers;

/**
 * Offers on open needs. Every act holds the need before its offers, so that of two acceptances one comes second, and
 * nothing is offered on what is being closed.
 */
@Stateless
public class NeedOffers {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private NeedCases cases;
  @Inject
  private NeedAccess access;
  @Inject
  private NeedPapers papers;
  @EJB
  private Providers providers;
  @EJB
  private Organisations organisations;
  @EJB
  private Memberships memberships;
  @EJB
  private AccountNames names;
  @EJB
  private BusinessClock clock;
  @Inject
  private Acts acts;
  @Inject
  private Event<Tiding> told;

  /** A need as the caller's provider reads it, with its own offer; what it may not offer on looks like none at all. */
  @RolesAllowed("provider")
  public OfferCase get(String number) {
    var need = cases.find(number).filter(access::offersOn).orElseThrow(() -> new NotFound("need", number));
    var offer = latest(need, memberships.ownOrganisationId()).orElse(null);
    var accepted = offer != null && offer.isAccepted();
    var firm = organisations.get(need.getOrganisationId());
    return new OfferCase(need, accepted || need.isNameShown() ? firm.getName() : null, accepted ? firm : null,
        papers.of(need).orElse(null), offer, offer == null ? null : names.history(offer.getEvents()),
        need.takesOffers(clock.today()) && providers.registered(memberships.ownOrganisationId(), clock.today()));
  }

  private Optional<NeedOffer> latest(Need need, long provider) {
    return em.createQuery("select o from NeedOffer o where o.needId = :need and o.providerId = :provider order by o.id desc",
        NeedOffer.class).setParameter("need", need.getId()).setParameter("provider", provider).setMaxResults(1)
        .getResultStream().findFirst();
  }

  /**
   * The caller's provider makes an offer, or says its living one otherwise.
   *
   * @param version of its living offer; null where it saw none
   */
  @RolesAllowed("provider")
  public void offer(String number, Long version, OfferTerms terms) {
    var need = cases.find(number).filter(access::offersOn).orElseThrow(() -> new NotFound("need", number));
    need = cases.locked(need.getNumber());
    var provider = memberships.ownOrganisationId();
    var act = acts.now();
    mustTake(need, provider, act);
    var problems = new Problems.Collector();
    terms.check(problems);
    problems.refuseIfAny();
    var living = latest(need, provider).filter(NeedOffer::isWaiting).orElse(null);
    if (living == null != (version == null)) {
      throw new StaleData();
    }
    var offer = living == null ? new NeedOffer(need.getId(), provider, terms, act) : changed(living, version, terms, act);
    em.persist(offer);
    em.flush();
    tell(TidingKind.NEED_OFFERED, need.getOrganisationId(), need, offer, need.getNumber(),
        organisations.get(provider).getName());
  }

  private void mustTake(Need need, long provider, Act act) {
    if (!need.takesOffers(act.day())) {
      throw new RuleViolation("need.takes-no-offers");
    }
    if (!providers.registered(provider, act.day())) {
      throw new RuleViolation("need.not-registered");
    }
  }

  private NeedOffer changed(NeedOffer living, long version, OfferTerms terms, Act act) {
    em.refresh(living, LockModeType.PESSIMISTIC_WRITE);
    living.mustBe(version);
    living.change(terms, act);
    return living;
  }

  /** The provider takes its offer back before it is answered. */
  @RolesAllowed("provider")
  public void withdraw(String number, long version) {
    var need = cases.find(number).filter(access::offersOn).orElseThrow(() -> new NotFound("need", number));
    need = cases.locked(need.getNumber());
    var offer = latest(need, memberships.ownOrganisationId()).orElseThrow(() -> new NotFound("offer", number));
    offer.mustBe(version);
    offer.withdraw(acts.now());
    em.flush();
    tell(TidingKind.NEED_OFFER_WITHDRAWN, need.getOrganisationId(), need, offer, need.getNumber(),
        organisations.get(offer.getProviderId()).getName());
  }

  /**
   * The firm accepts an offer: the need is matched, all others are closed, and the two read how to reach each other.
   *
   * @param seen the price that was read
   */
  @RolesAllowed("applicant")
  public void accept(String number, long id, long version, Money seen) {
    var need = own(number);
    var act = acts.now();
    var offer = of(need, id);
    offer.accept(seen, act);
    offer.mustBe(version);
    need.match(act);
    em.flush();
    tell(TidingKind.NEED_OFFER_ACCEPTED, offer.getProviderId(), need, offer, need.getNumber(),
        organisations.get(need.getOrganisationId()).getName());
    close(need, act);
  }

  /** The firm does not want it, for a reason that the provider reads. */
  @RolesAllowed("applicant")
  public void decline(String number, long id, long version, String reason) {
    var need = own(number);
    var offer = of(need, id);
    offer.mustBe(version);
    offer.decline(acts.now(reason));
    em.flush();
    tellDeclined(need, offer);
  }

  private void tellDeclined(Need need, NeedOffer offer) {
    tell(TidingKind.NEED_OFFER_DECLINED, offer.getProviderId(), need, offer, need.getNumber(), offer.getReason());
  }

  /** What was accepted comes to nothing, for the reason the act gives; part of an act on its need. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void drop(Need need, Act act) {
    for (var offer : cases.offers(need)) {
      if (offer.isAccepted()) {
        offer.drop(act);
        em.flush();
        tellDeclined(need, offer);
      }
    }
  }

  /** The need takes no offers any more: what waits is closed; part of an act on the need. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void close(Need need, Act act) {
    var waiting = cases.offers(need).stream().filter(NeedOffer::isWaiting).toList();
    waiting.forEach(offer -> offer.close(act));
    em.flush();
    waiting.forEach(offer -> tell(TidingKind.NEED_OFFER_CLOSED, offer.getProviderId(), need, offer, need.getNumber()));
  }

  private void tell(TidingKind kind, long organisation, Need need, NeedOffer offer, Object... values) {
    told.fire(Tiding.of(kind, Whom.organisation(organisation), need.getNumber(), offer.getId() + "." + offer.getVersion(),
        values));
  }

  private Need own(String number) {
    var need = cases.locked(number);
    if (!memberships.isOwn(need.getOrganisationId())) {
      throw new NotFound("need", number);
    }
    return need;
  }

  private NeedOffer of(Need need, long id) {
    var offer = em.find(NeedOffer.class, id);
    if (offer == null || offer.getNeedId() != need.getId()) {
      throw new NotFound("offer", id);
    }
    em.refresh(offer, LockModeType.PESSIMISTIC_WRITE);
    return offer;
  }
}
