package kechuang.organisation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kechuang.organisation.entity.Bar;

/** Organisations that lost the right to apply for a term. */
@Stateless
public class Bars {

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @PermitAll
  public boolean barred(long organisationId, LocalDate day) {
    return on(organisationId, day).isPresent() || !owing(List.of(organisationId)).isEmpty();
  }

  /** Those of these organisations that are barred on the day. */
  @PermitAll
  public Set<Long> barred(Collection<Long> organisationIds, LocalDate day) {
    var barred = new HashSet<>(em.createQuery("select b.organisationId from Bar b where b.organisationId in :organisations"
        + " and b.fromDay <= :day and b.untilDay >= :day", Long.class)
        .setParameter("organisations", organisationIds).setParameter("day", day).getResultList());
    barred.addAll(owing(organisationIds));
    return Set.copyOf(barred);
  }

  /** Who still owes what was asked back of an award applies for nothing new. */
  @SuppressWarnings("unchecked")
  private List<Long> owing(Collection<Long> organisationIds) {
    List<Number> ids = em.createNativeQuery("select distinct payee_id from recovery where award_id is not null and state <> 'PAID_BACK'"
        + " and payee_id = any(cast(string_to_array(?1, ',') as bigint[]))").setParameter(1, organisationIds.stream()
        .filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(","))).getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  /** The bar in force on the day that ends last. */
  @PermitAll
  public Optional<Bar> on(long organisationId, LocalDate day) {
    return em.createQuery("select b from Bar b where b.organisationId = :organisation"
        + " and b.fromDay <= :day and b.untilDay >= :day order by b.untilDay desc", Bar.class)
        .setParameter("organisation", organisationId).setParameter("day", day).setMaxResults(1)
        .getResultStream().findFirst();
  }

  /** The credit record: every bar there was and is, the latest first; for use cases that checked who asks. */
  @PermitAll
  public List<Bar> of(long organisationId) {
    return em.createQuery("select b from Bar b where b.organisationId = :organisation order by b.fromDay desc, b.id desc",
        Bar.class).setParameter("organisation", organisationId).getResultList();
  }

  /** Bars an organisation from applying, for what a look on the spot found. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void bar(long organisationId, LocalDate from, LocalDate until, long spotCheck, String reason) {
    em.persist(new Bar(organisationId, from, until, reason, spotCheck));
  }
}
