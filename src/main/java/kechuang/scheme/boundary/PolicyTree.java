package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kechuang.calendar.boundary.BusinessClock;
import kechuang.scheme.entity.Measure;
import kechuang.scheme.entity.PolicyClause;
import kechuang.scheme.entity.PolicyDocument;
import kechuang.scheme.entity.RuleState;
import kechuang.scheme.entity.RuleVersion;

/** From a document to its clauses, from a clause to its measures, from a measure to the versions of its rule. */
@Stateless
public class PolicyTree {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @Inject
  private Measures measures;
  @Inject
  private Rules rules;
  @Inject
  private BusinessClock clock;

  /** A clause with the measures that rest on it. */
  public record Branch(PolicyClause clause, List<Leaf> measures) {
  }

  /**
   * A measure with its versions that rest on one clause, the newest first.
   *
   * @param open whether one of them has not ended today
   */
  public record Leaf(Measure measure, List<RuleVersion> versions, boolean open) {
  }

  /** The clauses of a document in their order. */
  @PermitAll
  public List<Branch> branches(PolicyDocument document) {
    return branches(List.of(document)).get(document.getId());
  }

  /** The same of several documents, by their ids. */
  @PermitAll
  public Map<Long, List<Branch>> branches(Collection<PolicyDocument> documents) {
    var clauses = documents.stream().flatMap(one -> one.getClauses().stream()).toList();
    var resting = resting(clauses.stream().map(PolicyClause::getId).toList());
    var all = measures.all();
    return documents.stream().collect(Collectors.toMap(PolicyDocument::getId, one -> one.getClauses().stream()
        .map(clause -> new Branch(clause, leaves(all, resting.getOrDefault(clause.getId(), List.of())))).toList()));
  }

  private Map<Long, List<RuleVersion>> resting(List<Long> clauses) {
    return clauses.isEmpty() ? Map.of() : em.createQuery("select r from RuleVersion r where r.clauseId in :clauses"
        + " and r.state = :state order by r.number desc", RuleVersion.class).setParameter("clauses", clauses)
        .setParameter("state", RuleState.IN_FORCE).getResultStream()
        .collect(Collectors.groupingBy(RuleVersion::getClauseId));
  }

  private List<Leaf> leaves(List<Measure> all, List<RuleVersion> versions) {
    var today = clock.today();
    var of = versions.stream().collect(Collectors.groupingBy(RuleVersion::getMeasureCode, LinkedHashMap::new, Collectors.toList()));
    return all.stream().filter(measure -> of.containsKey(measure.getCode()))
        .map(measure -> new Leaf(measure, of.get(measure.getCode()), isOpen(of.get(measure.getCode()), today))).toList();
  }

  private static boolean isOpen(List<RuleVersion> versions, LocalDate today) {
    return versions.stream().anyMatch(version -> version.getEffectiveTo() == null || !version.getEffectiveTo().isBefore(today));
  }

  /** The measures whose rule of a document is still in force or will be: whoever repeals it may want to end them. */
  @PermitAll
  public List<Leaf> stillResting(PolicyDocument document) {
    return branches(document).stream().flatMap(branch -> branch.measures().stream()).filter(Leaf::open).distinct()
        .sorted(Comparator.comparingInt(leaf -> leaf.measure().getPosition())).toList();
  }

  /** Measures in force today whose rule names no clause of the register. */
  @PermitAll
  public List<Measure> withoutClause() {
    var inForce = rules.inForce(clock.today());
    var found = new ArrayList<Measure>();
    for (var measure : measures.all()) {
      if (inForce.rules(measure.getCode()).stream().anyMatch(rule -> rule.getClauseId() == null)) {
        found.add(measure);
      }
    }
    return found;
  }
}
