package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kechuang.application.entity.SupportEventKind;
import kechuang.application.entity.SupportRequest;
import kechuang.application.entity.SupportState;
import kechuang.document.boundary.Attachments;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.CurrentAccount;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.boundary.Citations;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.Entitlement;
import kechuang.scheme.entity.ReviewStep;

/**
 * Applications under measures as they are looked up: a firm its own, officers of its county and of the deciding office once
 * they are handed in. What one may not see looks like none at all.
 */
@Stateless
public class SupportCases {

  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-s.id", "bigint"), "number", new Sort("s.number", "text"),
      "organisation", new Sort("o.name", "text"), "amount", new Sort("coalesce(s.amount, 0)", "numeric"),
      "dueOn", new Sort("coalesce(s.due_on, date '9999-12-31')", "date"));

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private SupportJudging judging;
  @EJB
  private Attachments attachments;
  @EJB
  private AccountNames names;
  @EJB
  private Memberships memberships;
  @EJB
  private Caller caller;
  @EJB
  private CurrentAccount account;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Organisations organisations;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private Citations citations;
  @Inject
  private FactTexts texts;

  /** One by its number, with its reasons in words of this language. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "auditor"})
  public SupportCase get(String number, Locale locale) {
    var request = find(number);
    var judged = request.verdict().filter(verdict -> !request.isWithFirm())
        .map(verdict -> new Entitlement(verdict, request.worked().orElse(null))).orElseGet(() -> judging.judge(request));
    var rule = rules.get(request.getRuleVersionId());
    return new SupportCase(request, measures.get(request.getMeasureCode()), rule, citations.of(rule),
        organisations.get(request.getOrganisationId()), judging.asked(request), judged,
        judging.stated(request).orElse(null),
        texts.reasons(judged.verdict(), locale), judging.evidence(request),
        attachments.of(SupportDocuments.OWNER_KIND, request.getId()), judging.alike(request), may(request),
        names.history(request.getEvents()), award(request));
  }

  private SupportRequest find(String number) {
    return em.createQuery("select s from SupportRequest s where s.number = :number", SupportRequest.class)
        .setParameter("number", number == null ? "" : number.strip().toUpperCase(Locale.ROOT)).getResultStream().findFirst()
        .filter(this::maySee).orElseThrow(() -> new NotFound("support request", number));
  }

  private String award(SupportRequest request) {
    return (String) em.createNativeQuery("select max(number) from award where request_id = ?1")
        .setParameter(1, request.getId()).getSingleResult();
  }

  /** For use cases that loaded it themselves. */
  @PermitAll
  public boolean maySee(SupportRequest request) {
    if (caller.is("applicant")) {
      return memberships.isOwn(request.getOrganisationId());
    }
    return request.getSubmittedOn() != null && jurisdiction.covers(request.getCountyCode());
  }

  private Set<SupportEventKind> may(SupportRequest request) {
    var may = EnumSet.noneOf(SupportEventKind.class);
    if (caller.is("applicant") || !memberships.isOwn(request.getOrganisationId())) {
      may.addAll(request.allowed(role -> switch (role) {
        case "office" -> decides(request);
        case "step" -> isNext(request);
        default -> caller.is(role);
      }));
    }
    if (request.isDecidedByAnotherThan(caller.accountId())) {
      may.remove(SupportEventKind.APPROVE);
    }
    return may;
  }

  /** Whether the next step of the review is for the caller to record. */
  private boolean isNext(SupportRequest request) {
    return request.getStepBy() == ReviewStep.By.OFFICE && decides(request) || request.getStepBy() == ReviewStep.By.COUNTY
        && caller.is("county-officer") && account.countyCode().filter(request.getCountyCode()::equals).isPresent();
  }

  private boolean decides(SupportRequest request) {
    return request.getOwner().endsWith("00") ? caller.is("city-officer")
        : caller.is("county-officer") && account.countyCode().filter(request.getOwner()::equals).isPresent();
  }

  /** A firm's own, or those that an office may see; the newest first unless sorted otherwise. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "auditor"})
  public Rows<SupportRow> ask(String text, SupportState state, boolean waiting, RowRequest request) {
    var query = new RowQuery(SupportRow.COLUMNS, SupportRow.TABLES, "s.id", SORTS)
        .containing(text, "s.number", "o.name", "s.subject", "m.name_zh", "m.name_en");
    if (caller.is("applicant")) {
      query = query.among("s.organisation_id", memberships.actsFor());
    } else {
      query = query.where("s.submitted_on is not null");
      var county = jurisdiction.county().orElse(null);
      query = county == null ? query : query.where("s.county_code = ?", county);
      query = !waiting ? query : county == null ? query.where("s.state = 'CHECKED' and s.owner like '%00'"
          + " and s.step_by is distinct from 'COUNTY'")
          : query.where("s.state = 'SUBMITTED' or s.state = 'CHECKED' and (s.owner = ? or s.step_by = 'COUNTY')", county);
    }
    return (state == null ? query : query.where("s.state = ?", state.name())).ask(em, request, SupportRow::of);
  }

  /** The firm's own, the newest first. */
  @RolesAllowed("applicant")
  public List<SupportRow> own() {
    return ask(null, null, false, RowRequest.first(100)).list();
  }
}
