package kechuang.award.boundary;

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
import java.util.Optional;
import java.util.Set;
import kechuang.award.entity.Award;
import kechuang.award.entity.AwardEventKind;
import kechuang.award.entity.AwardState;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.organisation.boundary.BankAccounts;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.BankAccount;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Caller;
import kechuang.platform.boundary.RowQuery;
import kechuang.platform.boundary.RowQuery.Sort;
import kechuang.platform.boundary.RowRequest;
import kechuang.platform.boundary.Rows;
import kechuang.scheme.boundary.Citations;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;

/**
 * Awards as they are looked up: an organisation its own once they were agreed on, officers those of their county or all of
 * the city's. What one may not see looks like none at all.
 */
@Stateless
public class AwardRegister {

  private static final Sort DUE = new Sort("coalesce(a.due_on, date '9999-12-31')", "date");
  private static final Map<String, Sort> SORTS = Map.of("", new Sort("-a.id", "bigint"), "number", new Sort("a.number", "text"),
      "organisation", new Sort("o.name", "text"), "amount", new Sort("a.amount", "numeric"), "dueOn", DUE);
  private static final Map<String, Sort> BY_DAY = Map.of("", DUE, "dueOn", DUE, "organisation", SORTS.get("organisation"),
      "amount", SORTS.get("amount"));
  private static final String AGREED = "a.agreed_by is not null and a.state <> 'PROPOSED'";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private AccountNames names;
  @EJB
  private BankAccounts bankAccounts;
  @EJB
  private AwardTerms terms;
  @EJB
  private kechuang.review.boundary.Jurisdiction deciding;
  @EJB
  private Memberships memberships;
  @EJB
  private Caller caller;
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

  /** Awards that the caller may see, the newest first unless sorted otherwise. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "payment-maker",
      "payment-checker", "auditor"})
  public Rows<AwardRow> ask(AwardFilter filter, RowRequest request) {
    return filtered(query(SORTS), filter).ask(em, request, AwardRow::of);
  }

  /** Those who have not answered and are to be called, the first day in front. */
  @RolesAllowed({"county-officer", "programme-manager"})
  public Rows<AwardRow> toCall(String text, RowRequest request) {
    return filtered(query(BY_DAY), new AwardFilter(text, null, AwardState.UNANSWERED)).ask(em, request, AwardRow::of);
  }

  private RowQuery query(Map<String, Sort> sorts) {
    var query = new RowQuery(AwardRow.COLUMNS, AwardRow.TABLES, "a.id", sorts).where(AGREED);
    if (caller.is("applicant")) {
      return query.among("a.organisation_id", memberships.actsFor());
    }
    return jurisdiction.county().map(county -> query.where("a.county_code = ?", county)).orElse(query);
  }

  private static RowQuery filtered(RowQuery query, AwardFilter filter) {
    var found = query.containing(filter.text(), "a.number", "o.name", "m.name_zh", "m.name_en");
    found = filter.measure() == null ? found : found.where("a.measure_code = ?", filter.measure());
    return filter.state() == null ? found : found.where("a.state = ?", filter.state().name());
  }

  /** What waits for the caller's organisation's answer, and what came of the rest. */
  @RolesAllowed("applicant")
  public List<AwardRow> own(boolean open) {
    return query(SORTS).where(open ? "a.state in ('OFFERED', 'UNANSWERED')" : "a.state not in ('OFFERED', 'UNANSWERED')")
        .ask(em, RowRequest.first(50), AwardRow::of).list();
  }

  /** One award by its number, with its reasons in words of this language. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "finance-reviewer", "payment-maker",
      "payment-checker", "auditor"})
  public AwardCase get(String number, Locale locale) {
    var award = em.createQuery("select a from Award a where a.number = :number", Award.class)
        .setParameter("number", number == null ? "" : number.strip().toUpperCase(Locale.ROOT)).getResultStream().findFirst()
        .filter(this::isVisible).orElseThrow(() -> new NotFound("award", number));
    var verdict = award.verdict();
    var rule = rules.get(award.getRuleVersionId());
    var loss = terms.loss(award);
    return new AwardCase(award, measures.get(award.getMeasureCode()), rule, citations.of(rule),
        organisations.get(award.getOrganisationId()), texts.reasons(verdict, locale), award.worked(), account(award),
        notice(award), loss.orElse(null), may(award, loss.isPresent()), names.history(award.getEvents()));
  }

  /** For use cases that loaded it themselves. */
  @PermitAll
  public boolean isVisible(Award award) {
    if (caller.is("applicant")) {
      return award.getAgreedBy() != null && award.getState() != AwardState.PROPOSED
          && memberships.isOwn(award.getOrganisationId());
    }
    return caller.is("programme-manager") && award.getOwner().equals(jurisdiction.county().orElse(County.CITY))
        || award.getAgreedBy() != null && jurisdiction.covers(award.getCountyCode());
  }

  private Optional<BankAccount> account(Award award) {
    return award.getBankAccountId() == null ? bankAccounts.current(award.getOrganisationId())
        : Optional.of(bankAccounts.get(award.getBankAccountId()));
  }

  private String notice(Award award) {
    return award.getNoticeId() == null ? null : (String) em.createNativeQuery("select number from notice where id = ?1")
        .setParameter(1, award.getNoticeId()).getSingleResult();
  }

  private Set<AwardEventKind> may(Award award, boolean ofLoss) {
    var may = EnumSet.noneOf(AwardEventKind.class);
    if (caller.is("applicant") || !memberships.isOwn(award.getOrganisationId())) {
      may.addAll(award.allowed(role -> role.equals("office") ? deciding.decidesFor(award.getOwner()) : caller.is(role)));
    }
    if (!award.getOwner().equals(jurisdiction.county().orElse(County.CITY))) {
      may.remove(AwardEventKind.WITHDRAW);
    }
    if (!ofLoss) {
      may.remove(AwardEventKind.RECOVER);
    }
    return may;
  }
}
