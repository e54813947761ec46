package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kechuang.document.boundary.Attachments;
import kechuang.document.entity.Attachment;
import kechuang.fault.Problem;
import kechuang.fault.Problems;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.MemberAccounts;
import kechuang.lifecycle.Act;
import kechuang.organisation.entity.AdmissionState;
import kechuang.organisation.entity.Membership;
import kechuang.organisation.entity.Organisation;
import kechuang.platform.boundary.Acts;

/**
 * Whether those who registered a firm may act for it. They hand in its licence and a letter of authority; the county of its
 * registered address looks at them, unless a register knows the firm. Until then they see and prepare, and nothing goes out.
 */
@Stateless
public class Admissions {

  private static final List<AdmissionState> WAITING = List.of(AdmissionState.REGISTERED, AdmissionState.PENDING,
      AdmissionState.RETURNED);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Organisations organisations;
  @Inject
  private Memberships memberships;
  @Inject
  private Attachments attachments;
  @Inject
  private MemberAccounts accounts;
  @Inject
  private JoinRequests requests;
  @Inject
  private Acts acts;
  @Inject
  @Any
  private Instance<FactRegister> registers;

  /** The papers of the caller's own registration, in the order they came. */
  @RolesAllowed("applicant")
  public List<Attachment> ownPapers() {
    return attachments.of(RegistrationPapers.OWNER_KIND, memberships.ownOrganisationId());
  }

  /** The papers of a registration, for an officer who sees the firm. */
  @RolesAllowed({"county-officer", "city-officer", "programme-manager", "auditor"})
  public List<Attachment> papers(long id) {
    return attachments.of(RegistrationPapers.OWNER_KIND, organisations.seen(id).getId());
  }

  /** Hands licence and letter in, or better ones; then the county looks at them. */
  @RolesAllowed("applicant")
  public void handIn(long version, Collection<Long> files) {
    memberships.mustAdminister();
    var firm = organisations.own();
    firm.expect(version);
    var added = attachments.loose(files);
    var missing = missing(Stream.concat(
        firm.getAdmission().getState() == AdmissionState.RETURNED ? ownPapers().stream() : Stream.empty(), added.stream()));
    var problems = new Problems.Collector();
    missing.forEach(kind -> problems.add(Problem.of(kind.name(), "organisation.admission.missing." + kind)));
    problems.check(!files.isEmpty(), "", "organisation.admission.nothing-new").refuseIfAny();
    firm.handInPapers(acts.now());
    attachments.bind(files, RegistrationPapers.OWNER_KIND, firm.getId());
  }

  private static List<ProofKind> missing(Stream<Attachment> there) {
    var kinds = there.map(Attachment::getCategory).toList();
    return ProofKind.FOR_REGISTRATION.stream().filter(kind -> !kinds.contains(kind.name())).toList();
  }

  /**
   * Whoever registered the firm may act for it.
   *
   * @param basis what was seen
   */
  @RolesAllowed("county-officer")
  public void admit(long id, long version, String basis) {
    decided(id, version).admit(acts.now(basis));
  }

  /** The papers do not do; the firm reads the note and hands in better ones. */
  @RolesAllowed("county-officer")
  public void sendBack(long id, long version, String note) {
    decided(id, version).returnPapers(acts.now(note));
  }

  /**
   * Whoever registered the firm does not act for it. Its accounts are closed, requests to join it fall away, and the code is
   * free for the true firm.
   */
  @RolesAllowed("county-officer")
  public void reject(long id, long version, String note) {
    var act = acts.now(note);
    var firm = decided(id, version);
    firm.rejectRegistration(act);
    requests.lapseAll(id);
    memberships.of(id).stream().map(Membership::getAccountId).forEach(accounts::close);
  }

  private Organisation decided(long id, long version) {
    var firm = organisations.seen(id);
    memberships.refuseOwn(id);
    firm.expect(version);
    return firm;
  }

  /** Refuses whoever acts for a firm that is not admitted yet, and says why and what is missing. */
  @PermitAll
  public void mustBeAdmitted(long organisationId) {
    obstacle(organisationId).ifPresent(found -> {
      throw new RuleViolation(found.key(), found.arguments().toArray());
    });
  }

  /** What stands between the registration and acting for the firm; empty once it is admitted. */
  @PermitAll
  public Optional<Problem> obstacle(long organisationId) {
    var admission = organisations.get(organisationId).getAdmission();
    return switch (admission.getState()) {
      case ADMITTED -> Optional.empty();
      case RETURNED -> Optional.of(Problem.of("", "organisation.admission.obstacle.RETURNED", admission.getNote()));
      case REGISTERED, PENDING, REJECTED ->
          Optional.of(Problem.of("", "organisation.admission.obstacle." + admission.getState()));
    };
  }

  /** Admits a registration that a register knows by code and name. */
  @PermitAll
  public void compareWithRegisters(Organisation firm, Act act) {
    if (WAITING.contains(firm.getAdmission().getState())) {
      registers.stream().flatMap(register -> register.confirms(firm.creditCode(), firm.getName()).stream()).findFirst()
          .ifPresent(source -> firm.admit(act.byTheRules(source)));
    }
  }

  /** Looks all registrations up that wait; for after a register was brought in. Answers how many were admitted. */
  @RolesAllowed("system")
  public long compareWithRegisters() {
    var waiting = em.createQuery("select o from Organisation o where o.admission.state in :waiting"
        + " and o.hostId is null order by o.id",
        Organisation.class).setParameter("waiting",
            WAITING).getResultList();
    var act = acts.now();
    waiting.forEach(firm -> compareWithRegisters(firm, act));
    return waiting.stream().filter(Organisation::isAdmitted).count();
  }
}
