package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;

/** Lists of applications: a firm's own, and what an office has handed in to it. */
@Stateless
public class ApplicationLists {

  private static final int MOST = 200;
  private static final String ROW = "select new kechuang.application.boundary.ApplicationRow(a.number, o.name,"
      + " o.creditCode, c.nameZh, c.nameEn, r.nameZh, r.nameEn, a.state, a.requested, a.amount, a.submittedOn, a.dueOn,"
      + " a.decidedOn)";
  private static final String FROM = " from Application a, Organisation o, County c, Round r"
      + " where o.id = a.organisationId and c.code = a.countyCode and r.id = a.roundId";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;

  /** The firm's own applications, newest first. */
  @RolesAllowed("applicant")
  public List<ApplicationRow> own() {
    return em.createQuery(ROW + FROM + " and a.organisationId = :firm order by a.id desc", ApplicationRow.class)
        .setParameter("firm", memberships.ownOrganisationId()).setMaxResults(MOST).getResultList();
  }

  /** A page of what was handed in: to a county's office that of its county. Drafts are the firms' business. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public List<ApplicationRow> page(ApplicationFilter filter, ApplicationOrder order, int first, int size) {
    return query(ROW, filter, " order by " + order.clause(), ApplicationRow.class)
        .setFirstResult(first).setMaxResults(Math.min(size, MOST)).getResultList();
  }

  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public int count(ApplicationFilter filter) {
    return query("select count(a)", filter, "", Long.class).getSingleResult().intValue();
  }

  private <T> TypedQuery<T> query(String select, ApplicationFilter filter, String order, Class<T> type) {
    var asked = new LinkedHashMap<String, Object>();
    asked.put("state", filter.state());
    asked.put("roundId", filter.roundId());
    asked.put("countyCode", jurisdiction.county().orElse(filter.countyCode()));
    asked.values().removeIf(Objects::isNull);
    var where = " and a.submittedOn is not null and (o.name like :part escape '\\' or o.creditCode like :part escape '\\'"
        + " or a.number like :part escape '\\')"
        + asked.keySet().stream().map(field -> " and a." + field + " = :" + field).collect(Collectors.joining());
    var query = em.createQuery(select + FROM + where + order, type).setParameter("part", filter.pattern());
    asked.forEach(query::setParameter);
    return query;
  }
}
