package kechuang.provider.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.entity.Level;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.entity.ServiceKind;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.provider.entity.Institution;
import kechuang.provider.entity.ListingEventKind;
import kechuang.provider.entity.ListingProposal;
import kechuang.provider.entity.ListingState;
import kechuang.provider.entity.ProviderListing;
import kechuang.provider.entity.ProviderService;

/**
 * The city's managers keep the list of providers: one proposes to admit, suspend, take back or remove, with a reason and a
 * day, another puts that into force. A county's managers see those of their county.
 */
@Stateless
public class Listings {

  private static final String COLUMNS = "o.id, o.name, o.credit_code, coalesce(c.name_zh, ''), coalesce(c.name_en, ''),"
      + " l.institution, l.state, l.since, l.proposal, (select count(*) from provider_service s where s.provider_id = o.id"
      + " and s.state = 'PROPOSED' and l.state in ('LISTED', 'SUSPENDED'))";
  private static final String TABLES = "provider_listing l join organisation o on o.id = l.provider_id"
      + " left join county c on c.code = o.county_code";
  /** What waits for a manager first, then by the name. */
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("(case when l.state in ('APPLIED', 'PROPOSED') then 1"
      + " when l.proposal is not null then 2 else 3 end)", "integer"), "name", new Sort("o.name", "text"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private ListingCases cases;
  @EJB
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
  @EJB
  private ReferenceLists lists;
  @EJB
  private CurrentAccount current;
  @EJB
  private Caller caller;
  @Inject
  private Acts acts;

  @RolesAllowed({"programme-manager", "auditor"})
  public Rows<ListingRow> ask(ListingFilter filter, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "o.id", SORTS).containing(filter.text(), "o.name", "o.credit_code");
    if (filter.state() != null) {
      query.where("l.state = ?", filter.state().name());
    }
    jurisdiction.county().ifPresent(county -> query.where("o.county_code = ?", county));
    return query.ask(em, request, Listings::row);
  }

  private static ListingRow row(Row row) {
    return new ListingRow(row.number(0), row.text(1), row.text(2), row.name(3), row.constant(5, Institution.class),
        row.constant(6, ListingState.class), row.day(7), row.constant(8, ListingProposal.class), row.number(9));
  }

  /** One provider with its listing; another county's looks like none at all. */
  @RolesAllowed({"programme-manager", "auditor"})
  public ListingCase get(long providerId) {
    var found = cases.of(cases.provider(providerId));
    if (found.listing() == null || !jurisdiction.covers(found.provider().getCountyCode())) {
      throw new NotFound("listing", providerId);
    }
    return found;
  }

  /** What the caller may do with it now; the table of moves without who proposed it. */
  @RolesAllowed({"programme-manager", "auditor"})
  public Set<ListingEventKind> may(ProviderListing listing) {
    var may = listing.allowed(role -> caller.is(role) && isOfCity());
    if (memberships.isOwn(listing.getProviderId())) {
      may.clear();
    }
    if (listing.getProposal() != null && !fourEyes.isAnother(listing.getProposedBy())) {
      may.remove(listing.getProposal().put());
    }
    return may;
  }

  private boolean isOfCity() {
    return current.level().filter(level -> level == Level.CITY).isPresent();
  }

  /** The provider is asked something first. */
  @RolesAllowed("programme-manager")
  public void sendBack(long providerId, long version, String question) {
    decided(providerId, version).sendBack(acts.now(question));
  }

  /** The application is refused; the provider may apply again. */
  @RolesAllowed("programme-manager")
  public void refuse(long providerId, long version, String reason) {
    decided(providerId, version).refuse(acts.now(reason));
  }

  /** The first of two persons. */
  @RolesAllowed("programme-manager")
  public void propose(long providerId, long version, ListingProposal what, LocalDate from, String reason) {
    decided(providerId, version).propose(what, from, acts.now(reason));
  }

  /** The second, another one; with its admission the city has also confirmed what the provider offers. */
  @RolesAllowed("programme-manager")
  public void putIntoForce(long providerId, long version) {
    var listing = decided(providerId, version);
    fourEyes.mustBeAnother(listing.getProposedBy());
    var admission = listing.getProposal() == ListingProposal.ADMISSION;
    listing.putIntoForce(cases.provider(providerId), acts.now());
    if (admission) {
      cases.services(providerId).forEach(ProviderService::confirm);
    }
  }

  @RolesAllowed("programme-manager")
  public void setAside(long providerId, long version, String reason) {
    decided(providerId, version).discard(acts.now(reason));
  }

  /** A listed provider offers a service more. */
  @RolesAllowed("programme-manager")
  public void confirmService(long providerId, long version, String kind) {
    var listing = decided(providerId, version);
    added(listing, kind).confirm();
    listing.answerService(ListingEventKind.CONFIRM_SERVICE, acts.now(name(kind)));
  }

  /** It does not; the provider may propose it again. */
  @RolesAllowed("programme-manager")
  public void declineService(long providerId, long version, String kind, String reason) {
    var listing = decided(providerId, version);
    var act = acts.now(reason);
    act.mustSay("note", "provider.listing.reason-missing");
    em.remove(added(listing, kind));
    listing.answerService(ListingEventKind.DECLINE_SERVICE, act.saying(name(kind) + "：" + act.note()));
  }

  /** In the language of the records. */
  private String name(String kind) {
    return lists.serviceKind(kind).map(ServiceKind::getNameZh).orElse(kind);
  }

  private ProviderService added(ProviderListing listing, String kind) {
    return cases.services(listing.getProviderId()).stream()
        .filter(service -> listing.isAdmitted() && !service.isOffered() && service.getServiceKind().equals(kind))
        .findFirst().orElseThrow(() -> new NotFound("service", kind));
  }

  private ProviderListing decided(long providerId, long version) {
    if (!isOfCity()) {
      throw new RuleViolation("provider.listing.city-only");
    }
    var listing = cases.locked(providerId);
    memberships.refuseOwn(providerId);
    listing.mustBe(version);
    return listing;
  }
}
