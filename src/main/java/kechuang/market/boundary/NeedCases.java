package kechuang.market.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.claim.entity.ServiceOrder;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.market.entity.Need;
import kechuang.market.entity.NeedOffer;
import kechuang.market.entity.NeedOfferState;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.Relations;
import kechuang.organisation.entity.Organisation;

/** Needs as their firm and the offices read them. Offers are the firm's: an office is told how many there are. */
@Stateless
public class NeedCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private NeedAccess access;
  @Inject
  private NeedPapers papers;
  @EJB
  private Organisations organisations;
  @EJB
  private Relations relations;
  @EJB
  private AccountNames names;

  /** Another's need looks like none at all. */
  @RolesAllowed({"applicant", "county-officer", "programme-manager", "auditor"})
  public NeedCase get(String number) {
    var need = find(number).filter(access::reads).orElseThrow(() -> new NotFound("need", number));
    var firm = organisations.get(need.getOrganisationId());
    var offers = offers(need);
    return new NeedCase(need, firm, papers.of(need).orElse(null), access.isOwn(need) ? shown(offers, firm) : List.of(),
        offers.size(), order(need), names.history(need.getEvents()), access.allowed(need));
  }

  private String order(Need need) {
    return need.getServiceOrderId() == null ? null
        : em.find(ServiceOrder.class, need.getServiceOrderId()).getNumber();
  }

  /** With who offers; the contact of the one that was accepted is read by the firm, as the provider reads the firm's. */
  private List<ShownOffer> shown(List<NeedOffer> offers, Organisation firm) {
    var providers = organisations.get(offers.stream().map(NeedOffer::getProviderId).toList()).stream()
        .collect(Collectors.toMap(Organisation::getId, one -> one));
    return offers.stream().filter(offer -> offer.getState() != NeedOfferState.WITHDRAWN)
        .map(offer -> new ShownOffer(offer, providers.get(offer.getProviderId()),
            relations.related(firm.getId(), offer.getProviderId()))).toList();
  }

  /** One by its number. No check whose it is: for use cases that ask. */
  @PermitAll
  public Optional<Need> find(String number) {
    return em.createQuery("select n from Need n where n.number = :number", Need.class)
        .setParameter("number", number == null ? "" : number.strip()).getResultStream().findFirst();
  }

  /** As it is in the database, held against everybody else until the end of the transaction. No check whose it is. */
  @PermitAll
  public Need locked(String number) {
    var need = find(number).orElseThrow(() -> new NotFound("need", number));
    em.refresh(need, LockModeType.PESSIMISTIC_WRITE);
    return need;
  }

  /** All offers on a need, what waits for the firm first, then the latest. No check who asks. */
  @PermitAll
  public List<NeedOffer> offers(Need need) {
    return em.createQuery("select o from NeedOffer o where o.needId = :need order by case when o.state = :accepted then 0"
        + " when o.state = :offered then 1 else 2 end, o.price, o.id", NeedOffer.class).setParameter("need", need.getId())
        .setParameter("accepted", NeedOfferState.ACCEPTED).setParameter("offered", NeedOfferState.OFFERED)
        .getResultList();
  }
}
