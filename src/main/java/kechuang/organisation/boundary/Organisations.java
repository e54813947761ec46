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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.History;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.Contact;
import kechuang.organisation.entity.CreditCode;
import kechuang.organisation.entity.Organisation;
import kechuang.organisation.entity.OrganisationKind;
import kechuang.organisation.entity.Statement;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;

/** Firms and providers. */
@Stateless
public class Organisations {

  private static final String COLUMNS = "o.id, o.name, o.credit_code, coalesce(c.name_zh, ''), coalesce(c.name_en, ''),"
      + " o.industry_code, o.staff, o.revenue, o.size_class, o.facts_state, o.admission";
  private static final String TABLES = "organisation o left join county c on c.code = o.county_code";
  /** As the index has it: what the county is asked for, what it asked the firm for, the rest. */
  private static final Sort WORK = new Sort(
      "(case o.facts_state when 'DECLARED' then 1 when 'QUERIED' then 2 else 3 end)", "integer");
  private static final Map<String, Sort> SORTS = Map.of("", WORK, "name", new Sort("o.name", "text"),
      "county", new Sort("coalesce(o.county_code, '')", "text"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private FactsReader reader;
  @Inject
  private RegisteredChanges changes;
  @Inject
  private AccountNames names;
  @Inject
  private Acts acts;
  @Inject
  private RegisterComparison registers;

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
   * The firms that come after this one by their ids, with all that is known of them: for whoever goes through very many.
   * No teams, no providers, none whose registration was found false.
   *
   * @param countyCode null for all counties
   */
  @PermitAll
  public List<Organisation> firmsAfter(long id, String countyCode, int most) {
    return everyFirm("select o", " and o.id > :after order by o.id", Organisation.class, countyCode)
        .setParameter("after", id).setHint("eclipselink.batch", "o.facts").setHint("eclipselink.batch.type", "IN")
        .setMaxResults(most).getResultList();
  }

  /** How many there are of them. */
  @PermitAll
  public int countFirms(String countyCode) {
    return everyFirm("select count(o)", "", Long.class, countyCode).getSingleResult().intValue();
  }

  private <T> TypedQuery<T> everyFirm(String select, String rest, Class<T> type, String countyCode) {
    var query = em.createQuery(select + " from Organisation o where o.kind = :firm and o.admission.state <> :rejected"
        + (countyCode == null ? "" : " and o.countyCode = :county") + rest, type)
        .setParameter("firm", OrganisationKind.FIRM).setParameter("rejected", AdmissionState.REJECTED);
    return countyCode == null ? query : query.setParameter("county", countyCode);
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

  /** The legal person behind an organisation: a team's host, else itself. */
  @PermitAll
  public Organisation legalPerson(Organisation organisation) {
    return organisation.isTeam() ? get(organisation.getHostId()) : organisation;
  }

  /** Whoever holds this code; a registration that was found false holds none. */
  @PermitAll
  public Optional<Organisation> find(CreditCode code) {
    return em.createQuery("select o from Organisation o where o.creditCode = :code"
        + " and o.admission.state <> :rejected", Organisation.class)
        .setParameter("code", code.text()).setParameter("rejected", AdmissionState.REJECTED).getResultStream().findFirst();
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

  /** What an officer sees, without teams, which stand with their spaces; those that wait for a confirmation come first, the longest waiting in front. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public Rows<OrganisationRow> ask(OrganisationFilter filter, RowRequest request) {
    return query(filter).ask(em, request, OrganisationRow::of);
  }

  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public long count(OrganisationFilter filter) {
    return query(filter).count(em);
  }

  private RowQuery query(OrganisationFilter filter) {
    var query = new RowQuery(COLUMNS, TABLES, "o.id", SORTS).where("o.kind <> 'TEAM'")
        .containing(filter.text(), "o.name", "o.credit_code");
    only(query, "o.kind", filter.kind() == null ? null : filter.kind().name());
    only(query, "o.facts_state", filter.factsState() == null ? null : filter.factsState().name());
    only(query, "o.county_code", jurisdiction.county().orElse(filter.countyCode()));
    return query;
  }

  private static void only(RowQuery query, String column, Object value) {
    if (value != null) {
      query.where(column + " = ?", value);
    }
  }

  /** The same where the licence still says what it said. */
  @RolesAllowed("applicant")
  public void declare(long version, Statement statement, Contact contact) {
    declare(version, statement, contact, List.of());
  }

  /**
   * The caller's firm says something new about itself. Facts that differ from the confirmed ones have to be confirmed
   * again; contact and address have not.
   *
   * @param proofs files that show another name or another registered address
   */
  @RolesAllowed("applicant")
  public void declare(long version, Statement statement, Contact contact, Collection<Long> proofs) {
    memberships.mustAdminister();
    var firm = own();
    firm.expect(version);
    var problems = new Problems.Collector();
    var declaration = reader.read(statement, problems);
    contact.check(problems);
    changes.check(firm, declaration, contact, proofs, problems);
    problems.refuseIfAny();
    var act = acts.now();
    changes.keep(firm, declaration, contact, proofs, act);
    firm.declareFacts(declaration, act);
    firm.reach(contact);
    em.lock(firm, LockModeType.OPTIMISTIC);
    registers.compare(firm);
  }
}
