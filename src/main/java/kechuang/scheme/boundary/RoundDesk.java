package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.Round;
import kechuang.scheme.entity.RoundContact;
import kechuang.scheme.entity.RoundDraft;
import kechuang.scheme.entity.RoundEventKind;
import kechuang.scheme.entity.RoundState;

/**
 * Rounds in the hands of the programme managers of the city or of a county, each for their own. One drafts and proposes a
 * round, another puts it into force, if its budgets cover it. Others' drafts look like none at all.
 */
@Stateless
public class RoundDesk {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private RoundChecks checks;
  @EJB
  private RoundCovers covers;
  @EJB
  private AccountNames names;
  @EJB
  private Acts acts;
  @EJB
  private Caller caller;

  /** Whose rounds the caller keeps: the city's or one county's. */
  @RolesAllowed("programme-manager")
  public String owner() {
    return jurisdiction.county().orElse(County.CITY);
  }

  /** The caller's office's rounds that nobody else sees yet, the newest first. */
  @RolesAllowed("programme-manager")
  public List<Round> unpublished() {
    return em.createQuery("select r from Round r where r.owner = :owner and r.state in (:draft, :proposed)"
        + " order by r.id desc", Round.class).setParameter("owner", owner()).setParameter("draft", RoundState.DRAFT)
        .setParameter("proposed", RoundState.PROPOSED).getResultList();
  }

  /** A round that is public, or of the caller's own office. */
  @RolesAllowed("programme-manager")
  public Round seen(long id) {
    var round = em.find(Round.class, id);
    if (round == null || !round.getState().isPublished() && !round.getOwner().equals(owner())) {
      throw new NotFound("round", id);
    }
    return round;
  }

  @RolesAllowed("programme-manager")
  public boolean isOwn(Round round) {
    return round.getOwner().equals(owner());
  }

  /** What the caller may do with it now; the second step is not for who took the first. */
  @RolesAllowed("programme-manager")
  public Set<RoundEventKind> allowed(long id) {
    var round = seen(id);
    if (!isOwn(round)) {
      return Set.of();
    }
    var events = round.allowed(caller::is);
    if (!fourEyes.isAnother(round.getProposedBy())) {
      events.remove(RoundEventKind.PUT_IN_FORCE);
    }
    return events;
  }

  /** Begins a draft; answers its id. */
  @RolesAllowed("programme-manager")
  public long draft(RoundDraft terms) {
    var group = checks.group(terms, owner());
    var round = new Round(nextCode(terms.fiscalYear()), owner(), group, terms, acts.now());
    em.persist(round);
    return round.getId();
  }

  /** V2017-330681-2 for the second of that year and owner. */
  private String nextCode(int year) {
    var code = "V" + year + "-" + owner();
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(?1))").setParameter(1, code).getResultList();
    var known = ((Number) em.createNativeQuery("select count(*) from round where owner = ?1 and fiscal_year = ?2")
        .setParameter(1, owner()).setParameter(2, year).getSingleResult()).longValue();
    return code + "-" + (known + 1);
  }

  /** Says anew what a draft is to be. */
  @RolesAllowed("programme-manager")
  public void write(long id, long version, RoundDraft terms) {
    var round = own(id, version);
    round.rewrite(checks.group(terms, owner()), terms, acts.now());
  }

  /** Nothing comes of a draft. */
  @RolesAllowed("programme-manager")
  public void discard(long id, long version) {
    own(id, version).discard(acts.now());
  }

  /** A second manager is to put it into force. */
  @RolesAllowed("programme-manager")
  public void propose(long id, long version) {
    var round = own(id, version);
    checks.mustBeReady(round);
    round.propose(acts.now());
  }

  /** Back to the draft, for a reason. */
  @RolesAllowed("programme-manager")
  public void sendBack(long id, long version, String reason) {
    own(id, version).sendBack(acts.now(reason));
  }

  /** Puts it into force, if the budgets cover it: of two rounds on the same money one comes second and sees the first. */
  @RolesAllowed("programme-manager")
  public void putInForce(long id, long version) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('round.put-in-force'))").getResultList();
    var round = own(id, version);
    fourEyes.mustBeAnother(round.getProposedBy());
    checks.mustBeReady(round);
    round.putInForce(acts.now());
    covers.of(round).lines().stream().filter(line -> !line.isEnough()).findFirst().ifPresent(line -> {
      throw new RuleViolation("round.not-covered", line.name().zh(), line.need(), line.getAvailable(), line.getMissing(),
          line.name().en());
    });
  }

  /** Takes no more applications from now on. */
  @RolesAllowed("programme-manager")
  public void close(long id, long version, String reason) {
    own(id, version).close(acts.now(reason));
  }

  /** Takes applications until a later day. */
  @RolesAllowed("programme-manager")
  public void extend(long id, long version, LocalDate until, String reason) {
    own(id, version).extend(until, acts.now(reason));
  }

  /** Whom to ask, and what else firms should know. */
  @RolesAllowed("programme-manager")
  public void inform(long id, long version, RoundContact contact) {
    own(id, version).inform(contact, acts.now());
  }

  @RolesAllowed("programme-manager")
  public History history(long id) {
    return names.history(seen(id).getEvents());
  }

  private Round own(long id, long version) {
    var round = seen(id);
    if (!isOwn(round)) {
      throw new NotFound("round", id);
    }
    round.expect(version);
    return round;
  }
}
