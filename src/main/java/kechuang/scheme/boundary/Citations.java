package kechuang.scheme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kechuang.platform.boundary.Bilingual;
import kechuang.platform.boundary.Messages;
import kechuang.scheme.entity.PolicyClause;
import kechuang.scheme.entity.PolicyState;
import kechuang.scheme.entity.RuleVersion;

/** Says what versions of rules rest on: document and clause, in both languages. A document that is no more than a draft is not cited. */
@Stateless
public class Citations {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public Citation of(RuleVersion version) {
    return of(List.of(version)).get(version.getId());
  }

  /** Those of several versions at once, by their ids. */
  @PermitAll
  public Map<Long, Citation> of(Collection<RuleVersion> versions) {
    var clauses = clauses(versions.stream().map(RuleVersion::getClauseId).filter(Objects::nonNull).distinct().toList());
    return versions.stream().distinct().collect(Collectors.toMap(RuleVersion::getId, version ->
        version.getClauseId() == null || !clauses.containsKey(version.getClauseId())
            ? Citation.inItsOwnWords(version.getSource()) : cite(clauses.get(version.getClauseId()))));
  }

  /** Of published documents only. */
  private Map<Long, PolicyClause> clauses(List<Long> ids) {
    return ids.isEmpty() ? Map.of() : em.createQuery("select c from PolicyClause c join fetch c.document d where c.id in :ids",
        PolicyClause.class).setParameter("ids", ids).getResultStream()
        .filter(clause -> clause.getDocument().getState().isPublic())
        .collect(Collectors.toMap(PolicyClause::getId, clause -> clause));
  }

  private static Citation cite(PolicyClause clause) {
    var document = clause.getDocument();
    return new Citation(new Bilingual(text(clause, Messages.CHINESE), text(clause, Messages.ENGLISH)), document.getId(),
        clause.getId(), document.getState() == PolicyState.REPEALED ? document.getRepealedOn() : null);
  }

  private static String text(PolicyClause clause, Locale locale) {
    return Messages.text(locale, "policy.citation", clause.getDocument().title(locale), clause.number(locale),
        clause.title(locale));
  }
}
