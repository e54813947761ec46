package kechuang.scheme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kechuang.fault.NotFound;
import kechuang.fault.RuleViolation;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.PolicyClause;
import kechuang.scheme.entity.PolicyDocument;
import kechuang.scheme.entity.RuleState;
import kechuang.scheme.entity.RuleVersion;

/**
 * Which versions of rules a drafted document gives rise to. A draft takes versions that rest on nothing yet; one that rests
 * on another document keeps resting there, and its measure's next version may rest elsewhere.
 */
@Stateless
public class PolicyLinks {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private Measures measures;

  /** A version that a draft may take or has taken. */
  public record Linkable(Measure measure, RuleVersion version) {
  }

  /** What a drafted document may say it gives rise to: versions of its owner, the city's or the county's. */
  @RolesAllowed("programme-manager")
  public List<Linkable> linkable(String owner, PolicyDocument document) {
    var own = document == null ? List.of() : clauses(document);
    return em.createQuery("select r from RuleVersion r where r.state = :state and r.owner = :owner", RuleVersion.class)
        .setParameter("state", RuleState.IN_FORCE).setParameter("owner", owner).getResultStream()
        .filter(version -> version.getClauseId() == null || own.contains(version.getClauseId()))
        .map(version -> new Linkable(measures.get(version.getMeasureCode()), version))
        .sorted(Comparator.comparingInt((Linkable one) -> one.measure().getPosition())
            .thenComparingInt(one -> one.version().getNumber())).toList();
  }

  /**
   * The versions rest on these clauses of a drafted document from now on.
   *
   * @param wanted clauses by versions; null for none
   */
  @RolesAllowed("programme-manager")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void rest(PolicyDocument document, Map<Long, Long> wanted) {
    var own = clauses(document);
    wanted.keySet().stream().sorted().forEach(id -> {
      var version = locked(id);
      var clause = wanted.get(id);
      if (!Objects.equals(version.getClauseId(), clause)) {
        mustBeFree(document, version, own);
        version.restOn(clause == null ? null : document.clause(clause).getId());
      }
    });
  }

  /** Two drafts that take one version come one after the other, and the second finds it taken. */
  private RuleVersion locked(long id) {
    var version = em.find(RuleVersion.class, id);
    if (version == null) {
      throw new NotFound("rule version", id);
    }
    em.refresh(version, LockModeType.PESSIMISTIC_WRITE);
    return version;
  }

  private void mustBeFree(PolicyDocument document, RuleVersion version, List<Long> own) {
    if (!document.getOwner().equals(version.getOwner())) {
      throw new NotFound("rule version", version.getId());
    }
    if (version.getClauseId() != null && !own.contains(version.getClauseId())) {
      var measure = measures.get(version.getMeasureCode());
      throw new RuleViolation("policy.version-taken", measure.getNameZh(), measure.getNameEn(), version.getNumber());
    }
  }

  private static List<Long> clauses(PolicyDocument document) {
    return document.getClauses().stream().map(PolicyClause::getId).toList();
  }

  /** Nothing rests on these clauses of a draft any more; they may go. */
  @RolesAllowed("programme-manager")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void release(Collection<Long> clauses) {
    if (!clauses.isEmpty()) {
      em.createQuery("select r from RuleVersion r where r.clauseId in :clauses", RuleVersion.class)
          .setParameter("clauses", clauses).getResultList().forEach(version -> version.restOn(null));
      em.flush();
    }
  }
}
