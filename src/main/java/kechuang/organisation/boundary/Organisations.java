package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.Acts;

/** Firms and providers. */
@Stateless
public class Organisations {

  private static final int MOST = 200;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private FactsReader reader;
  @Inject
  private AccountNames names;
  @Inject
  private Acts acts;

  /** One organisation. No check whose it is: for use cases of other features that checked. */
  @PermitAll
  public Organisation get(long id) {
    var organisation = em.find(Organisation.class, id);
    if (organisation == null) {
      throw new NotFound("organisation", id);
    }
    return organisation;
  }

  /** Several at once, for lists; in no order. */
  @PermitAll
  public List<Organisation> get(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : em.createQuery("select o from Organisation o where o.id in :ids",
        Organisation.class).setParameter("ids", ids).getResultList();
  }

  /**
   * Whoever comes after this for the same organisation waits until the transaction is over, then reads what it left: for
   * rules about sums over several of its cases. Taken before any voucher or budget, so that nobody waits in a circle; who
   * merely refers to the organisation does not wait.
   */
  @PermitAll
  public void oneAtATime(long id) {
    em.createNativeQuery("select id from organisation where id = ?1 for no key update").setParameter(1, id)
        .getSingleResult();
  }

  @PermitAll
  public Optional<Organisation> find(CreditCode code) {
    return em.createQuery("select o from Organisation o where o.creditCode = :code", Organisation.class)
        .setParameter("code", code.text()).getResultStream().findFirst();
  }

  /** The organisation the caller acts for. */
  @RolesAllowed({"applicant", "provider"})
  public Organisation own() {
    return get(memberships.ownOrganisationId());
  }

  /** What happened to the organisation the caller acts for. */
  @RolesAllowed({"applicant", "provider"})
  public History ownHistory() {
    return names.history(own().getEvents());
  }

  /** One organisation for an officer; another county's looks like none at all. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public Organisation seen(long id) {
    var organisation = get(id);
    jurisdiction.mustCover(organisation);
    return organisation;
  }

  /** What happened to it, for an officer who sees it. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public History history(long id) {
    return names.history(seen(id).getEvents());
  }

  /** A page of what an officer sees. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public List<Organisation> list(OrganisationFilter filter, OrganisationOrder order, int first, int size) {
    return query("select o", filter, " order by " + order.clause(), Organisation.class).setFirstResult(first).setMaxResults(Math.min(size, MOST)).getResultList();
  }

  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public int count(OrganisationFilter filter) {
    return query("select count(o)", filter, "", Long.class).getSingleResult().intValue();
  }

  private <T> TypedQuery<T> query(String select, OrganisationFilter filter, String order, Class<T> type) {
    var asked = new LinkedHashMap<String, Object>();
    asked.put("kind", filter.kind());
    asked.put("factsState", filter.factsState());
    asked.put("countyCode", jurisdiction.county().orElse(filter.countyCode()));
    asked.values().removeIf(Objects::isNull);
    var where = " from Organisation o where (o.name like :part escape '\\' or o.creditCode like :part escape '\\')"
        + asked.keySet().stream().map(field -> " and o." + field + " = :" + field).collect(Collectors.joining());
    var query = em.createQuery(select + where + order, type).setParameter("part", filter.pattern());
    asked.forEach(query::setParameter);
    return query;
  }

  /**
   * The caller's firm says something new about itself. Facts that differ from the confirmed ones have to be confirmed
   * again; address and contact have not.
   */
  @RolesAllowed("applicant")
  public void declare(long version, Statement statement, Contact contact) {
    memberships.mustAdminister();
    var firm = own();
    firm.expect(version);
    var problems = new Problems.Collector();
    var declaration = reader.read(statement, problems);
    contact.check(problems);
    problems.refuseIfAny();
    firm.declareFacts(declaration, acts.now());
    firm.reach(contact);
    em.lock(firm, LockModeType.OPTIMISTIC);
  }
}
