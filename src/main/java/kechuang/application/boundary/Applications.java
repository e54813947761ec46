package kechuang.application.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import kechuang.application.entity.Application;
import kechuang.application.entity.ApplicationEventKind;
import kechuang.application.entity.ApplicationState;
import kechuang.document.boundary.Attachments;
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.number.PublicNumber;
import kechuang.organisation.boundary.Memberships;
import kechuang.organisation.boundary.Organisations;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.Round;

/** A firm's own applications and those of its teams: drafting, correcting, stepping back. */
@Stateless
public class Applications {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Caller caller;
  @EJB
  private Memberships memberships;
  @EJB
  private Attachments attachments;
  @EJB
  private Organisations organisations;
  @EJB
  private Acts acts;

  /** Opens the firm's draft for a round: the one it has, or a new one. */
  @RolesAllowed("applicant")
  public long draft(long roundId) {
    return draft(roundId, memberships.ownOrganisationId());
  }

  /** The same for an organisation the caller acts for: the own one, or a team it hosts. */
  @RolesAllowed("applicant")
  public long draft(long roundId, long applicantId) {
    memberships.mustOwn(applicantId);
    var round = open(roundId);
    var firm = organisations.get(applicantId);
    return openDraft(firm.getId(), roundId).orElseGet(() -> start(firm, round).getId());
  }

  /** Begins another draft for a round, with what is known of it, and leaves those alone that the firm has. */
  @RolesAllowed("applicant")
  public long create(long roundId, ApplicationForm form) {
    var application = start(organisations.get(memberships.ownOrganisationId()), open(roundId));
    application.write(form.requested(), form.purpose(), form.commitment());
    return application.getId();
  }

  private Round open(long roundId) {
    var round = em.find(Round.class, roundId);
    if (round == null || !round.getState().isPublished()) {
      throw new NotFound("round", roundId);
    }
    if (!round.isOpen(acts.now().day())) {
      throw new RuleViolation("application.round-not-open", round.getOpensOn(), round.getClosesOn()).about("round");
    }
    return round;
  }

  private Application start(Organisation firm, Round round) {
    if (!round.serves(firm.getCountyCode())) {
      throw new RuleViolation("application.round-elsewhere").about("round");
    }
    var application = new Application(PublicNumber.of('A', round.getFiscalYear(), nextNumber()), round.getId(),
        firm.getId(), firm.getCountyCode(), caller.accountId());
    em.persist(application);
    return application;
  }

  private java.util.Optional<Long> openDraft(long firm, long round) {
    return em.createQuery("select a.id from Application a where a.organisationId = :firm and a.roundId = :round"
        + " and a.state = :draft order by a.id", Long.class).setParameter("firm", firm).setParameter("round", round)
        .setParameter("draft", ApplicationState.DRAFT).getResultStream().findFirst();
  }

  private long nextNumber() {
    return ((Number) em.createNativeQuery("select nextval('application_number')").getSingleResult()).longValue();
  }

  /** Keeps what the firm writes, however incomplete; handing in is another act. */
  @RolesAllowed("applicant")
  public void write(long id, long version, ApplicationForm form) {
    own(id, version).write(form.requested(), form.purpose(), form.commitment());
  }

  /**
   * The stamped letter of commitment for an application that still lies with the firm; the last one counts.
   *
   * @param file uploaded before for applications, and belonging to none yet
   */
  @RolesAllowed("applicant")
  public void addLetter(long id, long file) {
    var application = own(id);
    if (!application.isWithFirm()) {
      throw new Conflict("application.not-with-firm");
    }
    attachments.bind(List.of(file), ApplicationDocuments.OWNER_KIND, id);
  }

  /** Steps back from an application, or declines an offer. */
  @RolesAllowed("applicant")
  public void withdraw(long id, long version, String note) {
    own(id, version).withdraw(acts.now(note));
  }

  /** An own application as the caller saw it; not found if it is another firm's, stale if it changed meanwhile. */
  @RolesAllowed("applicant")
  public Application own(long id, long version) {
    var application = own(id);
    application.mustBe(version);
    return application;
  }

  @RolesAllowed("applicant")
  public Application own(long id) {
    var application = em.find(Application.class, id);
    if (application == null || !memberships.isOwn(application.getOrganisationId())) {
      throw new NotFound("application", id);
    }
    return application;
  }

  /** An own application by its number. */
  @RolesAllowed("applicant")
  public Application own(String number) {
    return em.createQuery("select a from Application a where a.number = :number and a.organisationId in :firms",
        Application.class).setParameter("number", number).setParameter("firms", memberships.actsFor())
        .getResultStream().findFirst().orElseThrow(() -> new NotFound("application", number));
  }

  /** The firm's applications, newest first. */
  @RolesAllowed("applicant")
  public List<Application> ownList() {
    return em.createQuery("select a from Application a where a.organisationId in :firms order by a.id desc",
        Application.class).setParameter("firms", memberships.actsFor()).setMaxResults(200).getResultList();
  }

  /** What the caller's roles may do with it now. */
  @PermitAll
  public Set<ApplicationEventKind> allowedEvents(Application application) {
    return application.allowed(caller::is);
  }
}
