package kechuang.award.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kechuang.award.entity.Award;
import kechuang.organisation.boundary.Organisations;
import kechuang.registry.entity.RegisterEntry;
import kechuang.scheme.boundary.DuplicateKeys;
import kechuang.scheme.entity.DuplicateHolder;
import kechuang.scheme.entity.DuplicateKind;
import kechuang.scheme.entity.RuleVersion;

/**
 * A certificate, prize, team or patent pays one organisation: where a register names it for two, the first award takes its number
 * and the others are refused; to that one several measures may give for it. An invoice supports one purchase and nothing else.
 * When an award comes to nothing, what it and its application had taken is free again.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AwardKeys {

  private static final String FIELD = "matter";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;
  @EJB
  private DuplicateKeys duplicates;
  @Inject
  private Organisations organisations;

  /**
   * Takes the number of an entry that the award rests on, or refuses and says since when it is used; never by whom. A patent that
   * changes hands is rewarded to its next owner at the steps of its age that were not rewarded before.
   */
  @PermitAll
  public void take(Award award, RuleVersion rule, RegisterEntry entry, LocalDate day) {
    DuplicateKind.of(entry.getKind()).ifPresent(kind -> kind.events(rule, award.verdict().facts(), award.getPolicyYear()).forEach(event -> {
      var key = DuplicateKind.entered(entry.getKind(), entry.getKey()) + event;
      if (duplicates.holder(kind, key, DuplicateHolder.AWARD).filter(other -> isOfSame(award, other)).isEmpty()) {
        duplicates.take(kind, key, entry.getNumber(), FIELD, DuplicateHolder.AWARD, award.getId(), day);
      }
    }));
  }

  private boolean isOfSame(Award award, long other) {
    return em.find(Award.class, other).getOrganisationId() == award.getOrganisationId();
  }

  /**
   * The invoices of a delivery support this purchase and nothing else; those that its supplier no longer names are free again.
   *
   * @param before what it had named for the same milestone, before that was to be put right
   */
  @PermitAll
  public void invoices(Award award, List<String> before, List<String> now, LocalDate day) {
    before.forEach(number -> duplicates.free(DuplicateKind.INVOICE, DuplicateKind.invoice(number), DuplicateHolder.AWARD, award.getId()));
    now.forEach(number -> duplicates.take(DuplicateKind.INVOICE, DuplicateKind.invoice(number), number, "invoices", DuplicateHolder.AWARD,
        award.getId(), day));
  }

  /** It came to nothing: another award of the same organisation that rests on the same keeps its numbers, or else nobody does. */
  @PermitAll
  public void free(Award award) {
    // What else is given to it at this moment waits, or is waited for: it may rest on the same.
    organisations.oneAtATime(award.getOrganisationId());
    if (award.getRequestId() != null) {
      duplicates.free(DuplicateHolder.REQUEST, award.getRequestId());
    }
    heir(award).ifPresent(other -> duplicates.handOver(DuplicateHolder.AWARD, award.getId(), other.getId()));
    duplicates.free(DuplicateHolder.AWARD, award.getId());
  }

  /** Who keeps its numbers: the first other award of the organisation that rests on something that it rests on, too. */
  private Optional<Award> heir(Award award) {
    return em.createQuery("select a from Award a where a.organisationId = :organisation and a.id <> :id order by a.id", Award.class)
        .setParameter("organisation", award.getOrganisationId()).setParameter("id", award.getId()).getResultStream()
        .filter(other -> other.getState().isBinding() && other.restsOnSame(award)).findFirst();
  }
}
