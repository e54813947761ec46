package kechuang.application.boundary;

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
import kechuang.application.entity.SupportForm;
import kechuang.application.entity.SupportRequest;
import kechuang.application.entity.SupportState;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.calendar.boundary.Calendars;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.platform.boundary.Acts;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rules;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.Instrument;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.OutcomeResult;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Terms;

/**
 * A firm applies under a measure that is not offered by itself. Nothing is asked that is known; everything that stands
 * against it is said at once; what supports it supports nothing else.
 */
@Stateless
public class SupportRequests {

  private static final String FIELD = "keys";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private SupportJudging judging;
  @EJB
  private Attachments attachments;
  @EJB
  private DuplicateKeys duplicates;
  @EJB
  private Memberships memberships;
  @EJB
  private Calendars calendars;
  @EJB
  private Acts acts;
  @Inject
  private Organisations organisations;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private BusinessClock clock;

  /** Begins an application, or goes on with the draft there is; answers its number. */
  @RolesAllowed("applicant")
  public String begin(String measureCode) {
    var measure = measures.get(measureCode);
    var firm = organisations.own();
    if (!firm.isAdmitted()) {
      throw new RuleViolation("support.not-admitted");
    }
    return draft(firm.getId(), measureCode).orElseGet(() -> {
      var rule = applicable(measure, firm.getCountyCode());
      var act = acts.now();
      var request = new SupportRequest(PublicNumber.of('S', act.day().getYear(), nextNumber()), firm, rule, rule.getOwner(),
          act.day().getYear() - 1, act);
      em.persist(request);
      var matters = judging.asked(request).matters();
      if (matters.size() == 1) {
        request.about(matters.get(0));
      }
      return request;
    }).getNumber();
  }

  private Optional<SupportRequest> draft(long firm, String measure) {
    return em.createQuery("select s from SupportRequest s where s.organisationId = :firm and s.measureCode = :measure"
        + " and s.state = :draft order by s.id", SupportRequest.class).setParameter("firm", firm)
        .setParameter("measure", measure).setParameter("draft", SupportState.DRAFT).getResultStream().findFirst();
  }

  private RuleVersion applicable(Measure measure, String county) {
    var rule = rules.versionOn(measure.getCode(), clock.today(), county).orElseThrow(() -> new NotFound("rule", measure.getCode()));
    if (measure.getInstrument() == Instrument.VOUCHER || rule.terms().filter(Terms::withoutApplication).isPresent()) {
      throw new RuleViolation("support.not-applied-for", measure.getNameZh(), measure.getNameEn());
    }
    return rule;
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('support_request_number')").getSingleResult()).longValue();
  }

  /** Keeps what the firm writes, however incomplete; handing in is another act. */
  @RolesAllowed("applicant")
  public void write(long id, long version, SupportForm form) {
    var request = own(id, version);
    // What it is about says what the registers know of it.
    request.about(form.about());
    request.write(form, judging.stated(request).orElse(null));
  }

  /** A file that shows something, for an application that still lies with the firm. */
  @RolesAllowed("applicant")
  public void addEvidence(long id, long file) {
    if (!own(id).isWithFirm()) {
      throw new Conflict("application.not-with-firm");
    }
    attachments.bind(List.of(file), SupportDocuments.OWNER_KIND, id);
  }

  /** Hands it in, or refuses with everything that stands against it. */
  @RolesAllowed("applicant")
  public void submit(long id, long version) {
    var request = own(id, version);
    problems(request).refuseIfAny();
    var act = acts.now();
    duplicates.free(DuplicateHolder.REQUEST, id);
    var judged = judging.judge(request);
    var rule = rules.get(request.getRuleVersionId());
    judging.keys(request).forEach(key -> key.getKind().events(rule, judged.verdict().facts(), request.getPolicyYear())
        .forEach(event -> duplicates.take(key.getKind(), key.key() + event, key.getNumber(), FIELD, DuplicateHolder.REQUEST, id, act.day())));
    var terms = rule.terms().orElseThrow();
    request.submit(judged, judging.matter(request), calendars.workingDays().plus(act.day(), terms.course().decide()),
        act);
  }

  private Problems.Collector problems(SupportRequest request) {
    var problems = new Problems.Collector();
    problems.check(request.getSubject() != null, "subject", "support.subject-missing");
    request.checkCosts(problems, clock.today());
    problems.check(request.isCommitment(), "commitment", "application.commitment-missing");
    problems.check(!judging.isHeld(request), "subject", "support.title-held");
    judging.judge(request).verdict().outcomes().stream().filter(outcome -> outcome.result() == OutcomeResult.FAIL)
        .forEach(outcome -> problems.check(false, "said", "support.against", outcome.textZh(), outcome.textEn()));
    judging.missing(request).forEach(fact ->
        problems.check(false, "said", "support.fact-missing", "fact." + fact.ruleName()));
    judging.unfiled(request).forEach(fact ->
        problems.check(false, "said", "support.fact-unfiled", "fact." + fact.ruleName()));
    judging.keysMissing(request).forEach(kind ->
        problems.check(false, FIELD, "support.key-missing", "scheme.duplicate.kind." + kind));
    judging.evidenceMissing(request).forEach(one ->
        problems.check(false, "evidence", "support.evidence-missing", one.words().zh(), one.words().en()));
    problems.check(judging.alike(request).isEmpty() || request.getExplanation() != null && !request.getExplanation().isBlank(),
        "explanation", "support.explanation-missing");
    return problems;
  }

  /** Steps back; what supported it may support something else. */
  @RolesAllowed("applicant")
  public void withdraw(long id, long version, String note) {
    own(id, version).withdraw(acts.now(note));
    duplicates.free(DuplicateHolder.REQUEST, id);
  }

  private SupportRequest own(long id, long version) {
    var request = own(id);
    request.mustBe(version);
    return request;
  }

  private SupportRequest own(long id) {
    var request = em.find(SupportRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null || !memberships.isOwn(request.getOrganisationId())) {
      throw new NotFound("support request", id);
    }
    return request;
  }

  /** Whether the caller's organisation may see it. */
  @PermitAll
  public boolean isOwn(SupportRequest request) {
    return memberships.isOwn(request.getOrganisationId());
  }
}
