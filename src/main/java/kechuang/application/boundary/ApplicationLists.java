package kechuang.application.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import kechuang.application.entity.ApplicationState;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.platform.boundary.Row;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.platform.boundary.SummaryRow;

/** Lists of applications: a firm's own, and what an office has handed in to it. */
@Stateless
public class ApplicationLists {

  private static final String COLUMNS = "a.number, o.name, o.credit_code, c.name_zh, c.name_en, r.name_zh, r.name_en,"
      + " a.state, a.requested, a.amount, a.submitted_on, a.due_on, a.decided_on,"
      + " a.id, a.version, a.county_code, r.owner";
  /** Outer joins, since the database leaves out those that a count does not need. */
  private static final String TABLES = "application a left join organisation o on o.id = a.organisation_id"
      + " left join county c on c.code = a.county_code left join round r on r.id = a.round_id";
  /** What waits for nobody comes last. */
  private static final Sort DUE = new Sort("coalesce(a.due_on, date '9999-12-31')", "date");
  private static final String SUMMARY = "a.number, o.name, o.credit_code, a.county_code, c.name_zh, c.name_en,"
      + " (select string_agg(m.name_zh, '、' order by m.position) from round_measure x join measure m on m.code ="
      + " x.measure_code where x.round_id = a.round_id), (select string_agg(m.name_en, ', ' order by m.position)"
      + " from round_measure x join measure m on m.code = x.measure_code where x.round_id = a.round_id), a.submitted_on,"
      + " a.requested, case when a.state not in ('RETURNED', 'REJECTED', 'WITHDRAWN') then a.amount end, l.event, l.note";
  /** With what the offices last did about each; what the rules did by themselves is no opinion. */
  private static final String OPINIONS = " left join lateral (select e.event, e.note from application_event e"
      + " where e.application_id = a.id and e.actor is not null and e.event in ('APPROVE', 'RETURN', 'REJECT', 'OFFER',"
      + " 'AWARD') order by e.id desc limit 1) l on true";
  private static final Map<String, Sort> SORTS = Map.of("", DUE, "dueOn", DUE, "number", new Sort("a.number", "text"),
      "firm", new Sort("o.name", "text"), "county", new Sort("a.county_code", "text"),
      "amount", new Sort("coalesce(a.amount, 0)", "numeric"), "submittedOn", new Sort("a.submitted_on", "date"));
  /** What is not handed in yet is newer than all that is. */
  private static final Map<String, Sort> OWN_SORTS = Map.of("", new Sort("-a.id", "bigint"),
      "number", SORTS.get("number"), "requested", new Sort("coalesce(a.requested, 0)", "numeric"),
      "amount", SORTS.get("amount"), "submittedOn", new Sort("coalesce(a.submitted_on, date '9999-12-31')", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;

  /**
   * The firm's own applications and those of its teams, newest first unless sorted otherwise.
   *
   * @param text part of the number or of the round's name; null for all
   * @param state null for all
   */
  @RolesAllowed("applicant")
  public Rows<ApplicationRow> own(String text, ApplicationState state, RowRequest request) {
    var query = new RowQuery(COLUMNS, TABLES, "a.id", OWN_SORTS)
        .among("a.organisation_id", memberships.actsFor())
        .containing(text, "a.number", "r.name_zh", "r.name_en");
    only(query, "a.state", state == null ? null : state.name());
    return query.ask(em, request, ApplicationLists::row);
  }

  /**
   * What was handed in, and to a county's office that of its county; what is due first comes first. Drafts are the firms'
   * business.
   */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public Rows<ApplicationRow> ask(ApplicationFilter filter, RowRequest request) {
    return query(COLUMNS, TABLES, filter).ask(em, request, ApplicationLists::row);
  }

  /** The same list as an office prints and signs it. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public Rows<SummaryRow> summary(ApplicationFilter filter, RowRequest request) {
    return query(SUMMARY, TABLES + OPINIONS, filter).ask(em, request, row -> new SummaryRow(row.text(0), row.text(1),
        row.text(2), row.text(3), row.name(4), row.name(6), row.day(8), row.money(9), row.money(10),
        row.text(11) == null ? null : "application.event." + row.text(11), row.text(12)));
  }

  /** Those of these applications that the list above would show, in the order of their last days. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public List<ApplicationRow> these(List<Long> ids) {
    return query(COLUMNS, TABLES, ApplicationFilter.ALL).among("a.id", ids)
        .ask(em, RowRequest.first(ids.size()), ApplicationLists::row).list();
  }

  private RowQuery query(String columns, String tables, ApplicationFilter filter) {
    var query = new RowQuery(columns, tables, "a.id", SORTS).where("a.submitted_on is not null")
        .containing(filter.text(), "o.name", "o.credit_code", "a.number");
    only(query, "a.state", filter.state() == null ? null : filter.state().name());
    only(query, "a.round_id", filter.roundId());
    only(query, "a.county_code", jurisdiction.county().orElse(filter.countyCode()));
    return query;
  }

  private static void only(RowQuery query, String column, Object value) {
    if (value != null) {
      query.where(column + " = ?", value);
    }
  }

  private static ApplicationRow row(Row row) {
    return new ApplicationRow(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
        row.constant(7, ApplicationState.class), row.money(8), row.money(9), row.day(10), row.day(11), row.day(12),
        row.number(13), row.number(14), row.text(15), row.text(16));
  }
}
