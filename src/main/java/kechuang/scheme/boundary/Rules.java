package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.organisation.entity.County;
import kechuang.scheme.entity.Fact;
import kechuang.scheme.entity.Facts;
import kechuang.scheme.entity.RuleBook;
import kechuang.scheme.entity.RuleState;
import kechuang.scheme.entity.RuleVersion;
import kechuang.scheme.entity.Stage;
import kechuang.scheme.entity.Verdict;

/** Asks the rules. What they say is returned with every reason, to be stored with the decision. */
@Stateless
public class Rules {

  private static final String IN_FORCE = "select r from RuleVersion r where r.state = :inForce and r.effectiveFrom <= :day"
      + " and (r.effectiveTo is null or r.effectiveTo >= :day)";

  private static final String PAPERS = "select distinct e ->> 'code' from rule_version v,"
      + " jsonb_array_elements(cast(v.terms as jsonb) -> 'evidence') e";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * What the measure's rule of that day says about the facts; a fact that is not given is unknown, never false. For a firm
   * of a county the county's rule is asked in place of the city's. Refused when the measure has no rule on that day.
   */
  @PermitAll
  public Verdict evaluate(String measureCode, Stage stage, LocalDate day, Facts facts) {
    return versionFor(measureCode, day, facts)
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

  /** The versions in force on a day, of the city and of every county. */
  @PermitAll
  public RuleBook inForce(LocalDate day) {
    return new RuleBook(em.createQuery(IN_FORCE + " order by r.number", RuleVersion.class).setParameter("day", day)
        .setParameter("inForce", RuleState.IN_FORCE).setHint("eclipselink.batch", "r.conditions").getResultList());
  }

  /** Every version of an owner's rule of a measure that is or was in force, the newest first. */
  @PermitAll
  public List<RuleVersion> versionsOf(String measureCode, String owner) {
    return em.createQuery("select r from RuleVersion r where r.measureCode = :measure and r.owner = :owner"
        + " and r.state = :inForce order by r.number desc", RuleVersion.class).setParameter("measure", measureCode)
        .setParameter("owner", owner).setParameter("inForce", RuleState.IN_FORCE).getResultList();
  }

  /** The codes of all papers that some version of some rule wants or wanted: a running case keeps its version. */
  @PermitAll
  @SuppressWarnings("unchecked")
  public List<String> papers() {
    return em.createNativeQuery(PAPERS).getResultList();
  }

  /** The city's version in force on a day: of several, the newest. */
  @PermitAll
  public Optional<RuleVersion> versionOn(String measureCode, LocalDate day) {
    return versionOn(measureCode, day, County.CITY);
  }

  /** What holds on a day for the firms of a county: its own version, where it has one, else the city's. */
  @PermitAll
  public Optional<RuleVersion> versionOn(String measureCode, LocalDate day, String county) {
    return new RuleBook(em.createQuery(IN_FORCE + " and r.measureCode = :measure order by r.number", RuleVersion.class)
        .setParameter("measure", measureCode).setParameter("day", day).setParameter("inForce", RuleState.IN_FORCE)
        .getResultList()).rule(measureCode, Optional.of(county));
  }

  /** The same for the firm that the facts are about; where they name no county, the city's. */
  @PermitAll
  public Optional<RuleVersion> versionFor(String measureCode, LocalDate day, Facts facts) {
    return versionOn(measureCode, day, facts.get(Fact.FIRM_COUNTY).map(String.class::cast).orElse(County.CITY));
  }
}
