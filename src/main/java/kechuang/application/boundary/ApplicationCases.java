package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationEvent;
import kechuang.calendar.boundary.Calendars;
import kechuang.correction.boundary.Corrections;
import kechuang.correction.entity.CaseKind;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.boundary.ReferenceLists;
import kechuang.organisation.boundary.Teams;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.boundary.FactTexts;
import kechuang.scheme.boundary.Measures;
import kechuang.scheme.boundary.Rounds;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.Verdict;

/** One application as its page shows it, to its firm and to the offices that may see it. */
@Stateless
public class ApplicationCases {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Caller caller;
  @Inject
  private Memberships memberships;
  @Inject
  private Jurisdiction jurisdiction;
  @Inject
  private Organisations organisations;
  @Inject
  private Teams teams;
  @Inject
  private ReferenceLists lists;
  @Inject
  private Rounds rounds;
  @Inject
  private Measures measures;
  @Inject
  private FactTexts texts;
  @Inject
  private Submissions submissions;
  @Inject
  private Headroom headroom;
  @Inject
  private Calendars calendars;
  @Inject
  private Attachments attachments;
  @Inject
  private Corrections corrections;
  @Inject
  private AccountNames names;

  /** The application with this number; another firm's or another county's looks like none at all. */
  @RolesAllowed({"applicant", "county-officer", "city-officer", "programme-manager", "payment-maker", "payment-checker",
      "finance-reviewer", "auditor"})
  public ApplicationCase see(String number) {
    var application = em.createQuery("select a from Application a where a.number = :number", Application.class)
        .setParameter("number", number).getResultStream().filter(this::maySee).findFirst()
        .orElseThrow(() -> new NotFound("application", number));
    var round = rounds.get(application.getRoundId());
    var firm = organisations.get(application.getOrganisationId());
    var verdicts = verdicts(application, round);
    var due = calendars.due(application.getDueOn());
    return new ApplicationCase(application, firm, teams.hosting(firm), lists.county(application.getCountyCode()).orElseThrow(),
        lists.industry(firm.getIndustryCode()).orElse(null), round, verdicts,
        headroom.of(application, round), due, new ApplicationWay(application, round, due).stops(),
        corrections.see(CaseKind.APPLICATION, application.getId(), application.stated()), names.of(people(application, firm.getConfirmedBy())), application.allowed(caller::is));
  }

  /** Whether the caller may see this one, and with it its papers. */
  @PermitAll
  public boolean maySee(long id) {
    var application = em.find(Application.class, id);
    return application != null && maySee(application);
  }

  /** The stamped letters that came with it, in the order they came. For use cases that checked who asks. */
  @PermitAll
  public List<Attachment> letters(long id) {
    return attachments.of(ApplicationDocuments.OWNER_KIND, id);
  }

  private boolean maySee(Application application) {
    if (caller.is("applicant")) {
      return memberships.isOwn(application.getOrganisationId());
    }
    return application.getSubmittedOn() != null && jurisdiction.covers(application.getCountyCode());
  }

  /** As they stood when it was handed in; what is still to be handed in is judged by today's rules and facts. */
  private List<Verdict> verdicts(Application application, Round round) {
    return application.isWithFirm() || application.getTrace() == null
        ? submissions.judge(application.getOrganisationId(), round)
        : Verdict.readAll(application.getFacts(), application.getTrace());
  }

  /** Verdicts in the reader's language, those that pass first. */
  @PermitAll
  public List<Judged> judged(List<Verdict> verdicts, Locale locale) {
    return verdicts.stream().sorted(Comparator.comparing(Verdict::result))
        .map(verdict -> new Judged(measures.get(verdict.measure()).name(locale), verdict.ruleNumber(), verdict.result(),
            texts.reasons(verdict, locale))).toList();
  }

  private static List<Long> people(Application application, Long confirmedBy) {
    return Stream.concat(application.getEvents().stream().map(ApplicationEvent::getActor), Stream.ofNullable(confirmedBy))
        .toList();
  }
}
