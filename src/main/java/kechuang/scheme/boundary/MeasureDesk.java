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
import kechuang.fault.Conflict;
import kechuang.fault.NotFound;
import kechuang.identity.boundary.AccountNames;
import kechuang.identity.boundary.FourEyes;
import kechuang.identity.boundary.History;
import kechuang.organisation.boundary.Jurisdiction;
import kechuang.organisation.entity.County;
import kechuang.platform.boundary.Acts;
import kechuang.platform.boundary.Caller;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.MeasureDraft;
import kechuang.scheme.entity.RuleDraft;
import kechuang.scheme.entity.RuleEventKind;
import kechuang.scheme.entity.RuleState;
import kechuang.scheme.entity.RuleVersion;

/**
 * Measures and their rules in the hands of the programme managers of the city or of a county, each for their own. One
 * drafts and proposes a version, another puts it into force from a day on; a county's version replaces the city's there.
 * Others' drafts look like none at all.
 */
@Stateless
public class MeasureDesk {

  private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtext(?1))";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Jurisdiction jurisdiction;
  @EJB
  private MeasureChecks checks;
  @EJB
  private FourEyes fourEyes;
  @EJB
  private AccountNames names;
  @EJB
  private Acts acts;
  @EJB
  private Caller caller;

  /** Whose measures the caller keeps: the city's or one county's. */
  @RolesAllowed("programme-manager")
  public String owner() {
    return jurisdiction.county().orElse(County.CITY);
  }

  /** A version that is or was in force, or one of the caller's own office. */
  @RolesAllowed("programme-manager")
  public RuleVersion seen(long id) {
    var rule = em.find(RuleVersion.class, id);
    if (rule == null || rule.getState() != RuleState.IN_FORCE && !isOwn(rule)) {
      throw new NotFound("rule version", id);
    }
    return rule;
  }

  @RolesAllowed("programme-manager")
  public boolean isOwn(RuleVersion rule) {
    return rule.getOwner().equals(owner());
  }

  /** A measure of which the caller's office may write a version: its own, or one of the city's that is known. */
  @RolesAllowed("programme-manager")
  public Measure measure(String code) {
    var measure = em.find(Measure.class, code);
    if (measure == null || !measure.getOwner().equals(owner())
        && !(measure.getOwner().equals(County.CITY) && isKnown(code, County.CITY))) {
      throw new NotFound("measure", code);
    }
    return measure;
  }

  private boolean isKnown(String code, String of) {
    return !em.createQuery("select r.id from RuleVersion r where r.measureCode = :code and r.owner = :owner"
        + " and r.state = :inForce", Long.class).setParameter("code", code).setParameter("owner", of)
        .setParameter("inForce", RuleState.IN_FORCE).setMaxResults(1).getResultList().isEmpty();
  }

  /** Whether the measure's own words can still be written: it is the caller's, and nothing of it was ever proposed. */
  @RolesAllowed("programme-manager")
  public boolean isNameable(Measure measure) {
    return measure.getOwner().equals(owner()) && em.createQuery("select r.id from RuleVersion r where r.measureCode = :code"
        + " and r.state in (:proposed, :inForce)", Long.class).setParameter("code", measure.getCode())
        .setParameter("proposed", RuleState.PROPOSED).setParameter("inForce", RuleState.IN_FORCE).setMaxResults(1)
        .getResultList().isEmpty();
  }

  /** What the caller may do with it now; the second step is not for who took the first. */
  @RolesAllowed("programme-manager")
  public Set<RuleEventKind> allowed(long id) {
    var rule = seen(id);
    if (!isOwn(rule)) {
      return Set.of();
    }
    var events = rule.allowed(caller::is);
    if (!fourEyes.isAnother(rule.getProposedBy())) {
      events.remove(RuleEventKind.PUT_IN_FORCE);
    }
    if (!fourEyes.isAnother(rule.getEndProposedBy())) {
      events.remove(RuleEventKind.END);
    }
    return events;
  }

  /** Begins a measure of the caller's office with the first draft of its rule; answers the draft's id. */
  @RolesAllowed("programme-manager")
  public long begin(MeasureDraft measure, RuleDraft rule) {
    checks.mustBeWritable(measure);
    oneAtATime("measures");
    checks.mustBeFree(measure);
    var position = ((Number) em.createNativeQuery("select coalesce(max(position), 0) + 10 from measure").getSingleResult())
        .intValue();
    var begun = new Measure(owner(), position, measure);
    em.persist(begun);
    em.flush();
    return draft(begun, rule);
  }

  /** Begins the next version of a measure's rule, the caller's office's own; answers the draft's id. */
  @RolesAllowed("programme-manager")
  public long draft(String code, RuleDraft rule) {
    var measure = measure(code);
    oneAtATime(code + "/" + owner());
    if (!drafts(code).isEmpty()) {
      throw new Conflict("measure.draft-under-way");
    }
    return draft(measure, rule);
  }

  private long draft(Measure measure, RuleDraft rule) {
    checks.mustBeWritable(measure, rule);
    var number = ((Number) em.createNativeQuery("select coalesce(max(number), 0) + 1 from rule_version where measure_code = ?1"
        + " and owner = ?2").setParameter(1, measure.getCode()).setParameter(2, owner()).getSingleResult()).intValue();
    var draft = new RuleVersion(measure.getCode(), owner(), number, rule, acts.now());
    em.persist(draft);
    return draft.getId();
  }

  private List<RuleVersion> drafts(String code) {
    return em.createQuery("select r from RuleVersion r where r.measureCode = :code and r.owner = :owner"
        + " and r.state in (:draft, :proposed)", RuleVersion.class).setParameter("code", code).setParameter("owner", owner())
        .setParameter("draft", RuleState.DRAFT).setParameter("proposed", RuleState.PROPOSED).getResultList();
  }

  /**
   * Says anew what a draft is to be.
   *
   * @param measure the measure's own words; null where they stay
   */
  @RolesAllowed("programme-manager")
  public void write(long id, long version, MeasureDraft measure, RuleDraft rule) {
    var draft = own(id, version);
    var of = measure(draft.getMeasureCode());
    if (measure != null && !measure.equals(of.written())) {
      checks.mustBeWritable(measure);
      if (!isNameable(of)) {
        throw new Conflict("measure.name-stays");
      }
      of.rewrite(measure);
    }
    checks.mustBeWritable(of, rule);
    draft.rewrite(rule, acts.now());
  }

  /** Nothing comes of a draft. */
  @RolesAllowed("programme-manager")
  public void discard(long id, long version) {
    own(id, version).discard(acts.now());
  }

  /** A second manager is to put it into force. */
  @RolesAllowed("programme-manager")
  public void propose(long id, long version) {
    var draft = own(id, version);
    checks.mustBeReady(measure(draft.getMeasureCode()), draft);
    draft.propose(acts.now());
  }

  /** Back to the draft, for a reason. */
  @RolesAllowed("programme-manager")
  public void sendBack(long id, long version, String reason) {
    own(id, version).sendBack(acts.now(reason));
  }

  /** Puts it into force from a day on; the version before it holds until the day before. */
  @RolesAllowed("programme-manager")
  public void putInForce(long id, long version, LocalDate from) {
    var seen = seen(id);
    oneAtATime(seen.getMeasureCode() + "/" + owner());
    var rule = own(id, version);
    fourEyes.mustBeAnother(rule.getProposedBy());
    checks.mustBeReady(measure(rule.getMeasureCode()), rule);
    var act = acts.now();
    rule.putInForce(from, act);
    em.flush();
    em.createQuery("select r from RuleVersion r where r.measureCode = :code and r.owner = :owner and r.state = :inForce"
        + " and r.id <> :id order by r.number", RuleVersion.class).setParameter("code", rule.getMeasureCode())
        .setParameter("owner", owner()).setParameter("inForce", RuleState.IN_FORCE).setParameter("id", id).getResultList()
        .forEach(before -> before.succeed(from, act));
  }

  /** Somebody wants a version to end, for a reason; another has to agree. */
  @RolesAllowed("programme-manager")
  public void proposeEnd(long id, long version, LocalDate last, String reason) {
    own(id, version).proposeEnd(last, acts.now(reason));
  }

  /** It goes on after all. */
  @RolesAllowed("programme-manager")
  public void dropEnd(long id, long version, String reason) {
    own(id, version).dropEnd(acts.now(reason));
  }

  /** The second person agrees that it ends. */
  @RolesAllowed("programme-manager")
  public void end(long id, long version) {
    var rule = own(id, version);
    fourEyes.mustBeAnother(rule.getEndProposedBy());
    rule.end(acts.now());
  }

  @RolesAllowed("programme-manager")
  public History history(long id) {
    return names.history(seen(id).getEvents());
  }

  private void oneAtATime(String what) {
    em.createNativeQuery(ONE_AT_A_TIME).setParameter(1, "measure/" + what).getResultList();
  }

  private RuleVersion own(long id, long version) {
    var rule = seen(id);
    if (!isOwn(rule)) {
      throw new NotFound("rule version", id);
    }
    em.refresh(rule);
    rule.expect(version);
    return rule;
  }
}
