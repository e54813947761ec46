package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Verdict;

/** Asks the rules. What they say is returned with every reason, to be stored with the decision. */
@Stateless
public class Rules {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * What the measure's rule of that day says about the facts; a fact that is not given is unknown, never false. Refused
   * when the measure has no rule on that day.
   */
  @PermitAll
  public Verdict evaluate(String measureCode, Stage stage, LocalDate day, Facts facts) {
    return versionOn(measureCode, day)
        .orElseThrow(() -> new RuleViolation("scheme.rule.none-in-force", measureCode, day)).judge(stage, day, facts);
  }

  /** The same by the version that an earlier decision was made by: terms do not change under a running case. */
  @PermitAll
  public Verdict evaluate(long ruleVersionId, Stage stage, LocalDate day, Facts facts) {
    return get(ruleVersionId).judge(stage, day, facts);
  }

  @PermitAll
  public RuleVersion get(long ruleVersionId) {
    var version = em.find(RuleVersion.class, ruleVersionId);
    if (version == null) {
      throw new NotFound("rule version", ruleVersionId);
    }
    return version;
  }

  /** The versions in force on a day, by the codes of their measures. */
  @PermitAll
  public Map<String, RuleVersion> inForce(LocalDate day) {
    var found = new HashMap<String, RuleVersion>();
    em.createQuery("select r from RuleVersion r where r.effectiveFrom <= :day and (r.effectiveTo is null"
        + " or r.effectiveTo >= :day) order by r.number", RuleVersion.class).setParameter("day", day)
        .setHint("eclipselink.batch", "r.conditions").getResultList().forEach(rule -> found.put(rule.getMeasureCode(), rule));
    return found;
  }

  /** Every version of a measure's rule, the newest first. */
  @PermitAll
  public List<RuleVersion> versionsOf(String measureCode) {
    return em.createQuery("select r from RuleVersion r where r.measureCode = :measure order by r.number desc",
        RuleVersion.class).setParameter("measure", measureCode).getResultList();
  }

  /** The version in force on a day: of several, the newest. */
  @PermitAll
  public Optional<RuleVersion> versionOn(String measureCode, LocalDate day) {
    return em.createQuery("select r from RuleVersion r where r.measureCode = :measure and r.effectiveFrom <= :day"
        + " and (r.effectiveTo is null or r.effectiveTo >= :day) order by r.number desc", RuleVersion.class)
        .setParameter("measure", measureCode).setParameter("day", day).setMaxResults(1).getResultStream().findFirst();
  }
}
